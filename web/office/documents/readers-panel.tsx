import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import './documents.css';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { count, day, integer, plural, time } from '../../ui/format.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { CloseIcon, SearchIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { QueryState } from '../../ui/states.tsx';
import { SeeAs } from '../publication/see-as.tsx';
import { readersKey } from './calls.ts';

interface NextStep {
  act: string;
  label: string;
  targetId: string | null;
}

interface Seeing {
  role: string;
  title: string;
  sentence: string;
  people: { personId: string; name: string; sentence: string; until: string | null }[];
}

interface NotSeeing {
  reason: string;
  title: string;
  people: { personId: string; name: string; sentence: string; nextStep: NextStep | null }[];
}

interface Explanation {
  total: number;
  online: boolean;
  binder: { id: string; path: string; level: string } | null;
  state: { published: boolean; sentence?: string; nextStep?: NextStep };
  seeing: Seeing[];
  notSeeing: NotSeeing[];
}

export const READERS_TITLE = 'Qui voit ce document, et pourquoi';
/** Names that a closed group shows by itself; beyond, the group opens. */
const FEW = 3;

/** The very decision of the publication, asked for one event and everybody. */
export function ReadersPanel({ eventId, nothingToShow, onClose, onPublish, onChooseBinder }: { eventId: string; /** Neither text nor attachment. */ nothingToShow: boolean; onClose: () => void; onPublish: () => void; onChooseBinder: () => void }) {
  const query = useQuery({ queryKey: readersKey(eventId), queryFn: ({ signal }) => call<Explanation>('GET', `/api/office/publication/events/${eventId}/readers`, undefined, { signal }), enabled: !nothingToShow });
  const remedy = (step: NextStep | null | undefined) => (step ? <Remedy step={step} onPublish={onPublish} onChooseBinder={onChooseBinder} /> : null);
  return (
    <SidePanel title={READERS_TITLE} onClose={onClose}>
      {nothingToShow
        ? <div className="readers-part"><Note>Cet événement n’a ni texte ni pièce jointe{'\u00A0'}: il n’y a rien à montrer. Écrivez le texte ou joignez un fichier.</Note></div>
        : <QueryState query={query} what="Les lecteurs n’ont pas pu être calculés.">{(found) => <Readers found={found} at={query.dataUpdatedAt} remedy={remedy} />}</QueryState>}
    </SidePanel>
  );
}

function Readers({ found, at, remedy }: { found: Explanation; at: number; remedy: (step: NextStep | null | undefined) => ReactNode }) {
  const [typed, setTyped] = useState('');
  const asked = fold(typed);
  const matches = (person: { name: string }) => asked === '' || fold(person.name).includes(asked);
  const seeing = found.seeing.map((group) => ({ ...group, people: group.people.filter(matches) })).filter((group) => group.people.length > 0);
  const notSeeing = found.notSeeing.map((group) => ({ ...group, people: group.people.filter(matches) })).filter((group) => group.people.length > 0);
  const everybody = found.seeing.length + found.notSeeing.length;
  return (
    <>
      <div className="readers-part">
        <p><Total found={found} /></p>
        <p className="muted small">Calculé à {time(new Date(at))}, comme le fait la publication.</p>
        {found.state.published ? null : <Note tone="warning"><p>{found.state.sentence}</p>{remedy(found.state.nextStep)}</Note>}
        {found.binder ? <p className="small">Classeur «{'\u00A0'}{found.binder.path}{'\u00A0'}»{'\u00A0'}: {found.binder.level}</p> : null}
        {everybody > 0 ? (
          <div className="input-with"><Glyph icon={SearchIcon} /><input className="input" type="search" aria-label="Chercher une personne" placeholder="Chercher une personne" value={typed} onChange={(event) => setTyped(event.target.value)} /></div>
        ) : null}
        {asked !== '' && seeing.length + notSeeing.length === 0 ? <p className="muted" role="status">Personne de ce nom n’a de droit à ces endroits.</p> : null}
      </div>
      <Section title={found.online ? 'Le voient' : 'Le verront'} number={total(seeing)}>
        {seeing.map((group) => (
          <Group key={group.role} open={asked !== ''} number={group.people.length} title={group.title} sentence={group.sentence}>
            {group.people.map((person) => <li key={person.personId}><b>{person.name}</b><div className="muted small">{person.sentence}{person.until ? ` Jusqu’au ${day(person.until)}.` : null}</div><SeeAs id={person.personId} name={person.name} /></li>)}
          </Group>
        ))}
      </Section>
      <Section title={found.online && found.state.published ? 'Ne le voient pas' : 'Ne le verront pas'} number={total(notSeeing)}>
        {notSeeing.map((group) => (
          <Group key={group.reason} open={asked !== '' || group.people.length <= FEW} refused number={group.people.length} title={group.title}>
            {group.people.map((person) => <li key={person.personId}><b>{person.name}</b><div className="muted small">{person.sentence}</div><span className="line">{remedy(person.nextStep)}<SeeAs id={person.personId} name={person.name} /></span></li>)}
          </Group>
        ))}
      </Section>
    </>
  );
}

function Total({ found }: { found: Explanation }) {
  const people = count(found.total, 'personne', 'personnes');
  // Withdrawn here, and still there: clients see the former state until the next run.
  if (!found.state.published && found.online) return <>L’extranet le montre encore{'\u00A0'}: il le retirera à la <b>prochaine publication</b>.</>;
  if (found.total === 0) return <><b className="readers-total">Personne</b> ne {found.online ? 'le voit' : 'le verra'}.</>;
  return found.online ? <><b className="readers-total">{people}</b> {plural(found.total, 'le voit', 'le voient')} sur l’extranet.</> : <><b className="readers-total">{people}</b> {plural(found.total, 'le verra', 'le verront')} à la prochaine publication.</>;
}

function Section({ title, number, children }: { title: string; number: number; children: ReactNode }) {
  if (number === 0) return null;
  return <section><h3 className="readers-head">{title}<span className="count">{integer(number)}</span></h3>{children}</section>;
}

function Group({ open, refused, number, title, sentence, children }: { open: boolean; refused?: boolean; number: number; title: string; sentence?: string; children: ReactNode }) {
  return (
    <details key={String(open)} className="readers-group" open={open}>
      <summary>
        <span className="readers-number">{refused ? <Glyph icon={CloseIcon} /> : null}{integer(number)}</span>
        <span><b>{title}</b>{sentence ? <span className="muted small readers-why">{sentence}</span> : null}</span>
      </summary>
      <ul className="stack">{children}</ul>
    </details>
  );
}

const PLACES: Record<string, (id: string) => string> = {
  'open-binder': (id) => `/classeurs?classeur=${id}`, 'open-event': (id) => `/evenements/${id}`, 'open-account': (id) => `/comptes/${id}`, 'open-person': (id) => `/tiers/${id}`,
};

/** The way out of a "no": an act of this page, or the place where it is mended. */
function Remedy({ step, onPublish, onChooseBinder }: { step: NextStep; onPublish: () => void; onChooseBinder: () => void }) {
  if (step.act === 'publish') return <Button size="small" onClick={onPublish}>{step.label}</Button>;
  if (step.act === 'choose-binder') return <Button size="small" onClick={onChooseBinder}>{step.label}</Button>;
  if (step.act === 'open-settings') return <Link to="/publication/parametres">{step.label}</Link>;
  const place = step.targetId ? PLACES[step.act]?.(step.targetId) : undefined;
  return place ? <Link to={place}>{step.label}</Link> : null;
}

function total(groups: readonly { people: readonly unknown[] }[]): number {
  return groups.reduce((sum, group) => sum + group.people.length, 0);
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
