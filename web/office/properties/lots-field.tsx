import { useState } from 'react';
import { FieldError, type FieldProps } from '../../ui/fields.tsx';
import { count } from '../../ui/format.ts';
import type { LotRow } from './model.ts';
import { useRows } from './records.ts';

export interface LotChoice {
  id: string;
  number: string;
  detail: string;
}

/** Which lots of one building: ticks, with a filter when there are many. */
export function LotsField({ label, help, error, id, value, onChange, lots, none }: FieldProps<readonly string[]> & { lots: readonly LotChoice[]; none: string }) {
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const shown = lots.filter((lot) => wanted === '' || `${lot.number} ${lot.detail}`.toLowerCase().includes(wanted) || value.includes(lot.id));
  const toggle = (lotId: string, ticked: boolean) => onChange(ticked ? [...value, lotId] : value.filter((one) => one !== lotId));
  return (
    <fieldset className="field" id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {help ? <span className="help">{help}</span> : null}
      {lots.length === 0 ? <p className="muted">{none}</p> : null}
      {lots.length > 10 ? <input className="input" type="search" aria-label="Filtrer les lots" placeholder="Filtrer les lots" value={filter} onChange={(event) => setFilter(event.target.value)} /> : null}
      <div className="lot-ticks">
        {shown.map((lot) => (
          <label key={lot.id} className="tick">
            <input type="checkbox" checked={value.includes(lot.id)} onChange={(event) => toggle(lot.id, event.target.checked)} />
            <span>Lot {lot.number}{lot.detail ? <span className="help">{lot.detail}</span> : null}</span>
          </label>
        ))}
      </div>
      {value.length > 0 ? <span className="help" role="status">{count(value.length, 'lot choisi', 'lots choisis')}</span> : null}
      <FieldError id={id ?? ''} error={error} />
    </fieldset>
  );
}

/** All lots of a building, as choices. */
export function useLotChoices(buildingId: string | null): LotChoice[] {
  const { data } = useRows<LotRow>('lots', { buildingId, sort: 'number' }, buildingId !== null);
  return (data?.rows ?? []).map(({ id, number, kind, floor, owners }) => ({ id, number, detail: [kind, floor ? `étage ${floor}` : null, owners.join(', ')].filter(Boolean).join(' · ') }));
}
