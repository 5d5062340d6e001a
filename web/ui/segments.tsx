import { useId } from 'react';
import type { Choice } from './fields.tsx';

/** Two to four answers side by side; the label is said to screen readers only. */
export function Segments({ label, value, choices, onChange }: { label: string; value: string; choices: readonly Choice[]; onChange: (value: string) => void }) {
  const name = useId();
  return (
    <span className="segments" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} value={choice.value} checked={choice.value === value} disabled={choice.disabled} onChange={() => onChange(choice.value)} />
          {choice.label}
        </label>
      ))}
    </span>
  );
}
