import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { AttachField } from '../../ui/attach-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { TextAreaField, TickField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Page } from '../../ui/page.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { Thread } from '../../ui/thread.tsx';
import { toast, toastError } from '../../ui/toasts.tsx';
import { PATH, requestKey, useKeepRequest } from './calls.ts';
import { FollowUp } from './follow-up.tsx';
import type { RequestDetail } from './model.ts';
import { SPACE_WORDS, STATUS_WORDS } from './words.ts';

/** A request: who asks, the thread, the answer, and the intervention that follows it. */
export function RequestRecord() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery({ queryKey: requestKey(id), queryFn: () => call<RequestDetail>('GET', `${PATH}/${id}`) });
  return <QueryState query={query} what="Cette demande n’a pas pu être lue.">{(request) => <Shown request={request} />}</QueryState>;
}

function Shown({ request }: { request: RequestDetail }) {
  const { kind, label } = STATUS_WORDS[request.status];
  const follows = request.ticket !== null || request.acts.includes('open-ticket');
  return (
    <Page title={request.subject} screen="Demandes" crumbs={[{ label: 'Demandes', to: '/demandes' }]} tags={<><span>n° {request.number}</span><Status kind={kind}>{label}</Status></>} acts={<Turn request={request} />}>
      <Facts items={[['Client', request.clientName], ['Qualité', SPACE_WORDS[request.space]], ['Lieu', request.place ?? 'aucun en particulier'], ['Reçue le', <FrenchText key="at">{dayAndTime(request.createdAt)}</FrenchText>]]} />
      <div className={follows ? 'columns' : undefined}>
        <Card title="Échanges">
          <div className="stack">
            <Thread entries={request.messages.map((message) => ({ ...message, own: message.author === 'agency' }))} fileAddress={(fileId) => `${PATH}/${request.id}/files/${fileId}?disposition=attachment`} />
            {request.acts.includes('answer') ? <Answer request={request} /> : null}
          </div>
        </Card>
        {follows ? <FollowUp request={request} /> : null}
      </div>
    </Page>
  );
}

/** Closing and opening again act on what was read: a request that moved meanwhile is read again first. */
function Turn({ request }: { request: RequestDetail }) {
  const keep = useKeepRequest();
  const turn = useMutation({
    mutationFn: ({ to, version }: { to: 'close' | 'reopen'; version: number }) => call<RequestDetail>('POST', `${PATH}/${request.id}/${to}`, { version }),
    onSuccess: (after, { to }) => {
      keep(after);
      toast(to === 'close' ? 'La demande est close.' : 'La demande est rouverte.', () => turn.mutate({ to: to === 'close' ? 'reopen' : 'close', version: after.version }));
    },
    onError: (error) => toastError(error.message),
  });
  if (request.acts.includes('close')) return <Button busy={turn.isPending} onClick={() => turn.mutate({ to: 'close', version: request.version })}>Clore la demande</Button>;
  if (request.acts.includes('reopen')) return <Button busy={turn.isPending} onClick={() => turn.mutate({ to: 'reopen', version: request.version })}>Rouvrir la demande</Button>;
  return null;
}

function Answer({ request }: { request: RequestDetail }) {
  const keep = useKeepRequest();
  const form = useRecordForm({
    initial: { text: '', files: [] as File[], close: false },
    checks: { text: required('Écrivez votre réponse.') },
    save: ({ text, files, close }) => {
      const body = new FormData();
      body.append('text', text);
      body.append('close', String(close));
      for (const file of files) body.append('files', file);
      return call<RequestDetail>('POST', `${PATH}/${request.id}/answer`, body);
    },
    onSaved: (after) => {
      form.reset({ text: '', files: [], close: false });
      keep(after);
      toast('Votre réponse est en ligne.');
    },
  });
  const files = form.field('files');
  return (
    <Form form={form} labels={{ text: 'Réponse', files: 'Fichiers' }} verb="Répondre au client">
      <TextAreaField label="Réponse" help={`${request.clientName} la lit aussitôt dans son espace, et en est averti par message si ses notifications sont actives.`} rows={5} maxLength={5000} {...form.field('text')} />
      <AttachField id={files.id} label="Fichiers" help="Cinq au plus, de 10 Mo chacun." files={files.value} error={files.error} onChange={files.onChange} />
      <TickField label="Clore la demande avec cette réponse" {...form.field('close')} />
    </Form>
  );
}
