import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { dayOf } from '../../ui/format.ts';
import { AddIcon } from '../../ui/icons.ts';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { TimeLine } from '../../ui/time-line.tsx';
import { toast, toastError } from '../../ui/toasts.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { findContractors, findEvents, PATH, useKeepRequest } from './calls.ts';
import type { RequestDetail, StepKind, Ticket } from './model.ts';
import { NOTED_STEPS, STEP_WORDS } from './words.ts';

/** From the request to the final invoice: what the client follows too (EXT-086). */
export function FollowUp({ request }: { request: RequestDetail }) {
  const [dialog, setDialog] = useState<'contractor' | 'step' | null>(null);
  const { ticket, acts } = request;
  const follows = acts.includes('follow');
  const over = ticket?.steps.at(-1)?.kind === 'closed';
  const close = () => setDialog(null);
  return (
    <Card title="Intervention" acts={ticket ? (follows && !over ? <Button icon={AddIcon} onClick={() => setDialog('step')}>Noter une étape</Button> : undefined) : <Button icon={AddIcon} onClick={() => setDialog('contractor')}>Ouvrir une intervention</Button>}>
      {ticket ? <Steps request={request} ticket={ticket} follows={follows} onContractor={() => setDialog('contractor')} /> : <p className="muted">Aucune intervention ne suit cette demande. Ouvrez-en une pour confier les travaux à un prestataire : le client en verra chaque étape.</p>}
      <Dialog open={dialog === 'contractor'} title={ticket ? 'Changer de prestataire' : 'Ouvrir une intervention'} onClose={close}>
        <ContractorForm request={request} onDone={close} />
      </Dialog>
      <Dialog open={dialog === 'step'} title="Noter une étape" onClose={close}>
        <StepForm request={request} onDone={close} />
      </Dialog>
    </Card>
  );
}

function Steps({ request, ticket, follows, onContractor }: { request: RequestDetail; ticket: Ticket; follows: boolean; onContractor: () => void }) {
  const keep = useKeepRequest();
  const { can } = useSession();
  const last = ticket.steps.at(-1);
  const remove = useMutation({
    mutationFn: (stepId: string) => call<RequestDetail>('DELETE', `${PATH}/${request.id}/ticket/steps/${stepId}`),
    onSuccess: (after) => {
      keep(after);
      toast('L’étape est retirée.');
    },
    onError: (error) => toastError(error.message),
  });
  return (
    <div className="stack">
      <p className="line">{ticket.contractorName ? <span>Confiée à <b>{ticket.contractorName}</b></span> : <span className="muted">Aucun prestataire n’est encore choisi.</span>}{follows ? <Button variant="subtle" size="small" onClick={onContractor}>{ticket.contractorName ? 'Changer' : 'Choisir'}</Button> : null}</p>
      <TimeLine
        label="Étapes de l’intervention"
        steps={ticket.steps.map((step) => ({
          key: step.id, label: STEP_WORDS[step.kind], on: step.on,
          detail: (
            <>
              {step.note ? <p>{step.note}</p> : null}
              {step.eventId ? <p>{can('documents.read') ? <Link to="/evenements/$id" params={{ id: step.eventId } as never}>{step.eventName}</Link> : step.eventName}</p> : null}
              {follows && ticket.steps.length > 1 && step.id === last?.id ? <Button variant="subtle" size="small" danger busy={remove.isPending} onClick={() => remove.mutate(step.id)}>Retirer cette étape</Button> : null}
            </>
          ),
        }))}
      />
    </div>
  );
}

function ContractorForm({ request, onDone }: { request: RequestDetail; onDone: () => void }) {
  const keep = useKeepRequest();
  const { ticket } = request;
  const form = useRecordForm({
    initial: { contractorId: ticket?.contractorId ? { id: ticket.contractorId, label: ticket.contractorName ?? '' } as Pick : null as Pick | null },
    save: ({ contractorId }) => call<RequestDetail>(ticket ? 'PATCH' : 'POST', `${PATH}/${request.id}/ticket`, { contractorId: contractorId?.id ?? null }),
    onSaved: (after) => {
      keep(after);
      toast(ticket ? 'Le prestataire est enregistré.' : 'L’intervention est ouverte. Le client la voit dans son espace.');
      onDone();
    },
  });
  return (
    <Form form={form} labels={{ contractorId: 'Prestataire' }} verb={ticket ? 'Enregistrer le prestataire' : 'Ouvrir l’intervention'} secondary={<Button variant="subtle" onClick={onDone}>Annuler</Button>}>
      <PickField label="Prestataire" optional help={ticket ? undefined : 'Il peut être choisi plus tard.'} listKey="contractors" find={findContractors} {...form.field('contractorId')} />
    </Form>
  );
}

/** The step that usually comes next is proposed; another may be chosen. */
function nextKind(ticket: Ticket | null): StepKind {
  const last = ticket?.steps.at(-1)?.kind ?? 'request';
  return NOTED_STEPS[Math.min(NOTED_STEPS.indexOf(last) + 1, NOTED_STEPS.length - 1)]!;
}

function StepForm({ request, onDone }: { request: RequestDetail; onDone: () => void }) {
  const keep = useKeepRequest();
  const form = useRecordForm({
    initial: { kind: nextKind(request.ticket) as string, on: dayOf(new Date()), note: '', eventId: null as Pick | null },
    checks: { on: required('Choisissez une date.') },
    save: ({ kind, on, note, eventId }) => call<RequestDetail>('POST', `${PATH}/${request.id}/ticket/steps`, { kind, on, note: note.trim() || null, eventId: eventId?.id ?? null }),
    onSaved: (after) => {
      keep(after);
      toast('L’étape est notée. Le client la voit dans son espace.');
      onDone();
    },
  });
  return (
    <Form form={form} labels={{ kind: 'Étape', on: 'Date', note: 'Note', eventId: 'Événement' }} verb="Noter l’étape" secondary={<Button variant="subtle" onClick={onDone}>Annuler</Button>}>
      <SelectField label="Étape" choices={NOTED_STEPS.map((value) => ({ value, label: STEP_WORDS[value] }))} {...form.field('kind')} />
      <DayField label="Date" {...form.field('on')} />
      <TextField label="Note" optional help="Le client la lit." maxLength={500} {...form.field('note')} />
      <PickField label="Événement" optional help="Devis, ordre de service, facture. Le client ouvre le document s’il lui est publié, et ne voit rien sinon." listKey="events" find={findEvents} {...form.field('eventId')} />
    </Form>
  );
}
