import { Menu } from '@mantine/core';
import { Link, useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { day, integer } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { DownIcon, PublicationIcon, ReplaceIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { usePanel } from '../../ui/side-panel.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TradeTag } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { useEvent } from './calls.ts';
import { useEventActs, type EventAct } from './event-acts.tsx';
import { EventAttachments } from './event-attachments.tsx';
import { EventFiling } from './event-filing.tsx';
import { EventHistory } from './event-history.tsx';
import { EventText } from './event-text.tsx';
import type { EventRecord as Event } from './model.ts';
import { READERS_TITLE, ReadersPanel } from './readers-panel.tsx';
import type { Replacement } from './replace-dialog.tsx';
import { StateTag } from './state-tag.tsx';

const CRUMBS = [{ label: 'Événements', to: '/evenements' }];

export function EventRecord() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useEvent(id);
  if (query.data) return <Shown key={id} event={query.data} />;
  return <Page title="Événement" crumbs={CRUMBS}>{query.isPending ? <LoadingState /> : <ErrorState error={query.error} what="L’événement n’a pas pu être lu." onRetry={() => void query.refetch()} />}</Page>;
}

function Shown({ event }: { event: Event }) {
  const { can } = useSession();
  const router = useRouter();
  const [tab, setTab] = useState('text');
  const [writing, setWriting] = useState(false);
  const panel = usePanel('event-readers', READERS_TITLE);
  const { ask: askAct, dialogs } = useEventActs((act, outcome) => {
    const made = act === 'replace' ? (outcome as Replacement).created[0] : undefined;
    if (made) void router.navigate({ to: `/evenements/${made.id}` });
    if (act === 'delete' && outcome.changed > 0) void router.navigate({ to: '/evenements' });
  });
  const ask = (act: EventAct) => askAct(act, { count: 1, body: { ids: [event.id] }, clear: () => undefined });
  const readers = can('publication.read') && panel.open && !writing;
  const tabs = [
    { key: 'text', label: 'Texte' }, { key: 'attachments', label: 'Pièces jointes', count: event.attachments.length },
    ...(event.acts.edit ? [{ key: 'filing', label: 'Fiche' }] : []), { key: 'history', label: 'Historique' },
  ];
  return (
    <Page
      title={<FrenchText>{event.title}</FrenchText>} documentTitle={event.title} screen="Événements" crumbs={CRUMBS}
      tags={<>{event.trade ? <TradeTag trade={event.trade} /> : null}<StateTag event={event} /><span>Événement n°{'\u00A0'}{integer(event.chrono)}</span></>}
      acts={writing ? null : <>{can('publication.read') ? panel.opener : null}<Acts event={event} ask={ask} /></>}
      primary={writing || tab === 'filing' ? null : <PrimaryAct event={event} ask={ask} />}
      panel={readers ? <ReadersPanel eventId={event.id} nothingToShow={!event.hasBody && event.attachments.length === 0} onClose={panel.close} onPublish={() => ask('publish')} onChooseBinder={() => ask('binder')} /> : null}
    >
      <Summary event={event} />
      <Replacements event={event} />
      <Tabs label="Parties de l’événement" tabs={tabs} value={tab} onChange={(next) => { setTab(next); setWriting(false); }} panelId="event-part" />
      <div id="event-part" role="tabpanel" aria-label={tabs.find(({ key }) => key === tab)?.label}>
        {tab === 'text' ? <EventText event={event} writing={writing} onWriting={setWriting} /> : null}
        {tab === 'attachments' ? <EventAttachments event={event} /> : null}
        {tab === 'filing' ? <EventFiling key={event.version} event={event} /> : null}
        {tab === 'history' ? <EventHistory id={event.id} /> : null}
      </div>
      {dialogs}
    </Page>
  );
}

function Summary({ event }: { event: Event }) {
  const place = event.buildingId ? <Link to={`/immeubles/${event.buildingId}`}>{event.buildingName}</Link> : null;
  return (
    <Card>
      <Facts items={[
        ['Immeuble', place], ['Destinataire', event.recipientName], ['Dossier', event.folderId ? <Link to={`/dossiers/${event.folderId}`}>{event.folderReference} {event.folderType}</Link> : null],
        ['Classeur', event.binderPath ?? 'Aucun'], ['Modèle', event.templateId ? <Link to={`/modeles/${event.templateId}`}>{event.templateLabel}</Link> : null],
        ['Date de publication', event.publicationOn === null ? '00/00/00' : <FrenchText>{day(event.publicationOn)}</FrenchText>],
        ['Fin de publication', event.lastDay === null ? 'Aucune' : <FrenchText>{day(event.lastDay)}</FrenchText>],
      ].filter(([, value]) => value !== null) as [string, React.ReactNode][]} />
    </Card>
  );
}

function Replacements({ event }: { event: Event }) {
  if (event.replacedByEventId) return <Note tone="warning">Annulé et remplacé par <Link to={`/evenements/${event.replacedByEventId}`}>l’événement n°{'\u00A0'}{integer(event.replacedByChrono ?? 0)}</Link>.</Note>;
  if (event.replacesEventId) return <Note>Remplace <Link to={`/evenements/${event.replacesEventId}`}>l’événement n°{'\u00A0'}{integer(event.replacesChrono ?? 0)}</Link>.</Note>;
  return null;
}

/** The next likely act; one filled button. */
function PrimaryAct({ event, ask }: { event: Event; ask: (act: EventAct) => void }) {
  if (event.frozen && event.acts.replace) return <Button variant="primary" icon={ReplaceIcon} onClick={() => ask('replace')}>Annuler et remplacer</Button>;
  if (event.acts.publish && event.publicationOn === null) return <Button variant="primary" icon={PublicationIcon} onClick={() => ask('publish')}>Publier en date du jour</Button>;
  return null;
}

function Acts({ event, ask }: { event: Event; ask: (act: EventAct) => void }) {
  const { acts } = event;
  if (!acts.edit) return null;
  const items: [EventAct, string, boolean, string][] = [
    ['publish', 'Publier en date du jour…', acts.publish, event.confidential ? 'Un événement confidentiel ne se publie jamais.' : 'Il a été remplacé.'],
    ['unpublish', 'Dépublier…', acts.unpublish, 'Il n’a pas de date de publication.'],
    ['replace', 'Annuler et remplacer…', acts.replace, 'Il a déjà été remplacé.'],
    ['binder', 'Changer de classeur…', true, ''],
    ['folder', 'Rattacher à un dossier…', true, ''],
    ['delete', 'Supprimer…', acts.delete, event.frozen ? 'Il a été publié.' : 'Il en remplace un autre, ou a été remplacé.'],
  ];
  return (
    <Menu position="bottom-end" width={300} shadow="md" trapFocus returnFocus>
      <Menu.Target><Button>Actions<Glyph icon={DownIcon} /></Button></Menu.Target>
      <Menu.Dropdown>
        {items.map(([act, label, open, why]) => <Menu.Item key={act} className={act === 'delete' ? 'list-act danger' : 'list-act'} aria-disabled={open ? undefined : true} closeMenuOnClick={open} onClick={() => { if (open) ask(act); }}>{label}{open ? null : <small>{why}</small>}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
