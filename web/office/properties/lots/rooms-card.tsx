import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { area } from '../../../ui/format.ts';
import { AddIcon, DeleteIcon, EditIcon } from '../../../ui/icons.ts';
import { readCents } from '../../../ui/read-cents.ts';
import { toast } from '../../../ui/toasts.tsx';
import type { Lot, Room } from '../model.ts';
import { useAct } from '../../use-act.ts';
import { ROOT, useRefresh } from '../records.ts';
import { hundredthsInField } from '../words.tsx';

/** Rooms with their lines of the Carrez certificate (loi n° 65-557, art. 46): a ticked line is measured but left out of the Carrez area. */
export function RoomsCard({ lot }: { lot: Lot }) {
  const [editing, setEditing] = useState(false);
  const editable = lot.acts.includes('change') && !editing;
  return (
    <Card title="Pièces et surface Carrez" flush acts={editable ? <Button icon={EditIcon} onClick={() => setEditing(true)}>{lot.rooms.length === 0 ? 'Saisir les pièces' : 'Modifier les pièces'}</Button> : null}>
      {editing ? <RoomsEditor lot={lot} onDone={() => setEditing(false)} /> : <RoomsTable lot={lot} />}
    </Card>
  );
}

function RoomsTable({ lot }: { lot: Lot }) {
  if (lot.rooms.length === 0) return <p className="muted pad">Aucune pièce saisie. La surface Carrez sera la somme des pièces non exclues.</p>;
  return (
    <div className="table-scroll">
      <table className="table entries">
        <caption className="vh">Pièces du lot {lot.number}</caption>
        <thead><tr><th scope="col">Pièce</th><th scope="col" className="right">Surface</th><th scope="col">Carrez</th></tr></thead>
        <tbody>
          {lot.rooms.map((room, index) => <tr key={index}><td>{room.name}</td><td className="right">{area(room.areaHundredths)}</td><td className="muted" data-label={room.excludeCarrez ? 'Carrez' : undefined}>{room.excludeCarrez ? 'Exclue' : ''}</td></tr>)}
        </tbody>
        <tfoot><tr><th scope="row">Surface Carrez</th><td className="right">{area(lot.carrezHundredths)}</td><td className="muted">Pièces exclues non comptées</td></tr></tfoot>
      </table>
    </div>
  );
}

interface Line {
  key: number;
  name: string;
  typedArea: string;
  excludeCarrez: boolean;
}

let lastKey = 0;
const emptyLine = (): Line => ({ key: (lastKey += 1), name: '', typedArea: '', excludeCarrez: false });
const lineOf = (room: Room): Line => ({ key: (lastKey += 1), name: room.name, typedArea: hundredthsInField(room.areaHundredths), excludeCarrez: room.excludeCarrez });
const areaOf = (line: Line) => { const read = readCents(line.typedArea); return read !== null && read >= 0 ? read : null; };
const isEmpty = (line: Line) => line.name.trim() === '' && line.typedArea.trim() === '';

function RoomsEditor({ lot, onDone }: { lot: Lot; onDone: () => void }) {
  const [lines, setLines] = useState<Line[]>(() => [...lot.rooms.map(lineOf), emptyLine()]);
  const act = useAct();
  const refresh = useRefresh();
  const change = (key: number, part: Partial<Line>) => {
    const next = lines.map((line) => (line.key === key ? { ...line, ...part } : line));
    // A new empty line is always ready under the last one.
    setLines(isEmpty(next.at(-1)!) ? next : [...next, emptyLine()]);
  };
  const filled = lines.filter((line) => !isEmpty(line));
  const wrong = filled.find((line) => line.name.trim() === '' || areaOf(line) === null);
  const carrez = filled.filter((line) => !line.excludeCarrez).reduce((sum, line) => sum + (areaOf(line) ?? 0), 0);
  const save = () => void act.run(
    () => call('PUT', `${ROOT}/lots/${lot.id}/rooms`, { version: lot.version, rooms: filled.map((line) => ({ name: line.name.trim(), areaHundredths: areaOf(line), excludeCarrez: line.excludeCarrez })) }),
    () => { toast('Pièces enregistrées.'); onDone(); void refresh(); },
  );
  return (
    <>
      <div className="table-scroll">
        <table className="table entries rooms-table">
          <caption className="vh">Pièces du lot {lot.number}</caption>
          <thead><tr><th scope="col">Pièce</th><th scope="col">Surface (m²)</th><th scope="col">Exclure Carrez</th><th scope="col"><span className="vh">Retirer</span></th></tr></thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={line.key}>
                <td><input className="input" aria-label={`Pièce ${index + 1}`} placeholder={index === lines.length - 1 ? 'Séjour, cuisine…' : undefined} value={line.name} onChange={(event) => change(line.key, { name: event.target.value })} /></td>
                <td data-label="Surface (m²)"><input className="input right grid-input" inputMode="decimal" aria-label={`Surface de la pièce ${index + 1}, en m²`} aria-invalid={!isEmpty(line) && areaOf(line) === null ? true : undefined} value={line.typedArea} onChange={(event) => change(line.key, { typedArea: event.target.value })} /></td>
                <td data-label="Exclure Carrez"><label className="tick"><input type="checkbox" aria-label={`Exclure Carrez, pièce ${index + 1}`} checked={line.excludeCarrez} onChange={(event) => change(line.key, { excludeCarrez: event.target.checked })} /></label></td>
                <td className="cell-acts">{isEmpty(line) ? null : <IconButton icon={DeleteIcon} label={`Retirer la pièce ${index + 1}`} onClick={() => setLines(lines.filter(({ key }) => key !== line.key))} />}</td>
              </tr>
            ))}
          </tbody>
          <tfoot><tr><th scope="row">Surface Carrez</th><td className="right">{area(carrez)}</td><td colSpan={2} className="muted">Pièces exclues non comptées</td></tr></tfoot>
        </table>
      </div>
      <div className="pad stack">
        {wrong ? <p className="muted" role="status">Chaque pièce porte un nom et une surface, par exemple 12,40.</p> : null}
        {act.error ? <p role="alert" className="note danger">{act.error}</p> : null}
        <div className="line">
          <Button variant="primary" busy={act.busy} refusedBecause={wrong ? 'Une pièce est incomplète.' : null} onClick={save}>Enregistrer les pièces</Button>
          <Button onClick={onDone}>Annuler</Button>
          <Button variant="subtle" icon={AddIcon} onClick={() => setLines([...lines, emptyLine()])}>Ajouter une pièce</Button>
        </div>
      </div>
    </>
  );
}
