import { Link } from '@tanstack/react-router';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { RadioField } from '../../../ui/fields.tsx';
import { day, integer } from '../../../ui/format.ts';
import { Note } from '../../../ui/note.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { DayField } from '../../../ui/value-fields.tsx';
import { useSession } from '../../session.tsx';
import type { Key } from '../model.ts';
import { readWhole } from '../number-fields.tsx';
import { useAct } from '../../use-act.ts';
import { ROOT, useRefresh } from '../records.ts';

/** Shares lot by lot. Arrows and Enter go from line to line; a column copied from a spreadsheet fills the lines below. An empty field: the lot takes no part. */
export function SharesGrid({ record, write }: { record: Key; write: boolean }) {
  const saved = record.lots.map(({ shares }) => (shares === null ? '' : String(shares)));
  const [typed, setTyped] = useState(saved);
  const [way, setWay] = useState('correct');
  const [fromOn, setFromOn] = useState('');
  const books = useSession().can('syndic.write');
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
  const shares = () => record.lots.flatMap(({ lotId }, index) => { const read = readWhole(typed[index]!); return read === null ? [] : [{ lotId, shares: read }]; });
  const save = () => void act.run(
    () => call<Key>('PUT', `${ROOT}/allocation-keys/${record.id}/shares`, { version: record.version, shares: shares() }),
    (after) => { toast(after.warning === null ? 'Tantièmes enregistrés.' : 'Tantièmes enregistrés. La somme diffère du total annoncé.'); void refresh(); },
  );
  const change = () => void act.run(
    () => call<{ fromOn: string }>('POST', `${ROOT}/syndic/buildings/${record.buildingId}/keys/${record.id}/change`, { version: record.version, fromOn, shares: shares() }),
    () => { toast(`Nouveaux tantièmes à partir du ${day(fromOn)}. Les anciens sont gardés.`); void refresh(); },
  );
  const dated = way === 'from';
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
          {write && books && changed && saved.some((text) => text !== '') ? <ChangeWay way={way} fromOn={fromOn} onWay={setWay} onDay={setFromOn} /> : null}
          {write ? <div className="line">
            <Button variant="primary" busy={act.busy} refusedBecause={wrong > 0 ? 'Un nombre n’est pas lisible\u00A0: écrivez des entiers.' : !changed ? 'Rien n’a changé.' : dated && !fromOn ? 'Indiquez le premier jour des nouveaux tantièmes.' : null} onClick={dated ? change : save}>{dated ? 'Changer à partir de ce jour' : 'Enregistrer les tantièmes'}</Button>
            {changed ? <Button onClick={() => setTyped(saved)}>Revenir aux tantièmes enregistrés</Button> : <span className="muted small">Une colonne copiée d’un tableur se colle dans le premier lot.</span>}
          </div> : null}
        </div>
      ) : null}
    </Card>
  );
}

/** A mistake is mended for everything not yet posted; what the assembly changed holds from a day on, and what was shared before keeps the former shares. */
function ChangeWay({ way, fromOn, onWay, onDay }: { way: string; fromOn: string; onWay: (way: string) => void; onDay: (on: string) => void }) {
  return (
    <>
      <RadioField label="Ces nouveaux tantièmes" value={way} onChange={onWay} choices={[
        { value: 'correct', label: 'corrigent une erreur', help: 'Ils valent pour tous les calculs, la régularisation de l’exercice aussi. Les appels validés ne changent pas.' },
        { value: 'from', label: 'valent à partir d’un jour', help: 'Décision de l’assemblée ou mesurage : appels et charges d’avant ce jour gardent les anciens tantièmes (loi n°\u00A065-557, art. 10 et 11).' },
      ]} />
      {way === 'from' ? <DayField label="À partir du" value={fromOn} onChange={onDay} /> : null}
    </>
  );
}

/** While typing; once saved, the server says it. */
export function gapWords(announced: number | null, sum: number): string {
  if (announced === null) return `La somme des lots fait ${integer(sum)}. La clé n’annonce aucun total.`;
  if (announced === sum) return `La somme des lots fait ${integer(sum)}, comme annoncé.`;
  const gap = announced > sum ? `il en manque ${integer(announced - sum)}` : `il y en a ${integer(sum - announced)} de trop`;
  return `La somme des lots fait ${integer(sum)}, la clé en annonce ${integer(announced)}\u00A0: ${gap}.`;
}
