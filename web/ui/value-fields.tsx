import { useId, useState } from 'react';
import { describedBy, FieldFrame, type FieldProps } from './fields.tsx';
import { amount, dayInField, dayOf, readDay } from './format.ts';
import { readCents } from './read-cents.ts';
import { UNREAD } from './unread.ts';

/** A day: 24112026, 24/11 or 24/11/2026 can be typed. What cannot be read stays in the field with its error. */
export function DayField({ label, help, error, optional, id: given, value, onChange, onBlur, ...rest }: FieldProps<string>) {
  const own = useId();
  const id = given ?? own;
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && typed.trim() !== '' && readDay(typed, dayOf(new Date())) === null;
  const shownError = unread ? 'Ce jour n’existe pas ou n’est pas lisible. Écrivez-le ainsi\u00A0: 24/11/2026.' : error;
  const leave = () => {
    if (typed !== null && !unread) setTyped(null);
    onBlur?.();
  };
  return (
    <FieldFrame {...{ id, label, help, error: shownError, optional }}>
      <input
        {...rest}
        {...describedBy(id, help, shownError)}
        {...(unread ? { [UNREAD]: shownError } : {})}
        id={id}
        className="input"
        style={{ maxWidth: 180 }}
        inputMode="numeric"
        autoComplete="off"
        placeholder="jj/mm/aaaa"
        value={typed ?? dayInField(value)}
        onBlur={leave}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(readDay(event.target.value, dayOf(new Date())) ?? '');
        }}
      />
    </FieldFrame>
  );
}

/** An amount in euros, kept as whole cents; null while empty. */
export function MoneyField({ label, help, error, optional, id: given, value, onChange, onBlur, ...rest }: FieldProps<number | null>) {
  const own = useId();
  const id = given ?? own;
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && typed.trim() !== '' && readCents(typed) === null;
  const shownError = unread ? 'Ce montant n’est pas lisible. Écrivez-le ainsi\u00A0: 1\u00A0234,56.' : error;
  const leave = () => {
    if (typed !== null && !unread) setTyped(null);
    onBlur?.();
  };
  return (
    <FieldFrame {...{ id, label, help, error: shownError, optional }}>
      <div className="line" style={{ flexWrap: 'nowrap' }}>
        <input
          {...rest}
          {...describedBy(id, help, shownError)}
          {...(unread ? { [UNREAD]: shownError } : {})}
          id={id}
          className="input right"
          style={{ maxWidth: 180 }}
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? (value === null ? '' : amount(value))}
          onBlur={leave}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(readCents(event.target.value));
          }}
        />
        <span aria-hidden="true">€</span>
      </div>
    </FieldFrame>
  );
}
