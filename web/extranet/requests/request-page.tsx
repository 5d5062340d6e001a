import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { ApiError, call } from '../../api/client.ts';
import { AttachField } from '../../ui/attach-field.tsx';
import { Card } from '../../ui/card.tsx';
import { TextAreaField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { Thread } from '../../ui/thread.tsx';
import { TimeLine } from '../../ui/time-line.tsx';
import { toast } from '../../ui/toasts.tsx';
import { NotFound } from '../not-found.tsx';
import { useSession } from '../session.tsx';
import { FILES_HELP, formOf, REQUESTS, timeLineOf, type RequestDetail } from './requests.ts';
import { RequestState } from './status.tsx';

/** One request: its thread, a place to answer, and the time line when an intervention follows it (EXT-086). */
export function RequestPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const cache = useQueryClient();
  const query = useQuery({ queryKey: [...REQUESTS, id], queryFn: () => call<RequestDetail>('GET', `/api/extranet/requests/${encodeURIComponent(id)}`) });
  const readAnswer = query.data?.unread ?? false;
  // Reading took the mark away on the server: the list and the home page are told.
  useEffect(() => { if (readAnswer) void cache.invalidateQueries({ queryKey: [...REQUESTS, 'list'] }); }, [readAnswer, cache]);
  if (query.isPending) return <Page title="Demande" screen="Demandes"><LoadingState /></Page>;
  if (query.error instanceof ApiError && (query.error.status === 404 || query.error.status === 400)) return <NotFound />;
  if (!query.data) return <Page title="Demande" screen="Demandes"><ErrorState error={query.error} what="Cette demande n’a pas pu être lue." onRetry={() => void query.refetch()} /></Page>;
  return <Shown request={query.data} />;
}

function Shown({ request }: { request: RequestDetail }) {
  const { seenAs } = useSession();
  return (
    <Page title={request.subject} screen="Demandes" tags={<Link to="/demandes">Mes demandes</Link>} facts={<>n° {request.number}{request.place ? `, ${request.place}` : ''} <RequestState request={{ ...request, unread: false }} /></>}>
      <div className={request.ticket ? 'document' : 'cards'}>
        <Card title="Échanges">
          <Thread entries={request.messages.map((message) => ({ ...message, own: message.author === 'client' }))} fileAddress={(fileId) => `/api/extranet/requests/${request.id}/files/${fileId}?disposition=attachment`} />
          {seenAs ? null : <Reply request={request} />}
        </Card>
        {request.ticket ? <FollowUp ticket={request.ticket} /> : null}
      </div>
    </Page>
  );
}

function Reply({ request }: { request: RequestDetail }) {
  const cache = useQueryClient();
  const form = useRecordForm({
    initial: { text: '', files: [] as File[] },
    checks: { text: required('Écrivez votre message.') },
    save: ({ text, files }) => call('POST', `/api/extranet/requests/${request.id}/messages`, formOf({ text }, files)),
    onSaved: () => {
      form.reset({ text: '', files: [] });
      toast('Votre message est envoyé.');
      void cache.invalidateQueries({ queryKey: REQUESTS });
    },
  });
  const files = form.field('files');
  return (
    <div className="reply no-print">
      <Form form={form} labels={{ text: 'Message', files: 'Fichiers' }} verb="Envoyer">
        <TextAreaField label="Votre message" help={request.status === 'closed' ? 'Cette demande est close : votre message la rouvre.' : undefined} maxLength={5000} {...form.field('text')} />
        <AttachField id={files.id} label="Fichiers" help={FILES_HELP} files={files.value} error={files.error} onChange={files.onChange} />
      </Form>
    </div>
  );
}

function FollowUp({ ticket }: { ticket: NonNullable<RequestDetail['ticket']> }) {
  return (
    <Card title="Suivi de l’intervention">
      {ticket.contractorName ? <p className="muted contractor">Confiée à {ticket.contractorName}</p> : null}
      <TimeLine label="Étapes de l’intervention" steps={timeLineOf(ticket.steps, detailOf)} />
    </Card>
  );
}

function detailOf({ note, documents }: NonNullable<RequestDetail['ticket']>['steps'][number]): ReactNode {
  return (
    <>
      {note ? <p>{note}</p> : null}
      {documents.map(({ id, title }) => <p key={id}><Link to="/documents/$id" params={{ id }}>{title}</Link></p>)}
    </>
  );
}
