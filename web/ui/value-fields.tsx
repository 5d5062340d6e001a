import { FieldFrame, type FieldProps } from './fields.tsx';
import { amount, dayInField, dayOf, readDay } from './format.ts';
import { readCents } from './read-cents.ts';
import { useTyped } from './use-typed.ts';

/** A day: 24112026, 24/11 or 24/11/2026 can be typed. What cannot be read stays in the field with its error. */
export function DayField({ label, help, error, optional, id, value, onChange, onBlur, ...rest }: FieldProps<string>) {
  const read = (text: string): string | null => readDay(text, dayOf(new Date()));
  const field = useTyped({ id, help, error, onBlur }, dayInField(value), (text) => read(text) !== null, 'Ce jour n’existe pas ou n’est pas lisible. Écrivez-le ainsi\u00A0: 24/11/2026.');
  return (
    <FieldFrame {...{ id: field.id, label, help, error: field.error, optional }}>
      <input
        {...rest}
        {...field.input}
        className="input"
        style={{ maxWidth: 180 }}
        inputMode="numeric"
        autoComplete="off"
        placeholder="jj/mm/aaaa"
        onChange={(event) => {
          field.type(event.target.value);
          onChange(read(event.target.value) ?? '');
        }}
      />
    </FieldFrame>
  );
}

/** An amount in euros, kept as whole cents; null while empty. */
export function MoneyField({ label, help, error, optional, id, value, onChange, onBlur, ...rest }: FieldProps<number | null>) {
  const field = useTyped({ id, help, error, onBlur }, value === null ? '' : amount(value), (text) => readCents(text) !== null, 'Ce montant n’est pas lisible. Écrivez-le ainsi\u00A0: 1\u00A0234,56.');
  return (
    <FieldFrame {...{ id: field.id, label, help, error: field.error, optional }}>
      <div className="line" style={{ flexWrap: 'nowrap' }}>
        <input
          {...rest}
          {...field.input}
          className="input right"
          style={{ maxWidth: 180 }}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => {
            field.type(event.target.value);
            onChange(readCents(event.target.value));
          }}
        />
        <span aria-hidden="true">€</span>
      </div>
    </FieldFrame>
  );
}
