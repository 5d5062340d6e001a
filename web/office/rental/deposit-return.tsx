import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField, TextField, TickField } from '../../ui/fields.tsx';
import { day, dayOf, money } from '../../ui/format.ts';
import { QueryState } from '../../ui/states.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useAct, useRental } from './calls.ts';
import type { LeaseDeposit } from './model.ts';

type Deposit = NonNullable<LeaseDeposit['deposit']>;
interface Line { label: string; cents: number | null }

/** Gives a deposit back, with its reckoning as it is filled in. */
export function ReturnDepositDialog({ leaseId, read, deposit, onClose }: { leaseId: string; read: LeaseDeposit; deposit: Deposit; onClose: () => void }) {
  const today = dayOf(new Date());
  const home = isHome(read);
  const [keysOn, setKeys] = useState(read.exitOn ?? today);
  const [matches, setMatches] = useState('yes');
  const [addressGiven, setAddress] = useState(true);
  const [refundedOn, setOn] = useState(today);
  const [by, setBy] = useState<Means>('list');
  const [takeUnpaid, setUnpaid] = useState(true);
  const [keptCents, setKept] = useState<number | null>(0);
  const [lines, setLines] = useState<readonly Line[]>([]);
  const full = lines.filter((line) => line.cents !== null && line.cents > 0).map(({ label, cents }) => ({ label, cents: cents! }));
  const asked = { keysOn, inventoryMatches: matches === 'yes', addressGiven, refundedOn, deductions: full, takeUnpaid, keptCents: keptCents ?? 0 };
  const ready = keysOn !== '' && refundedOn !== '';
  const plan = useRental(['deposit-plan', leaseId, asked], (signal) => api.post('/api/office/rental/leases/{id}/deposit/preview', { params: { id: leaseId }, body: asked, signal }), ready);
  const save = useAct(() => api.post('/api/office/rental/leases/{id}/deposit/return', { params: { id: leaseId }, body: { version: deposit.version, by, ...asked } }), () => (by === 'list' ? 'Décompte comptabilisé et classé pour le locataire. Le virement attend sous « Remboursements ».' : 'Dépôt restitué et comptabilisé, décompte classé pour le locataire.'));
  const fault = unfinished(lines) ?? (keptCents === null ? 'Écrivez la provision gardée, ou 0,00.' : null) ?? plan.data?.faults[0]?.sentence ?? (ready ? null : 'Remplissez les deux dates.');
  return (
    <Dialog open broad title="Restituer le dépôt de garantie" onClose={onClose}>
      <DayField label="Clés rendues le" value={keysOn} onChange={setKeys} />
      {home ? <RadioField label="État des lieux de sortie" value={matches} onChange={setMatches} choices={[{ value: 'yes', label: 'Conforme à celui d’entrée', help: 'À rendre dans le mois' }, { value: 'no', label: 'Différent', help: 'À rendre dans les deux mois' }]} /> : null}
      {home ? <TickField label="Le locataire a donné sa nouvelle adresse" help="Sans elle, le retard ne coûte rien" value={addressGiven} onChange={setAddress} /> : null}
      <TickField label="Prendre d’abord les loyers et charges impayés" value={takeUnpaid} onChange={setUnpaid} />
      <DeductionFields lines={lines} onChange={setLines} />
      {read.collective ? <MoneyField label="Provision gardée jusqu’aux comptes de l’immeuble" help={home ? '20 % du dépôt au plus, si c’est justifié ; 0,00 sinon' : 'Si le contrat le permet\u202F; 0,00 sinon'} value={keptCents} onChange={setKept} /> : null}
      <MeansField value={by} onChange={setBy} />
      <DayField label={by === 'list' ? 'Décompte arrêté le' : 'Versé le'} help={home && by === 'list' ? 'Le retard se compte jusqu’à ce jour : faites partir le virement aussitôt' : undefined} value={refundedOn} onChange={setOn} />
      {ready ? <QueryState query={plan} what="Le calcul n’a pas pu être fait.">{(data) => (
        <div className="stack">
          <Facts items={[
            ['Dépôt', money(data.depositCents)], ['Loyers et charges impayés', money(-data.unpaidCents)], ...data.deductions.map((one): [string, string] => [one.label || 'Retenue', money(-one.cents)]), ...(data.keptCents > 0 ? [['Provision gardée', money(-data.keptCents)] as [string, string]] : []),
            ...(data.surchargeCents > 0 ? [['Majoration de retard', money(data.surchargeCents)] as [string, string]] : []), ['À verser au locataire', <b key="paid">{money(data.paidCents)}</b>], ...(data.stillOwedCents > 0 ? [['Reste dû par le locataire', money(data.stillOwedCents)] as [string, string]] : []),
          ]} />
          <p className="muted small">{data.explanation}</p>
          {data.faults.map((one) => <p key={one.code} role="alert" className="note danger">{one.sentence}</p>)}
        </div>
      )}</QueryState> : null}
      {save.error ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <p className="muted small">Une écriture validée ne se modifie plus : vérifiez les montants avant de comptabiliser.</p>
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={fault} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Restituer et comptabiliser</Button>
      </div>
    </Dialog>
  );
}

/** Settles what was kept until the accounts of the building. */
export function ReleaseDialog({ leaseId, read, deposit, onClose }: { leaseId: string; read: LeaseDeposit; deposit: Deposit; onClose: () => void }) {
  const [approvedOn, setApproved] = useState('');
  const [releasedOn, setOn] = useState(() => dayOf(new Date()));
  const [by, setBy] = useState<Means>('list');
  const [lines, setLines] = useState<readonly Line[]>([]);
  const full = lines.filter((line) => line.cents !== null && line.cents > 0).map(({ label, cents }) => ({ label, cents: cents! }));
  const save = useAct(() => api.post('/api/office/rental/leases/{id}/deposit/release', { params: { id: leaseId }, body: { version: deposit.version, by, approvedOn, releasedOn, deductions: full } }), () => (by === 'list' ? 'Provision soldée. Le virement attend sous « Remboursements ».' : 'Provision soldée et comptabilisée.'));
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  return (
    <Dialog open title={`Solder la provision de ${money(deposit.keptCents)}`} onClose={onClose}>
      <DayField label="Comptes de l’immeuble approuvés le" help={isHome(read) ? 'Le solde est dû dans le mois qui suit\u202F; ensuite, 10\u00A0% du loyer hors charges s’ajoutent par mois commencé, à la charge du propriétaire (loi n°\u00A089-462, art. 22)' : undefined} value={approvedOn} onChange={setApproved} />
      <DeductionFields lines={lines} onChange={setLines} error={errors.deductions} />
      <MeansField value={by} onChange={setBy} />
      <DayField label={by === 'list' ? 'Soldée le' : 'Versé le'} value={releasedOn} onChange={setOn} />
      <p>À rendre au locataire, hors majoration : <b>{money(deposit.keptCents - full.reduce((sum, one) => sum + one.cents, 0))}</b>{approvedOn === '' ? null : <>, comptes approuvés le {day(approvedOn)}</>}.</p>
      {save.error && Object.keys(errors).length === 0 ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={unfinished(lines) ?? (approvedOn === '' || releasedOn === '' ? 'Remplissez les deux dates.' : null)} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Solder et comptabiliser</Button>
      </div>
    </Dialog>
  );
}

/** A dwelling under the law of 1989: its delays and limits are not those of a shop or a garage. */
export const isHome = ({ kind }: Pick<LeaseDeposit, 'kind'>): boolean => kind !== 'commercial' && kind !== 'other';

type Means = 'list' | 'hand';

/** How the money goes back. */
function MeansField({ value, onChange }: { value: Means; onChange: (by: Means) => void }) {
  return <RadioField label="Versement" value={value} onChange={(by) => onChange(by as Means)} choices={[{ value: 'list', label: 'Par une liste de virements', help: 'Sous « Remboursements », approuvée par une autre personne' }, { value: 'hand', label: 'Déjà fait autrement', help: 'Chèque, ou virement fait sur le site de la banque' }]} />;
}

/** A deduction half written would be left out, and its amount given back to the tenant. */
function unfinished(lines: readonly Line[]): string | null {
  const at = lines.findIndex(({ label, cents }) => label.trim() === '' || cents === null || cents <= 0);
  return at < 0 ? null : `Complétez la retenue ${at + 1} (motif et montant), ou retirez-la.`;
}

function DeductionFields({ lines, onChange, error }: { lines: readonly Line[]; onChange: (lines: readonly Line[]) => void; error?: string | undefined }) {
  const change = (at: number, part: Partial<Line>) => onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <fieldset className="field">
      <legend>Retenues justifiées</legend>
      {lines.map((line, at) => (
        <div key={at} className="line" style={{ alignItems: 'flex-end' }}>
          <TextField label={`Motif de la retenue ${at + 1}`} value={line.label} onChange={(label) => change(at, { label })} />
          <MoneyField label={`Montant de la retenue ${at + 1}`} value={line.cents} onChange={(cents) => change(at, { cents })} />
          <Button size="small" variant="subtle" onClick={() => onChange(lines.filter((_, index) => index !== at))}>Retirer<span className="vh"> la retenue {at + 1}</span></Button>
        </div>
      ))}
      {error ? <p role="alert" className="note danger">{error}</p> : null}
      <div className="line"><Button size="small" onClick={() => onChange([...lines, { label: '', cents: null }])}>Ajouter une retenue</Button></div>
    </fieldset>
  );
}
