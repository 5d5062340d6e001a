import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { SelectField, TickField } from '../../ui/fields.tsx';
import { amount, dayOf, money } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { AddIcon, DeleteIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { readCents } from '../../ui/read-cents.ts';
import { useLeaveGuard } from '../../ui/record/leave-guard.tsx';
import { QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useAct } from '../use-act.ts';
import { ROOT, useRecord, useRefresh } from '../properties/records.ts';
import type { Budget, Spending } from './model.ts';
import { Why } from './parts.tsx';
import { SpendingChart, SpendingTable } from './spending.tsx';

interface Typed { keyId: string; account: string; text: string }

/** The budget, key by key and account by account; voted, it only shows. */
export function BudgetTab({ budget }: { budget: Budget }) {
  const write = budget.acts.includes('change');
  return (
    <>
      {budget.legal.suspensionOnAgenda ? <Note tone="warning">Le fonds de travaux dépasse le seuil de la loi{'\u00A0'}: l’assemblée se prononce sur la suspension des cotisations.</Note> : null}
      {write ? <BudgetForm key={budget.version} budget={budget} /> : <><BudgetSheet budget={budget} /><VoteCard budget={budget} unsaved={false} /></>}
    </>
  );
}

function BudgetSheet({ budget }: { budget: Budget }) {
  return (
    <QueryState query={useRecord<Spending>(`/syndic/budgets/${budget.id}/spending`)} what="Les dépenses n’ont pas pu être lues.">
      {(spending) => (
        <>
          <SpendingChart spending={spending} />
          <Card title="Postes du budget" count={budget.lines.length} flush>
            <SpendingTable spending={spending} />
            <div className="pad stack"><p>Cotisation au fonds de travaux{'\u00A0'}: <b>{money(budget.worksFundCents)}</b>.</p><Why reasons={budget.legal.reasons} /></div>
          </Card>
        </>
      )}
    </QueryState>
  );
}

const RHYTHMS = [[4, 'Par trimestre'], [12, 'Par mois'], [6, 'Tous les deux mois'], [3, 'Tous les quatre mois'], [2, 'Par semestre'], [1, 'En une fois']] as const;

function BudgetForm({ budget }: { budget: Budget }) {
  const [lines, setLines] = useState<Typed[]>(budget.lines.map(({ keyId, account, cents }) => ({ keyId, account, text: amount(cents) })));
  const [fields, setFields] = useState({ calls: String(budget.calls), worksFundCents: budget.worksFundCents as number | null, planCents: budget.planCents, fallbackAuthorised: budget.fallbackAuthorised, closingPending: budget.closingPending as string, worksClosing: budget.worksClosing as string });
  const typed = JSON.stringify([lines, fields]);
  const [read] = useState(typed);
  const guard = useLeaveGuard(typed !== read);
  const act = useAct();
  const refresh = useRefresh();
  const set = <K extends keyof typeof fields>(name: K) => (value: (typeof fields)[K]) => setFields({ ...fields, [name]: value });
  const put = (at: number, change: Partial<Typed>) => setLines(lines.map((line, index) => (index === at ? { ...line, ...change } : line)));
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const wrong = filled.some(({ text }) => (readCents(text) ?? 0) <= 0);
  const twice = new Set(filled.map(({ keyId, account }) => `${keyId} ${account}`)).size < filled.length;
  const total = filled.reduce((sum, { text }) => sum + (readCents(text) ?? 0), 0);
  const save = () => void act.run(() => call<Budget>('PUT', `${ROOT}/syndic/budgets/${budget.id}`, {
    version: budget.version, calls: Number(fields.calls), worksFundCents: fields.worksFundCents ?? 0, planCents: fields.planCents, fallbackAuthorised: fields.fallbackAuthorised, closingPending: fields.closingPending, worksClosing: fields.worksClosing, loansLeftCents: budget.loansLeftCents,
    lines: filled.map(({ keyId, account, text }) => ({ keyId, account, cents: readCents(text)! })),
  }), () => { toast('Budget enregistré.'); void refresh(); });
  const add = () => setLines([...lines, { keyId: lines.at(-1)?.keyId ?? budget.keys[0]?.keyId ?? '', account: budget.accounts[0]?.number ?? '', text: '' }]);
  return (
    <>
      <Card title="Postes du budget" flush>
        {budget.keys.length === 0 ? <div className="pad"><Note tone="warning">Cet immeuble n’a pas de clé de répartition. Créez-en une avant d’écrire le budget.</Note></div> : null}
        <div className="table-scroll">
          <table className="table budget-grid">
            <caption className="vh">Postes du budget</caption>
            <thead><tr><th scope="col">Clé</th><th scope="col">Poste</th><th scope="col" className="right">Montant en euros</th><th scope="col"><span className="vh">Retirer</span></th></tr></thead>
            <tbody>
              {lines.map((line, index) => (
                <tr key={index}>
                  <td><select className="input" aria-label={`Clé du poste ${index + 1}`} value={line.keyId} onChange={(event) => put(index, { keyId: event.target.value })}>{budget.keys.map((key) => <option key={key.keyId} value={key.keyId}>{key.label}</option>)}</select></td>
                  <td><select className="input" aria-label={`Compte du poste ${index + 1}`} value={line.account} onChange={(event) => put(index, { account: event.target.value })}>{budget.accounts.map(({ number, label }) => <option key={number} value={number}>{number} {label}</option>)}</select></td>
                  <td className="right"><input className="input right" inputMode="decimal" autoComplete="off" aria-label={`Montant du poste ${index + 1}`} aria-invalid={line.text.trim() !== '' && (readCents(line.text) ?? 0) <= 0 ? true : undefined} value={line.text} onChange={(event) => put(index, { text: event.target.value })} /></td>
                  <td><Button variant="subtle" size="small" icon={DeleteIcon} aria-label={`Retirer le poste ${index + 1}`} onClick={() => setLines(lines.filter((_, at) => at !== index))} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="pad stack">
          <div className="line"><Button icon={AddIcon} refusedBecause={budget.keys.length === 0 ? 'Il faut d’abord une clé de répartition.' : null} onClick={add}>Ajouter un poste</Button><p className="strong" role="status">Total{'\u00A0'}: {money(total)}</p></div>
          <div className="field-line">
            <SelectField label="Rythme des appels" value={fields.calls} onChange={set('calls')} choices={RHYTHMS.map(([value, label]) => ({ value: String(value), label }))} />
            <MoneyField label="Cotisation annuelle au fonds de travaux" help={budget.legal.fundMinimumCents === null ? undefined : `Minimum légal pour ce budget\u00A0: ${money(budget.legal.fundMinimumCents)}.`} value={fields.worksFundCents} onChange={set('worksFundCents')} />
            <MoneyField label="Travaux du plan pluriannuel adopté" optional value={fields.planCents} onChange={set('planCents')} />
          </div>
          <TickField label="L’assemblée autorise deux provisions avant le vote" help="Chacune d’un quart du dernier budget voté (décret n°&nbsp;67-223, art. 43)." value={fields.fallbackAuthorised} onChange={set('fallbackAuthorised')} />
          <details className="why">
            <summary>Réglages de la clôture</summary>
            <div className="field-line">
              <SelectField label="Écarts en attente d’approbation" value={fields.closingPending} onChange={set('closingPending')} choices={[{ value: '471-472', label: 'Comptes d’attente 471 et 472' }, { value: '450', label: 'Comptes des copropriétaires (450)' }]} />
              <SelectField label="Travaux en cours à la clôture" value={fields.worksClosing} onChange={set('worksClosing')} choices={[{ value: 'all-to-12', label: 'Tout l’appelé en compte 12' }, { value: 'progress-only', label: 'Seulement le réalisé' }]} />
            </div>
          </details>
          <Why reasons={budget.legal.reasons} />
          {act.error ? <p role="alert" className="note danger">{act.error}</p> : null}
          <div className="line"><Button variant="primary" busy={act.busy} refusedBecause={wrong ? 'Un montant n’est pas lisible ou n’est pas positif.' : twice ? 'Deux postes ont la même clé et le même compte\u00A0: réunissez-les.' : null} onClick={save}>Enregistrer le budget</Button></div>
        </div>
      </Card>
      <VoteCard budget={budget} unsaved={typed !== read} />
      {guard.question}
    </>
  );
}

function VoteCard({ budget, unsaved }: { budget: Budget; /** What is voted is what was kept: changes on the screen come first. */ unsaved: boolean }) {
  const [open, setOpen] = useState(false);
  const [votedOn, setVotedOn] = useState(dayOf(new Date()));
  const act = useAct();
  const refresh = useRefresh();
  const send = (on: string | null) => void act.run(() => call('POST', `${ROOT}/syndic/budgets/${budget.id}/vote`, { version: budget.version, votedOn: on }), () => { setOpen(false); toast(on ? 'Vote enregistré. Les appels peuvent être validés.' : 'Vote annulé.'); void refresh(); });
  const close = () => { setOpen(false); act.clear(); };
  if (budget.votedOn) {
    return (
      <Card title="Vote de l’assemblée">
        <div className="line"><p>Budget de {money(budget.totalCents)} voté le <DayText on={budget.votedOn} />.</p>{budget.acts.includes('unvote') ? <Button onClick={() => setOpen(true)}>Annuler le vote</Button> : null}</div>
        <ConfirmDialog open={open} title={`Annuler le vote du budget\u202F?`} verb="Annuler le vote" stay="Garder le vote" consequence="Le budget redevient modifiable. Un budget dont des appels sont validés garde son vote." busy={act.busy} error={act.error} onCancel={close} onConfirm={() => send(null)} />
      </Card>
    );
  }
  return (
    <Card title="Vote de l’assemblée">
      <div className="line"><p className="muted">Le budget n’est pas voté.</p><Button refusedBecause={unsaved ? 'Enregistrez d’abord le budget que vous venez de changer.' : budget.acts.includes('vote') ? null : 'Écrivez d’abord les postes du budget.'} onClick={() => setOpen(true)}>Enregistrer le vote</Button></div>
      <Dialog open={open} title="Enregistrer le vote du budget" onClose={close}>
        <p>Budget de {money(budget.totalCents)}, cotisation au fonds de travaux de {money(budget.worksFundCents)}. Voté, il ne change plus.</p>
        <DayField label="Jour de l’assemblée" value={votedOn} onChange={setVotedOn} />
        {act.error ? <p role="alert" className="note danger">{act.error}</p> : null}
        <div className="acts"><Button onClick={close}>Annuler</Button><Button variant="primary" busy={act.busy} refusedBecause={votedOn ? null : 'Indiquez le jour.'} onClick={() => send(votedOn)}>Enregistrer le vote</Button></div>
      </Dialog>
    </Card>
  );
}
