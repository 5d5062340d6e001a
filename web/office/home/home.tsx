import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './home.css';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { count, day, dayAndTime, dayOf, integer, longDay, plural } from '../../ui/format.ts';
import { AddIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useUnread } from '../agency/unread.ts';
import { useSession } from '../session.tsx';
import { endingBefore, monthsLater, useRows, useSummary, type EventLine, type LeaseLine, type SeatLine, type Summary } from './figures.ts';
import { FirstSteps } from './first-steps.tsx';
import { Oppositions } from './oppositions.tsx';

const SEATS_MONTHS = 6;

/** What waits, what was done, what comes: only figures of the house, each with the list behind it. */
export function Home() {
  const { staff, agency, can } = useSession();
  const today = dayOf(new Date());
  const documents = can('documents.read');
  const properties = can('properties.read');
  const rental = agency.modules.includes('rental') && properties;
  const syndic = agency.modules.includes('syndic') && properties;
  const limit = monthsLater(today, SEATS_MONTHS);
  const waiting = useRows<EventLine>('/api/office/events', { state: 'waiting', limit: 1 }, documents);
  const unfiled = useRows<EventLine>('/api/office/events', { state: 'without-binder', limit: 1 }, documents);
  const recent = useRows<EventLine>('/api/office/events', { limit: 8 }, documents);
  const never = useRows<{ id: string }>('/api/office/extranet/identities', { signedIn: false, active: true, kind: 'client', limit: 1 }, can('extranet.read'));
  const leaving = useRows<LeaseLine>('/api/office/leases', { state: 'notice', sort: 'exitOn', limit: 5 }, rental);
  const seats = useRows<SeatLine>('/api/office/council-seats', { on: today, sort: 'untilOn', limit: 200 }, syndic);
  const buildings = useRows<{ id: string }>('/api/office/buildings', { limit: 1 }, properties);
  const summary = useSummary(can('publication.read'));
  const unread = useUnread() ?? 0;
  const ending = seats.data ? endingBefore(seats.data.rows, today, limit) : [];
  return (
    <Page
      title={staff.firstName === '' ? 'Bonjour' : `Bonjour ${staff.firstName}`} documentTitle="Accueil" facts={longDay(today)}
      primary={can('documents.write') ? <ButtonLink to="/evenements/nouveau" variant="primary" icon={AddIcon}>Nouvel événement</ButtonLink> : null}
    >
      {buildings.data ? <FirstSteps buildings={buildings.data.total} /> : null}
      <ul className="card home-figures" aria-label="Ce qui attend">
        {waiting.data ? <Figure value={waiting.data.total} words={plural(waiting.data.total, 'événement à publier', 'événements à publier')} to="/evenements" search={{ state: 'waiting' }} /> : null}
        {unfiled.data ? <Figure value={unfiled.data.total} words={`${plural(unfiled.data.total, 'événement', 'événements')} sans classeur`} to="/evenements" search={{ state: 'without-binder' }} danger /> : null}
        {never.data ? <Figure value={never.data.total} words={plural(never.data.total, 'client jamais connecté', 'clients jamais connectés')} to="/extranet/identites" search={{ signedIn: 'false' }} /> : null}
        {leaving.data ? <Figure value={leaving.data.total} words={plural(leaving.data.total, 'bail en préavis', 'baux en préavis')} to="/baux" search={{ state: 'notice' }} /> : null}
        {seats.data ? <Figure value={ending.length} words={`${plural(ending.length, 'mandat de conseil finit', 'mandats de conseil finissent')} avant six mois`} to="/conseil-syndical" /> : null}
        <Figure value={unread} words={plural(unread, 'message non lu', 'messages non lus')} to="/messages" />
      </ul>
      <div className="home-parts">
        <div className="stack">
          {syndic && can('syndic.read') ? <Oppositions /> : null}
          {documents ? (
            <Card title="Événements récents" flush acts={<Link to="/evenements">Tous les événements</Link>}>
              <QueryState query={recent} what="Les événements n’ont pas pu être lus.">
                {({ rows }) => (rows.length === 0 ? <EmptyState>Aucun événement. Vos courriers et documents arriveront ici.</EmptyState> : (
                  <ul className="home-lines">
                    {rows.map((event) => <Line key={event.id} to={`/evenements/${event.id}`} title={event.title} detail={[event.templateLabel, event.buildingName ?? event.recipientName].filter(Boolean).join(', ')} end={day(event.treatmentOn)} />)}
                  </ul>
                ))}
              </QueryState>
            </Card>
          ) : null}
          {leaving.data && leaving.data.total > 0 ? (
            <Card title="Baux en préavis" count={integer(leaving.data.total)} flush>
              <ul className="home-lines">{leaving.data.rows.map((lease) => <Line key={lease.id} to={`/baux/${lease.id}`} title={lease.tenantName} detail={`Bail ${lease.number}, ${lease.buildingName}`} end={lease.exitOn ? `départ le ${day(lease.exitOn)}` : 'départ à fixer'} />)}</ul>
            </Card>
          ) : null}
        </div>
        <div className="stack">
          {can('publication.read') ? <Card title="Publication"><div className="in"><QueryState query={summary} what="L’état de la publication n’a pas pu être lu.">{(known) => <Publication summary={known} />}</QueryState></div></Card> : null}
          {ending.length > 0 ? (
            <Card title="Conseils syndicaux à renouveler" count={integer(ending.length)} flush>
              <ul className="home-lines">{ending.slice(0, 6).map((seat) => <Line key={seat.id} to={`/immeubles/${seat.buildingId}`} title={seat.buildingName} detail={`${seat.partyName}, ${seat.office === 'president' ? 'président' : 'membre'}`} end={day(seat.untilOn ?? '')} />)}</ul>
            </Card>
          ) : null}
        </div>
      </div>
    </Page>
  );
}

function Figure({ value, words, to, search, danger }: { value: number; words: string; to: string; search?: Record<string, string>; danger?: boolean }) {
  return <li><Link to={to} search={search as never}><b className={danger && value > 0 ? 'danger' : undefined}>{integer(value)}</b><span>{words}</span></Link></li>;
}

function Line({ to, title, detail, end }: { to: string; title: string; detail: string; end: ReactNode }) {
  return <li><span><Link to={to}>{title}</Link>{detail ? <div className="muted small">{detail}</div> : null}</span><span className="push muted small">{end}</span></li>;
}

function Publication({ summary }: { summary: Summary }) {
  const { lastRun, currentRun, nextRunAt, serviceActive, instant } = summary;
  const changes = lastRun ? lastRun.appeared + lastRun.changed + lastRun.disappeared : 0;
  return (
    <div className="stack">
      <div>{currentRun ? <Status kind="running">En cours</Status> : lastRun?.state === 'failed' ? <Status kind="refused">Dernier envoi en échec</Status> : instant ? <Status kind="done">Immédiate</Status> : serviceActive ? <Status kind="done">Programmée</Status> : <Status kind="off">Sur demande seulement</Status>}</div>
      <DescriptionList items={[
        ['Dernière', lastRun ? `${dayAndTime(lastRun.finishedAt ?? lastRun.requestedAt)}, ${count(changes, 'changement', 'changements')}` : 'aucune à ce jour'],
        ['Prochaine', nextRunAt ? dayAndTime(nextRunAt) : 'aucune heure prévue'],
        ...(lastRun?.error ? [['Échec', lastRun.error] as const] : []),
      ]} />
      <Link to="/publication">Simuler ou publier</Link>
    </div>
  );
}
