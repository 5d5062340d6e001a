import { FieldFrame, type FieldProps } from '../../ui/fields.tsx';
import { readCents } from '../../ui/read-cents.ts';
import { useTyped } from '../../ui/use-typed.ts';
import { hundredthsInField } from './words.tsx';

/** Hundredths (of a square metre, of a percent) typed as a French decimal; null while empty. */
export function HundredthsField({ label, help, error, optional, id, value, onChange, onBlur, unit, name, disabled }: FieldProps<number | null> & { unit: string }) {
  const field = useTyped({ id, help, error, onBlur }, hundredthsInField(value), isRead, 'Ce nombre n’est pas lisible. Écrivez-le ainsi\u00A0: 45,20.');
  return (
    <FieldFrame {...{ id: field.id, label, help, error: field.error, optional }}>
      <div className="line" style={{ flexWrap: 'nowrap' }}>
        <input
          {...{ name, disabled }} {...field.input} className="input right" style={{ maxWidth: 140 }} inputMode="decimal" autoComplete="off"
          onChange={(event) => { field.type(event.target.value); onChange(isRead(event.target.value) ? readCents(event.target.value) : null); }}
        />
        <span aria-hidden="true">{unit}</span>
      </div>
    </FieldFrame>
  );
}

/** A whole number that may be absent: a year, a number of rooms, a total of shares. */
export function WholeField({ label, help, error, optional, id, value, onChange, onBlur, name, disabled, most = Number.MAX_SAFE_INTEGER }: FieldProps<number | null> & { most?: number }) {
  const field = useTyped({ id, help, error, onBlur }, value === null ? '' : String(value), (text) => readWhole(text, most) !== null, 'Écrivez un nombre entier, sans virgule.');
  return (
    <FieldFrame {...{ id: field.id, label, help, error: field.error, optional }}>
      <input
        {...{ name, disabled }} {...field.input} className="input right" style={{ maxWidth: 140 }} inputMode="numeric" autoComplete="off"
        onChange={(event) => { field.type(event.target.value); onChange(readWhole(event.target.value, most)); }}
      />
    </FieldFrame>
  );
}

/** "1 204" → 1204; what is no whole number gives null. */
export function readWhole(text: string, most = Number.MAX_SAFE_INTEGER): number | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '');
  if (!/^\d{1,16}$/.test(plain)) return null;
  const value = Number(plain);
  return value <= most ? value : null;
}

function isRead(text: string): boolean {
  const hundredths = readCents(text);
  return hundredths !== null && hundredths >= 0;
}
