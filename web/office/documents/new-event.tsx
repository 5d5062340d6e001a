import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError, call } from '../../api/client.ts';
import { AttachField } from '../../ui/attach-field.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { dayOf } from '../../ui/format.ts';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { toast } from '../../ui/toasts.tsx';
import { EVENTS, useRefresh } from './calls.ts';
import { EventFields } from './event-fields.tsx';
import { EVENT_LABELS, inForm, newValues, settingsOf } from './event-settings.ts';
import { FirstAttachments, useFirstAttachments } from './first-attachments.tsx';
import { LetterDesk } from './letter-desk.tsx';
import type { EventRecord, RichText } from './model.ts';

export function NewEvent() {
  const router = useRouter();
  const refresh = useRefresh();
  const [text, setText] = useState<RichText>([]);
  const [files, setFiles] = useState<readonly File[]>([]);
  const open = (event: EventRecord) => {
    refresh();
    void router.navigate({ to: `/evenements/${event.id}` });
  };
  const { sending, send } = useFirstAttachments(open);
  const form = useRecordForm({
    initial: newValues(dayOf(new Date())),
    checks: { title: (title, values) => (title.trim() === '' && !values.template ? 'Donnez un objet, ou choisissez un modèle.' : null), treatmentOn: (day) => (day === '' ? 'Donnez la date de la lettre.' : null), publicationOn: (day, values) => (values.publishable && day === '' ? 'Donnez la date de publication, ou décochez « Publiable ».' : null) },
    save: (values) => saving(() => call<EventRecord>('POST', EVENTS, { ...settingsOf(values), body: text })),
    onSaved: (event: EventRecord) => {
      toast(`Événement n°\u00A0${event.chrono} créé.`);
      if (files.length > 0) void send(event, files);
      else open(event);
    },
  });
  const { values } = form;
  if (sending) {
    return (
      <Page title={sending.event.title} screen="Événements" crumbs={[{ label: 'Événements', to: '/evenements' }]}>
        <FirstAttachments sending={sending} onAgain={() => void send(sending.event, sending.files)} />
      </Page>
    );
  }
  return (
    <Page title="Nouvel événement" screen="Événements" crumbs={[{ label: 'Événements', to: '/evenements' }]}>
      <div className="event-writing">
        <Form form={form} labels={EVENT_LABELS} verb="Créer l’événement" secondary={<ButtonLink to="/evenements">Abandonner</ButtonLink>}>
          <Card title="Fiche"><div className="form"><EventFields form={form} /></div></Card>
          <Card title="Texte">
            <LetterDesk initial={null} letter={{ title: values.title.trim() || (values.template?.label ?? 'Sans objet'), ...(values.treatmentOn ? { treatmentOn: values.treatmentOn } : {}), accountId: values.account?.id ?? null, recipientPartyId: values.recipient?.id ?? null }} onChange={setText} />
          </Card>
          <Card title="Pièces jointes"><AttachField label="Fichiers à joindre" help="PDF, images, Word, Excel, texte… Ils partent dès que l’événement est créé." files={files} onChange={setFiles} /></Card>
        </Form>
      </div>
    </Page>
  );
}

/** Refused fields under the names that the form gives them. */
export async function saving<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError({ status: error.status, code: error.code, message: error.message, reference: error.reference, fields: inForm(error.fields) });
  }
}
