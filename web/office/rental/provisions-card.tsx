import { useState } from 'react';
import { api, type Reply } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { day, dayOf, money } from '../../ui/format.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';

type Provisions = Reply<'get', '/api/office/rental/mandates/{id}/provisions'>;

/** What is kept from the owner's payouts, for what is coming. */
export function ProvisionsCard({ id }: { id: string }) {
  const [act, setAct] = useState<'keep' | 'release' | null>(null);
  const write = useSession().can('rental.write');
  const read = useRental(['provisions', id], (signal) => api.get('/api/office/rental/mandates/{id}/provisions', { params: { id }, signal }));
  const acts = write && read.data ? (
    <>
      <Button size="small" refusedBecause={read.data.freeCents > 0 ? null : 'Rien n’est à reverser aujourd’hui : il n’y a rien à garder.'} onClick={() => setAct('keep')}>Garder une provision</Button>
      {read.data.keptCents > 0 ? <Button size="small" onClick={() => setAct('release')}>Rendre une provision</Button> : null}
    </>
  ) : null;
  return (
    <>
      <Card title="Provisions gardées" flush acts={acts} footer={read.data && read.data.rows.length > 0 ? <span>Gardé : <b>{money(read.data.keptCents)}</b>, jamais reversé tant qu’il n’est pas rendu.</span> : undefined}>
        <QueryState query={read} what="Les provisions n’ont pas pu être lues.">
          {({ rows }) => (rows.length === 0 ? <div className="in"><EmptyState>Tout ce qui est au propriétaire lui est reversé. Une provision garde de quoi payer ce qui vient : travaux, taxe foncière…</EmptyState></div> : (
            <div className="table-scroll">
              <table className="table entries">
                <thead><tr><th scope="col">Le</th><th scope="col">Libellé</th><th scope="col" className="right">Gardé</th></tr></thead>
                <tbody>{rows.map((row) => <tr key={row.entryId}><td>{day(row.on)}</td><td>{row.label}</td><td className="right">{money(row.cents)}</td></tr>)}</tbody>
              </table>
            </div>
          ))}
        </QueryState>
      </Card>
      {act && read.data ? <ProvisionDialog id={id} act={act} provisions={read.data} onClose={() => setAct(null)} /> : null}
    </>
  );
}

function ProvisionDialog({ id, act, provisions, onClose }: { id: string; act: 'keep' | 'release'; provisions: Provisions; onClose: () => void }) {
  const keep = act === 'keep';
  const [on, setOn] = useState(() => dayOf(new Date()));
  const [cents, setCents] = useState<number | null>(keep ? null : provisions.keptCents);
  const [label, setLabel] = useState(keep ? 'Provision conservée' : 'Provision rendue');
  const body = { on, cents: cents ?? 0, label };
  const save = useAct(() => (keep ? api.post('/api/office/rental/mandates/{id}/provisions', { params: { id }, body }) : api.post('/api/office/rental/mandates/{id}/provisions/release', { params: { id }, body })), () => (keep ? 'Provision gardée : les prochains reversements la laissent.' : 'Provision rendue : elle part avec le prochain reversement.'));
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  return (
    <Dialog open title={keep ? 'Garder une provision' : 'Rendre une provision'} onClose={onClose}>
      <p className="muted small">{keep ? `${money(provisions.freeCents)} sont à reverser aujourd’hui. Ce qui est gardé reste au propriétaire et figure à son compte ; seul le reversement le laisse.` : `${money(provisions.keptCents)} sont gardés.`}</p>
      <DayField label="En date du" value={on} onChange={setOn} error={errors.on} />
      <MoneyField label="Montant" value={cents} onChange={setCents} error={errors.cents} />
      <TextField label="Libellé" help="Le propriétaire le lit sur son compte" value={label} onChange={setLabel} error={errors.label} />
      {save.error && Object.keys(errors).length === 0 ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={on === '' || cents === null || cents <= 0 || label.trim() === '' ? 'Remplissez la date, le montant et le libellé.' : null} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>{keep ? 'Garder' : 'Rendre'}</Button>
      </div>
    </Dialog>
  );
}
