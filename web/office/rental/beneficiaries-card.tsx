import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { iban, plural } from '../../ui/format.ts';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { findParties } from '../properties/records.ts';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import type { Beneficiaries } from './model.ts';

/** Who is paid what the mandate owes: the owner alone, or several with their shares, each to the account on their own record. */
export function BeneficiariesCard({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const write = useSession().can('rental.write');
  const read = useRental(['beneficiaries', id], (signal) => api.get('/api/office/rental/mandates/{id}/beneficiaries', { params: { id }, signal }));
  return (
    <Card title="Bénéficiaires des reversements" acts={write && read.data ? <Button size="small" onClick={() => setOpen(true)}>Modifier</Button> : null} flush>
      <QueryState query={read} what="Les bénéficiaires n’ont pas pu être lus.">
        {(data) => (
          <>
            {data.rows.length === 0 ? <div className="in"><EmptyState>Tout est reversé à {data.ownerName}, sur le compte de sa fiche.</EmptyState></div> : <Table rows={data.rows} />}
            {open ? <BeneficiariesDialog id={id} data={data} onClose={() => setOpen(false)} /> : null}
          </>
        )}
      </QueryState>
    </Card>
  );
}

function Table({ rows }: { rows: Beneficiaries['rows'] }) {
  return (
    <div className="table-scroll">
      <table className="table entries">
        <thead><tr><th scope="col">Bénéficiaire</th><th scope="col">IBAN</th><th scope="col" className="right">Part</th></tr></thead>
        <tbody>{rows.map((row) => <tr key={row.partyId}><td><Link to={`/tiers/${row.partyId}`}>{row.name}</Link></td><td>{row.ibanValid ? iban(row.iban!) : <Status kind="missing">{row.iban === null ? 'Sans IBAN' : 'IBAN non valable'}</Status>}</td><td className="right" data-label="Part">{partOf(row)}</td></tr>)}</tbody>
      </table>
    </div>
  );
}

interface Line { party: Pick | null; part: string }

function BeneficiariesDialog({ id, data, onClose }: { id: string; data: Beneficiaries; onClose: () => void }) {
  const proposed = data.rows.length === 0 ? sharers(data) : [];
  const [lines, setLines] = useState<readonly Line[]>(() => (data.rows.length > 0 ? data.rows.map((row) => ({ party: { id: row.partyId, label: row.name }, part: partOf(row) })) : proposed.length > 0 ? proposed : [{ party: null, part: '1/2' }, { party: null, part: '1/2' }]));
  const change = (at: number, part: Partial<Line>) => setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const rows = lines.flatMap(({ party, part }) => { const share = readPart(part); return party && share ? [{ partyId: party.id, ...share }] : []; });
  const save = useAct((asked: typeof rows) => api.put('/api/office/rental/mandates/{id}/beneficiaries', { params: { id }, body: { version: data.version, rows: asked } }), ({ rows: kept }) => (kept.length === 0 ? 'Tout est reversé au propriétaire.' : `${kept.length} ${plural(kept.length, 'bénéficiaire enregistré', 'bénéficiaires enregistrés')}.`));
  const refusal = save.error instanceof ApiError ? save.error.fields.rows ?? save.error.message : save.error?.message;
  return (
    <Dialog open broad title={`Bénéficiaires du mandat ${data.mandateNumber}`} onClose={onClose}>
      <p>Chacun reçoit sa part sur le compte de sa fiche. Les parts font un tout, au centime près. Être bénéficiaire n’ouvre aucun accès&nbsp;: l’espace du propriétaire reste aux titulaires de son compte.</p>
      {proposed.length > 0 ? <p className="muted small">Proposé d’après les membres de {data.ownerName}, à parts égales&nbsp;: corrigez selon l’acte.</p> : null}
      {lines.map((line, at) => (
        <div key={at} className="line" style={{ alignItems: 'flex-end' }}>
          <div style={{ flex: '1 1 220px' }}><PickField label={`Bénéficiaire ${at + 1}`} listKey="parties" find={findParties} value={line.party} onChange={(party) => change(at, { party })} /></div>
          <div style={{ width: 110 }}><TextField label={`Part ${at + 1}`} value={line.part} onChange={(part) => change(at, { part })} placeholder="1/3" /></div>
          <Button size="small" variant="subtle" onClick={() => setLines(lines.filter((_, index) => index !== at))}>Retirer<span className="vh"> le bénéficiaire {at + 1}</span></Button>
        </div>
      ))}
      <div className="line">
        <Button size="small" onClick={() => setLines([...lines, { party: null, part: '' }])}>Ajouter un bénéficiaire</Button>
        {data.rows.length > 0 ? <Button size="small" busy={save.isPending} onClick={() => save.mutate([], { onSuccess: onClose })}>Reverser tout au propriétaire</Button> : null}
      </div>
      {refusal ? <p role="alert" className="note danger">{refusal}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={lines.length === 0 ? 'Ajoutez au moins un bénéficiaire.' : rows.length < lines.length ? 'Choisissez chaque bénéficiaire et écrivez sa part, comme 1/3.' : null} onClick={() => save.mutate(rows, { onSuccess: onClose })}>Enregistrer</Button>
      </div>
    </Dialog>
  );
}

/** The usufructuary has the rents (code civil, art. 578 and 582); joint owners share them (art. 815-10). Equal parts until somebody writes those of the deed. */
function sharers({ members }: Beneficiaries): Line[] {
  const having = members.filter(({ quality }) => ['usufructuary', 'commonAgent', 'jointOwner'].includes(quality));
  const people = [...new Map(having.map((one) => [one.partyId, one.name]))];
  return people.map(([id, label]) => ({ party: { id, label }, part: `1/${people.length}` }));
}

const partOf = ({ numerator, denominator }: { numerator: number; denominator: number }): string => `${numerator}/${denominator}`;

/** « 1/3 », « 1 » for the whole; null for what is no fraction. */
function readPart(text: string): { numerator: number; denominator: number } | null {
  const [, numerator, denominator] = /^\s*(\d{1,7})(?:\s*\/\s*(\d{1,7}))?\s*$/.exec(text) ?? [];
  if (numerator === undefined) return null;
  const share = { numerator: Number(numerator), denominator: Number(denominator ?? '1') };
  return share.numerator < 1 || share.denominator < 1 || share.numerator > 1_000_000 || share.denominator > 1_000_000 ? null : share;
}
