import { call } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { dayOf } from '../../ui/format.ts';
import { Form } from '../../ui/form.tsx';
import { Note } from '../../ui/note.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { toast } from '../../ui/toasts.tsx';
import { EVENTS, useRefresh } from './calls.ts';
import { EventFields } from './event-fields.tsx';
import { EVENT_LABELS, settingsOf, valuesOf } from './event-settings.ts';
import type { EventRecord } from './model.ts';
import { saving } from './new-event.tsx';

/** « Fiche »: what surrounds the text. It may be put right even once published; the text may not. */
export function EventFiling({ event }: { event: EventRecord }) {
  const refresh = useRefresh();
  const form = useRecordForm({
    initial: valuesOf(event, dayOf(new Date())),
    checks: { treatmentOn: (day) => (day === '' ? 'Donnez la date de la lettre.' : null), publicationOn: (day, values) => (values.publishable && day === '' ? 'Donnez la date de publication, ou décochez « Publiable ».' : null) },
    save: (values) => saving(() => call<EventRecord>('PATCH', `${EVENTS}/${event.id}`, { version: event.version, ...settingsOf(values) })),
    onSaved: () => {
      toast('Fiche enregistrée.');
      refresh();
    },
  });
  return (
    <Card>
      <div className="stack">
        {event.frozen ? <Note>Cet événement a été publié. Sa fiche peut encore être corrigée{'\u202F'}; les clients suivront à la prochaine publication.</Note> : null}
        <Form form={form} labels={EVENT_LABELS} verb="Enregistrer la fiche"><EventFields form={form} /></Form>
      </div>
    </Card>
  );
}
