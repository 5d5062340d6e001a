import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { day, dayOf, money } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { AddIcon, TimeIcon } from '../../ui/icons.ts';
import { useRecordForm } from '../../ui/record-form.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status, Tag } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useAct } from '../use-act.ts';
import { ROOT, useRecord, useRefresh } from '../properties/records.ts';
import { useSession } from '../session.tsx';
import type { Budget, Works } from './model.ts';

type Doing = { kind: 'vote' } | { kind: 'call' | 'finish'; works: Works } | null;
const ACCOUNTS = [['671000', 'Travaux décidés par l’assemblée'], ['672000', 'Travaux urgents'], ['673000', 'Études techniques, diagnostics'], ['678000', 'Charges exceptionnelles']] as const;

/** Works voted outside the budget, each with what was called and its own account. */
export function WorksTab({ budget }: { budget: Budget }) {
  const write = useSession().can('syndic.write');
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  const query = useRecord<{ rows: Works[] }>(`/syndic/buildings/${budget.buildingId}/works`);
  const add = write ? <Button variant="primary" icon={AddIcon} onClick={() => setDoing({ kind: 'vote' })}>Enregistrer des travaux votés</Button> : null;
  return (
    <QueryState query={query} what="Les travaux n’ont pas pu être lus.">
      {({ rows }) => (
        <>
          {rows.length === 0 ? <EmptyState act={add}>Aucun travaux votés hors budget dans cet immeuble.</EmptyState> : <Card title="Travaux votés" count={rows.length} acts={add} flush><WorksTable rows={rows} budget={budget} write={write} onDo={setDoing} /></Card>}
          <Dialog open={doing?.kind === 'vote'} title="Enregistrer des travaux votés" onClose={close}><VoteForm budget={budget} onDone={close} /></Dialog>
          <Dialog open={doing?.kind === 'call'} title="Appeler des fonds" onClose={close}>{doing?.kind === 'call' ? <CallForm works={doing.works} onDone={close} /> : null}</Dialog>
          <Dialog open={doing?.kind === 'finish'} title="Terminer l’opération" onClose={close}>{doing?.kind === 'finish' ? <FinishForm works={doing.works} onDone={close} /> : null}</Dialog>
        </>
      )}
    </QueryState>
  );
}

function WorksTable({ rows, budget, write, onDo }: { rows: readonly Works[]; budget: Budget; write: boolean; onDo: (doing: Doing) => void }) {
  return (
    <div className="table-scroll">
      <table className="table entries">
        <caption className="vh">Travaux votés</caption>
        <thead><tr><th scope="col">Travaux</th><th scope="col">Clé</th><th scope="col">Votés le</th><th scope="col" className="right">Voté</th><th scope="col" className="right">Appelé</th><th scope="col" className="right">Facturé</th><th scope="col">État</th><th scope="col"><span className="vh">Actes</span></th></tr></thead>
        <tbody>
          {rows.map((works) => (
            <tr key={works.id}>
              <td>{works.label}<span className="sub">Compte {works.provisionAccount}</span></td><td>{works.keyLabel}</td><td><DayText on={works.votedOn} /></td><td className="right">{money(works.votedCents)}</td><td className="right later" data-label="Appelé">{money(works.calledCents)}</td><td className="right later" data-label="Facturé">{money(works.doneCents)}</td>
              <td>{works.finishedOn ? <Status kind="done">Terminés le {day(works.finishedOn)}</Status> : <Tag tone="primary" icon={TimeIcon}>En cours</Tag>}</td>
              <td className="cell-acts">{write && !works.finishedOn ? <span className="line"><Button size="small" aria-label={`Appeler des fonds, ${works.label}`} refusedBecause={works.calledCents < works.votedCents ? null : 'Tout le montant voté est appelé. Faites voter un complément pour appeler davantage.'} onClick={() => onDo({ kind: 'call', works })}>Appeler</Button><Button size="small" aria-label={`Terminer, ${works.label}`} onClick={() => onDo({ kind: 'finish', works })}>Terminer</Button></span> : write && works.finishedOn && !budget.closedOn && works.finishedOn >= budget.fromOn && works.finishedOn <= budget.untilOn ? <Reopen works={works} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Takes the end of works back, as long as their balance is not shared out. */
function Reopen({ works }: { works: Works }) {
  const act = useAct();
  const refresh = useRefresh();
  const reopen = () => void act.run(() => call<Works>('POST', `${ROOT}/syndic/works/${works.id}/finish`, { version: works.version, finishedOn: null }), () => { toast('Opération rouverte.'); void refresh(); });
  return <><Button size="small" busy={act.busy} aria-label={`Rouvrir, ${works.label}`} onClick={reopen}>Rouvrir</Button>{act.error ? <p role="alert" className="note danger">{act.error}</p> : null}</>;
}

function VoteForm({ budget, onDone }: { budget: Budget; onDone: () => void }) {
  const refresh = useRefresh();
  const form = useRecordForm({
    initial: { label: '', keyId: budget.keys[0]?.keyId ?? '', chargeAccount: '671000', votedOn: '', votedCents: null as number | null, expectedCents: null as number | null },
    checks: { label: (value) => (value.trim() ? null : 'Nommez les travaux.'), votedOn: (value) => (value ? null : 'Indiquez le jour de l’assemblée.'), votedCents: (value) => (value !== null && value > 0 ? null : 'Indiquez le montant voté.') },
    save: (values) => call<Works>('POST', `${ROOT}/syndic/works`, { ...values, buildingId: budget.buildingId, expectedCents: values.expectedCents ?? 0 }),
    onSaved: ({ provisionAccount }) => { toast(`Travaux enregistrés, compte ${provisionAccount}.`); onDone(); void refresh(); },
  });
  return (
    <Form form={form} labels={{ label: 'Travaux', votedOn: 'Votés le', votedCents: 'Montant voté' }} verb="Enregistrer" secondary={<Button onClick={onDone}>Annuler</Button>}>
      <TextField label="Travaux" {...form.field('label')} />
      <SelectField label="Clé de répartition" {...form.field('keyId')} choices={budget.keys.map(({ keyId, label }) => ({ value: keyId, label }))} />
      <SelectField label="Compte de charge" {...form.field('chargeAccount')} choices={ACCOUNTS.map(([value, label]) => ({ value, label: `${value} ${label}` }))} />
      <DayField label="Votés le" {...form.field('votedOn')} />
      <MoneyField label="Montant voté" {...form.field('votedCents')} />
      <MoneyField label="Subventions et emprunts attendus" optional {...form.field('expectedCents')} />
    </Form>
  );
}

function CallForm({ works, onDone }: { works: Works; onDone: () => void }) {
  const refresh = useRefresh();
  const left = works.votedCents - works.calledCents;
  const form = useRecordForm({
    initial: { cents: left as number | null, dueOn: '' },
    checks: { cents: (value) => (value !== null && value > 0 ? null : 'Indiquez le montant appelé.'), dueOn: (value) => (value ? null : 'Indiquez le jour d’exigibilité.') },
    save: ({ cents, dueOn }) => call<Works>('POST', `${ROOT}/syndic/works/${works.id}/call`, { cents, dueOn }),
    onSaved: () => { toast('Appel comptabilisé.'); onDone(); void refresh(); },
  });
  return (
    <Form form={form} labels={{ cents: 'Montant', dueOn: 'Exigible le' }} verb="Comptabiliser l’appel" secondary={<Button onClick={onDone}>Annuler</Button>}>
      <p>{works.label}{'\u00A0'}: le vote couvre encore {money(left)}.</p>
      <MoneyField label="Montant de l’appel" {...form.field('cents')} />
      <DayField label="Exigible le" help="Le propriétaire du lot ce jour-là doit la somme (décret n°&nbsp;67-223, art. 6-2)." {...form.field('dueOn')} />
    </Form>
  );
}

function FinishForm({ works, onDone }: { works: Works; onDone: () => void }) {
  const refresh = useRefresh();
  const form = useRecordForm({
    initial: { finishedOn: dayOf(new Date()) }, checks: { finishedOn: (value) => (value ? null : 'Indiquez le jour.') },
    save: ({ finishedOn }) => call<Works>('POST', `${ROOT}/syndic/works/${works.id}/finish`, { version: works.version, finishedOn }),
    onSaved: () => { toast('Opération terminée.'); onDone(); void refresh(); },
  });
  return (
    <Form form={form} verb="Terminer l’opération" secondary={<Button onClick={onDone}>Annuler</Button>}>
      <p>Le solde de «&nbsp;{works.label}&nbsp;» sera réparti à la clôture de l’exercice qui contient ce jour. Jusque-là, l’opération peut être rouverte.</p>
      <DayField label="Terminés le" {...form.field('finishedOn')} />
    </Form>
  );
}
