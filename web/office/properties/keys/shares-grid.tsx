import { Link } from '@tanstack/react-router';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { integer } from '../../../ui/format.ts';
import { Note } from '../../../ui/note.tsx';
import { toast } from '../../../ui/toasts.tsx';
import type { Key } from '../model.ts';
import { readWhole } from '../number-fields.tsx';
import { useAct } from '../record-parts.tsx';
import { ROOT, useRefresh } from '../records.ts';

/** Shares lot by lot. Arrows and Enter go from line to line; a column copied from a spreadsheet fills the lines below. An empty field: the lot takes no part. */
export function SharesGrid({ record, write }: { record: Key; write: boolean }) {
  const saved = record.lots.map(({ shares }) => (shares === null ? '' : String(shares)));
  const [typed, setTyped] = useState(saved);
  const table = useRef<HTMLTableSectionElement>(null);
  const act = useAct();
  const refresh = useRefresh();
  const wrong = typed.filter((text) => text.trim() !== '' && readWhole(text) === null).length;
  const sum = typed.reduce((total, text) => total + (readWhole(text) ?? 0), 0);
  const changed = typed.some((text, index) => text !== saved[index]);
  const put = (from: number, texts: readonly string[]) => setTyped(typed.map((text, index) => (index >= from && index < from + texts.length ? texts[index - from]!.trim() : text)));
  const paste = (event: ClipboardEvent, index: number) => {
    const lines = event.clipboardData.getData('text').replace(/\r?\n$/, '').split(/\r?\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    put(index, lines);
  };
  const move = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = table.current?.querySelectorAll('input')[index + step];
    next?.focus();
    next?.select();
  };
  const save = () => void act.run(
    () => call<Key>('PUT', `${ROOT}/allocation-keys/${record.id}/shares`, {
      version: record.version, shares: record.lots.flatMap(({ lotId }, index) => { const shares = readWhole(typed[index]!); return shares === null ? [] : [{ lotId, shares }]; }),
    }),
    (after) => { toast(after.warning === null ? 'Tantièmes enregistrés.' : 'Tantièmes enregistrés. La somme diffère du total annoncé.'); void refresh(); },
  );
  return (
    <Card title="Tantièmes des lots" count={record.lots.length} flush>
      {record.warning && !changed ? <div className="pad"><Note tone="warning">{record.warning}</Note></div> : null}
      {record.lots.length === 0 ? <p className="muted pad">Cet immeuble n’a pas encore de lot.</p> : (
        <div className="table-scroll">
          <table className="table entries shares-table">
            <caption className="vh">Tantièmes des lots sur la clé {record.code}</caption>
            <thead><tr><th scope="col">Lot</th><th scope="col">Type</th><th scope="col" className="right">Tantièmes</th></tr></thead>
            <tbody ref={table}>
              {record.lots.map((lot, index) => (
                <tr key={lot.lotId}>
                  <td><Link to={`/lots/${lot.lotId}`}>{lot.number}</Link></td>
                  <td className="muted">{lot.kind}</td>
                  <td className="right">
                    {write ? (
                      <input
                        className="input right grid-input" inputMode="numeric" autoComplete="off" aria-label={`Tantièmes du lot ${lot.number}`} aria-invalid={typed[index]!.trim() !== '' && readWhole(typed[index]!) === null ? true : undefined}
                        value={typed[index]} onChange={(event) => put(index, [event.target.value])} onPaste={(event) => paste(event, index)} onKeyDown={(event) => move(event, index)}
                      />
                    ) : lot.shares === null ? null : integer(lot.shares)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {record.lots.length > 0 ? (
        <div className="pad stack shares-foot">
          <p className="strong" role="status">{gapWords(record.announcedTotal, sum)}</p>
          {act.error ? <p role="alert" className="note danger">{act.error}</p> : null}
          {write ? <div className="line">
            <Button variant="primary" busy={act.busy} refusedBecause={wrong > 0 ? 'Un nombre n’est pas lisible : écrivez des entiers.' : changed ? null : 'Rien n’a changé.'} onClick={save}>Enregistrer les tantièmes</Button>
            {changed ? <Button onClick={() => setTyped(saved)}>Revenir aux tantièmes enregistrés</Button> : <span className="muted small">Une colonne copiée d’un tableur se colle dans le premier lot.</span>}
          </div> : null}
        </div>
      ) : null}
    </Card>
  );
}

/** While typing; once saved, the server says it. */
export function gapWords(announced: number | null, sum: number): string {
  if (announced === null) return `La somme des lots fait ${integer(sum)}. La clé n’annonce aucun total.`;
  if (announced === sum) return `La somme des lots fait ${integer(sum)}, comme annoncé.`;
  const gap = announced > sum ? `il en manque ${integer(announced - sum)}` : `il y en a ${integer(sum - announced)} de trop`;
  return `La somme des lots fait ${integer(sum)}, la clé en annonce ${integer(announced)}\u00A0: ${gap}.`;
}
