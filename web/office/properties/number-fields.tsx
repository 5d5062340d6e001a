import { useId, useState } from 'react';
import { describedBy, FieldFrame, type FieldProps } from '../../ui/fields.tsx';
import { readCents } from '../../ui/read-cents.ts';
import { hundredthsInField } from './words.tsx';

/** Hundredths (of a square metre, of a percent) typed as a French decimal; null while empty. */
export function HundredthsField({ label, help, error, optional, id: given, value, onChange, onBlur, unit, name, disabled }: FieldProps<number | null> & { unit: string }) {
  const own = useId();
  const id = given ?? own;
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && typed.trim() !== '' && !isRead(typed);
  const shownError = unread ? 'Ce nombre n’est pas lisible. Écrivez-le ainsi\u00A0: 45,20.' : error;
  const leave = () => {
    if (typed !== null && !unread) setTyped(null);
    onBlur?.();
  };
  return (
    <FieldFrame {...{ id, label, help, error: shownError, optional }}>
      <div className="line" style={{ flexWrap: 'nowrap' }}>
        <input
          {...{ id, name, disabled }} {...describedBy(id, help, shownError)} className="input right" style={{ maxWidth: 140 }} inputMode="decimal" autoComplete="off"
          value={typed ?? hundredthsInField(value)} onBlur={leave} onChange={(event) => { setTyped(event.target.value); onChange(isRead(event.target.value) ? readCents(event.target.value) : null); }}
        />
        <span aria-hidden="true">{unit}</span>
      </div>
    </FieldFrame>
  );
}

/** A whole number that may be absent: a year, a number of rooms, a total of shares. */
export function WholeField({ label, help, error, optional, id: given, value, onChange, onBlur, name, disabled, most = Number.MAX_SAFE_INTEGER }: FieldProps<number | null> & { most?: number }) {
  const own = useId();
  const id = given ?? own;
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && typed.trim() !== '' && readWhole(typed, most) === null;
  const shownError = unread ? 'Écrivez un nombre entier, sans virgule.' : error;
  const leave = () => {
    if (typed !== null && !unread) setTyped(null);
    onBlur?.();
  };
  return (
    <FieldFrame {...{ id, label, help, error: shownError, optional }}>
      <input
        {...{ id, name, disabled }} {...describedBy(id, help, shownError)} className="input right" style={{ maxWidth: 140 }} inputMode="numeric" autoComplete="off"
        value={typed ?? (value === null ? '' : String(value))} onBlur={leave} onChange={(event) => { setTyped(event.target.value); onChange(readWhole(event.target.value, most)); }}
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
