import { count, dayInField, integer } from '../../ui/format.ts';
import { DayField } from '../../ui/value-fields.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useId, useState } from 'react';
import type { FindingRow } from './model.ts';

interface Mending {
  typed: Record<string, string>;
  keyOf: (row: FindingRow) => string;
  onType: (key: string, value: string) => void;
}

/** File, line, column, value read, problem; and the remedy in place where a value can be put right. */
export function FindingsTable({ label, rows, total, ...mending }: { label: string; rows: readonly FindingRow[]; total: number } & Partial<Mending>) {
  const { typed, keyOf, onType } = mending;
  const may = typed && keyOf && onType ? { typed, keyOf, onType } : null;
  return (
    <div className="table-scroll">
      <table className="table movein-findings" aria-label={label}>
        <thead><tr><th scope="col">Fichier</th><th scope="col" className="right">Ligne</th><th scope="col">Colonne et valeur lue</th><th scope="col">Problème</th><th scope="col">{may ? 'Correction' : 'Remède'}</th></tr></thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.file} ${row.line} ${row.code} ${index}`}>
              <td data-label="Fichier">{row.file}</td>
              <td data-label="Ligne" className="right">{integer(row.line)}</td>
              <td data-label="Colonne et valeur lue">{row.column === null ? row.rowKey : <><b>{row.column}</b>{row.valueRead === null ? null : <span className="movein-value">«&nbsp;{row.valueRead === '' ? 'vide' : row.valueRead}&nbsp;»</span>}</>}</td>
              <td data-label="Problème">{row.message}</td>
              <td data-label={may ? 'Correction' : 'Remède'}>{may && row.column !== null && row.code !== 'twice' ? <Mend row={row} {...may} /> : <span className="small">{row.remedy}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length ? <p className="in muted small">Les {integer(rows.length)} premières sur {count(total, 'ligne', 'lignes')}. Le tableur les montre toutes.</p> : null}
    </div>
  );
}

/** Only what is certain is proposed; a date that does not exist is asked, never guessed. */
function Mend({ row, typed, keyOf, onType }: { row: FindingRow } & Mending) {
  const list = useId();
  const key = keyOf(row);
  const value = typed[key] ?? '';
  const name = `Correction de ${row.column ?? ''}, ${row.file} ligne ${row.line}`;
  if (row.day) return <DayMend name={name} onDay={(day) => onType(key, day)} help={row.remedy} />;
  return (
    <div className="movein-mend">
      <input className="input" aria-label={name} value={value} placeholder={row.proposal ?? row.choices.join(', ')} list={row.choices.length > 0 ? list : undefined} onChange={(event) => onType(key, event.target.value)} />
      {row.choices.length > 0 ? <datalist id={list}>{row.choices.map((choice) => <option key={choice} value={choice}>{choice}</option>)}</datalist> : null}
      {row.proposal !== null && value === row.proposal ? <Tag tone="primary">Proposé</Tag> : null}
      <span className="muted small">{row.remedy}</span>
    </div>
  );
}

function DayMend({ name, help, onDay }: { name: string; help: string; onDay: (day: string) => void }) {
  const [day, setDay] = useState('');
  return <DayField label={<span className="vh">{name}</span>} help={help} value={day} onChange={(next) => { setDay(next); if (next !== '') onDay(dayInField(next)); }} />;
}
