import { useId } from 'react';
import { FieldFrame } from '../../ui/fields.tsx';
import { IconButton } from '../../ui/button.tsx';
import { monthOf } from '../../ui/format.ts';
import { BackIcon, NextIcon } from '../../ui/icons.ts';

/** A month, one by one; its first day is the value. */
export function MonthField({ label, value, onChange }: { label: string; value: string; onChange: (month: string) => void }) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label}>
      <div className="line">
        <IconButton icon={BackIcon} label="Mois précédent" onClick={() => onChange(shifted(value, -1))} />
        <output id={id} style={{ minWidth: 130, textAlign: 'center' }}>{monthOf(value)}</output>
        <IconButton icon={NextIcon} label="Mois suivant" onClick={() => onChange(shifted(value, 1))} />
      </div>
    </FieldFrame>
  );
}

function shifted(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, '0')}-01`;
}
