import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { day, integer, money, plural } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, usePayments, type Waiting } from './calls.ts';

const done = ({ posted, refused }: { posted: number; refused: readonly unknown[] }) => `${integer(posted)} ${plural(posted, 'écriture comptabilisée', 'écritures comptabilisées')}${refused.length > 0 ? `, ${integer(refused.length)} en attente` : ''}.`;

/** Entries that payments propose: posted one by one or all that are ticked. Nothing shows when nothing waits. */
export function WaitingCard() {
  const query = usePayments(['bookings'], async (signal) => (await api.get('/api/office/payments/bookings', { signal })).rows);
  return <QueryState query={query} what="Les écritures proposées n’ont pas pu être lues.">{(rows) => (rows.length === 0 ? null : <Proposals rows={rows} />)}</QueryState>;
}

function Proposals({ rows }: { rows: readonly Waiting[] }) {
  const may = useSession().can('payments.write');
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [decided, setDecided] = useState<Waiting | null>(null);
  const chosen = rows.filter((row) => !off.has(row.id));
  const post = useAct((ids: readonly string[]) => api.post('/api/office/payments/bookings/post', { body: { ids: [...ids] } }), done);
  const refused = new Map(post.data?.refused.map(({ id, sentence }) => [id, sentence]));
  return (
    <Card
      title="Écritures à comptabiliser" count={integer(rows.length)} flush
      acts={may ? <Button variant="primary" busy={post.isPending} refusedBecause={chosen.length === 0 ? 'Cochez d’abord les écritures à comptabiliser.' : null} onClick={() => post.mutate(chosen.map(({ id }) => id))}>Comptabiliser {integer(chosen.length)} {plural(chosen.length, 'écriture cochée', 'écritures cochées')}</Button> : null}
    >
      {post.error ? <div className="in"><Note tone="danger" live>{post.error.message}</Note></div> : null}
      <div className="table-scroll">
        <table className="table entries">
          <thead><tr>
            {may ? <th scope="col"><input type="checkbox" aria-label="Cocher toutes les écritures" checked={chosen.length === rows.length} onChange={(event) => setOff(new Set(event.target.checked ? [] : rows.map((row) => row.id)))} /></th> : null}
            <th scope="col">Le</th><th scope="col">Client</th><th scope="col">Écriture</th><th scope="col" className="right">Montant</th>{may ? <th scope="col"><span className="vh">Action</span></th> : null}
          </tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {may ? <td className="lead"><input type="checkbox" aria-label={`Cocher ${money(row.cents)} de ${row.clientName}, ${day(row.bookedOn)}`} checked={!off.has(row.id)} onChange={(event) => setOff(new Set(event.target.checked ? [...off].filter((id) => id !== row.id) : [...off, row.id]))} /></td> : null}
                <td className="nowrap"><DayText on={row.bookedOn} /></td>
                <td><Link to={`/paiements/${row.intentId}`}>{row.clientName}</Link><span className="sub">{row.accountCode}, {row.place ?? 'gérance'}</span></td>
                <td>{row.label}<span className="sub">{row.cents > 0 ? `Débit ${row.transitAccount}, crédit ${row.accountCode}` : `Débit ${row.accountCode}, crédit ${row.transitAccount}`}</span>{refused.has(row.id) ? <span className="error">{refused.get(row.id)}</span> : null}</td>
                <td className="right">{money(row.cents)}</td>
                {may ? <td className="right later"><Button size="small" variant="subtle" onClick={() => setDecided(row)}>Décider<span className="vh"> pour {money(row.cents)} de {row.clientName}</span></Button></td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {decided ? <DecideDialog key={decided.id} row={decided} onClose={() => setDecided(null)} /> : null}
    </Card>
  );
}

/** One entry: posted, on another day when its own is closed, or set aside with a reason. */
function DecideDialog({ row, onClose }: { row: Waiting; onClose: () => void }) {
  const [on, setOn] = useState(row.bookedOn);
  const [reason, setReason] = useState('');
  const post = useAct(() => api.post('/api/office/payments/bookings/post', { body: { ids: [row.id], on } }), done);
  const dismiss = useAct(() => api.post('/api/office/payments/bookings/{id}/dismiss', { params: { id: row.id }, body: { reason } }), () => 'Écriture écartée\u00A0: son motif est gardé.');
  const error = post.error ?? dismiss.error;
  return (
    <Dialog open title={`${money(row.cents)} de ${row.clientName}`} onClose={onClose}>
      <p>{row.label}</p>
      <DayField label="Date de l’écriture" help="Celle du paiement, sauf si son exercice est clos" value={on} onChange={setOn} />
      <TextField label="Motif, pour l’écarter" help="Par exemple&nbsp;: déjà passée à la main. Une écriture écartée n’est plus proposée." optional value={reason} onChange={setReason} />
      {error ? <p role="alert" className="note danger">{error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button busy={dismiss.isPending} refusedBecause={reason.trim() === '' ? 'Écrivez d’abord le motif.' : null} onClick={() => dismiss.mutate(undefined, { onSuccess: onClose })}>Écarter</Button>
        <Button variant="primary" busy={post.isPending} refusedBecause={on === '' ? 'Choisissez la date.' : null} onClick={() => post.mutate(undefined, { onSuccess: onClose })}>Comptabiliser</Button>
      </div>
    </Dialog>
  );
}
