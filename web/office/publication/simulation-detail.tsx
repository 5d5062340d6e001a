import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { count, integer, plural } from '../../ui/format.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { AddIcon, RemoveIcon, ReplaceIcon, SearchIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Segments } from '../../ui/segments.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Act, ActCounts, ForeseenDocument, ForeseenPerson, Simulation } from './model.ts';
import { SeeAs } from './see-as.tsx';
import { ACT_WORDS } from './words.ts';

const ACTS: readonly { act: Act; words: [string, string]; icon: typeof AddIcon }[] = [
  { act: 'appear', words: ['apparaît', 'apparaissent'], icon: AddIcon }, { act: 'change', words: ['change', 'changent'], icon: ReplaceIcon }, { act: 'disappear', words: ['disparaît', 'disparaissent'], icon: RemoveIcon },
];
const KINDS: readonly [keyof Simulation['counts'], string, string][] = [['documents', 'document', 'documents'], ['people', 'client', 'clients'], ['rights', 'droit', 'droits'], ['binders', 'classeur', 'classeurs'], ['cards', 'fiche', 'fiches'], ['expenses', 'dépense', 'dépenses'], ['accounts', 'compte', 'comptes'],
  ['funds', 'fonds de lot', 'fonds de lots'], ['bankDetails', 'IBAN', 'IBAN']];
const SHOWN = 100;

const sumOf = (simulation: Simulation, act: Act): number => KINDS.reduce((sum, [kind]) => sum + simulation.counts[kind][act], 0);

/** The three counts filter what stands under them; three views of the same changes. */
export function SimulationDetail({ simulation }: { simulation: Simulation }) {
  const [act, setAct] = useState<Act | null>(null);
  const [view, setView] = useState('document');
  const [words, setWords] = useState('');
  return (
    <>
      <div className="pub-counts">
        {ACTS.map((one) => <CountButton key={one.act} {...one} total={sumOf(simulation, one.act)} people={simulation.peopleConcerned[one.act]} pressed={act === one.act} onPress={() => setAct(act === one.act ? null : one.act)} />)}
        <Destinations simulation={simulation} />
      </div>
      <Retained simulation={simulation} />
      <Card
        title="Le détail" flush
        acts={<span className="input-with pub-filter"><Glyph icon={SearchIcon} /><input className="input" type="search" aria-label="Filtrer&nbsp;: personne, immeuble, document" placeholder="Filtrer&nbsp;: personne, immeuble, document" value={words} onChange={(event) => setWords(event.target.value)} /></span>}
      >
        <div className="pub-views"><Segments label="Voir" value={view} onChange={setView} choices={[{ value: 'document', label: 'Par document' }, { value: 'person', label: 'Par personne' }, { value: 'building', label: 'Par immeuble' }]} /></div>
        {view === 'document' ? <Documents rows={simulation.documents.filter((row) => (!act || row.act === act) && matches(words, row.title, row.shelf, row.building, ...row.readers.map(({ name }) => name)))} others={simulation.counts} act={act} /> : null}
        {view === 'person' ? <People rows={simulation.people.filter((row) => concerned(row, act) && matches(words, row.name))} /> : null}
        {view === 'building' ? <Buildings rows={simulation.documents.filter((row) => (!act || row.act === act) && matches(words, row.title, row.building))} /> : null}
      </Card>
    </>
  );
}

function CountButton({ act, words, icon, total, people, pressed, onPress }: { act: Act; words: [string, string]; icon: typeof AddIcon; total: number; people: number; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" className={`pub-count ${act}`} aria-pressed={pressed} onClick={onPress}>
      <span className="dot"><Glyph icon={icon} /></span>
      <span><b>{integer(total)}</b> {plural(total, words[0], words[1])}<small>{people > 0 ? `pour ${count(people, 'personne', 'personnes')}` : 'pour personne aujourd’hui'}</small></span>
    </button>
  );
}

function Destinations({ simulation }: { simulation: Simulation }) {
  return (
    <section className="card pub-destinations" aria-label="Destinations">
      <h2>Destinations</h2>
      <p><span>Extranet</span> <span className="muted">{count(simulation.total, 'changement', 'changements')}</span></p>
    </section>
  );
}

function Retained({ simulation: { retained, retainedTotal } }: { simulation: Simulation }) {
  if (retained.length === 0) return null;
  return (
    <Note tone="warning">
      <b>{count(retainedTotal, 'document est retenu.', 'documents sont retenus.')}</b>
      <ul className="pub-retained">
        {retained.slice(0, 5).map((row) => <li key={row.eventId}>«&nbsp;{row.title}&nbsp;»&nbsp;: {row.sentence} <Link to={`/evenements/${row.eventId}` as never}>{row.nextStep}<span className="vh">&nbsp;: {row.title}</span></Link></li>)}
      </ul>
      {retainedTotal > 5 ? <p>Et {integer(retainedTotal - 5)} {plural(retainedTotal - 5, 'autre', 'autres')}.</p> : null}
    </Note>
  );
}

function Documents({ rows, others, act }: { rows: readonly ForeseenDocument[]; others: Simulation['counts']; act: Act | null }) {
  const besides = KINDS.filter(([kind]) => kind !== 'documents').flatMap(([kind, one, several]) => ACTS.filter((each) => !act || each.act === act).flatMap((each) => (others[kind][each.act] > 0 ? [{ act: each.act, words: count(others[kind][each.act], one, several) }] : [])));
  if (rows.length === 0 && besides.length === 0) return <EmptyState>Aucun changement. L’extranet montre déjà ce que l’agence tient.</EmptyState>;
  return (
    <>
      <table className="table pub-table">
        <caption className="vh">Documents qui apparaissent, changent ou disparaissent</caption>
        <thead><tr><th scope="col">Effet</th><th scope="col">Document</th><th scope="col">Classeur</th><th scope="col">Pour qui</th><th scope="col">Pourquoi</th><th scope="col"><span className="vh">Voir comme</span></th></tr></thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.documentId}>
              <td><Effect act={row.act} /></td>
              <td><Link to={`/evenements/${row.eventId}` as never}>{row.title}</Link>{row.building ? <span className="sub">{row.building}</span> : null}</td>
              <td>{row.shelf}</td>
              <td>{readersOf(row)}</td>
              <td className="muted">{row.why}</td>
              <td>{row.readers[0] ? <SeeAs id={row.readers[0].id} name={row.readers[0].name} /> : null}</td>
            </tr>
          ))}
          {besides.map(({ act: effect, words }) => <tr key={`${effect} ${words}`}><td><Effect act={effect} /></td><td colSpan={5} className="muted">{words}</td></tr>)}
        </tbody>
      </table>
      <Foot shown={Math.min(rows.length, SHOWN)} total={rows.length} one="document affiché" several="documents affichés" />
    </>
  );
}

function readersOf({ readerCount, readers }: ForeseenDocument): string {
  if (readerCount === 0) return 'Personne';
  const names = readers.slice(0, 2).map(({ name }) => name).join(', ');
  return readerCount > 2 ? `${names} et ${integer(readerCount - 2)} ${plural(readerCount - 2, 'autre', 'autres')}` : names;
}

function People({ rows }: { rows: readonly ForeseenPerson[] }) {
  if (rows.length === 0) return <EmptyState>Personne ne verra de différence.</EmptyState>;
  return (
    <>
      <table className="table pub-table">
        <caption className="vh">Personnes pour qui quelque chose change</caption>
        <thead><tr><th scope="col">Personne</th><th scope="col">Verra en plus</th><th scope="col">Nouvelle version</th><th scope="col">Ne verra plus</th><th scope="col">Accès</th><th scope="col"><span className="vh">Voir comme</span></th></tr></thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.id}>
              <td><Link to={`/tiers/${row.id}` as never}>{row.name}</Link></td>
              <td>{row.gains > 0 ? count(row.gains, 'document', 'documents') : '–'}</td><td>{row.changes > 0 ? count(row.changes, 'document', 'documents') : '–'}</td><td>{row.losses > 0 ? count(row.losses, 'document', 'documents') : '–'}</td>
              <td>{row.arrives ? <Tag tone="success">Nouveau client</Tag> : row.leaves ? <Tag tone="danger">N’entre plus</Tag> : null}</td>
              <td>{row.arrives ? null : <SeeAs id={row.id} name={row.name} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Foot shown={Math.min(rows.length, SHOWN)} total={rows.length} one="personne affichée" several="personnes affichées" />
    </>
  );
}

function Buildings({ rows }: { rows: readonly ForeseenDocument[] }) {
  const byBuilding = new Map<string, ActCounts>();
  for (const { building, act } of rows) {
    const name = building ?? 'Sans immeuble';
    const counts = byBuilding.get(name) ?? { appear: 0, change: 0, disappear: 0 };
    counts[act] += 1;
    byBuilding.set(name, counts);
  }
  if (byBuilding.size === 0) return <EmptyState>Aucun document ne change.</EmptyState>;
  return (
    <table className="table pub-table">
      <caption className="vh">Documents par immeuble</caption>
      <thead><tr><th scope="col">Immeuble</th>{ACTS.map(({ act }) => <th key={act} scope="col">{ACT_WORDS[act]}</th>)}</tr></thead>
      <tbody>{[...byBuilding].sort(([a], [b]) => a.localeCompare(b, 'fr')).map(([name, counts]) => <tr key={name}><td>{name}</td>{ACTS.map(({ act }) => <td key={act}>{counts[act] > 0 ? count(counts[act], 'document', 'documents') : '–'}</td>)}</tr>)}</tbody>
    </table>
  );
}

export function Effect({ act }: { act: Act | 'retain' }) {
  if (act === 'appear') return <Tag tone="success" icon={AddIcon}>{ACT_WORDS.appear}</Tag>;
  if (act === 'disappear') return <Tag tone="danger" icon={RemoveIcon}>{ACT_WORDS.disappear}</Tag>;
  return <Tag tone="primary" icon={ReplaceIcon}>{ACT_WORDS[act]}</Tag>;
}

function Foot({ shown, total, one, several }: { shown: number; total: number; one: string; several: string }) {
  return total === 0 ? null : <p className="pub-foot muted small">{count(shown, one, several)} sur {integer(total)}{total > shown ? '. Filtrez pour voir les autres.' : '.'}</p>;
}

function concerned({ gains, changes, losses, arrives, leaves }: ForeseenPerson, act: Act | null): boolean {
  if (act === 'appear') return gains > 0 || arrives;
  if (act === 'change') return changes > 0;
  return act === null || losses > 0 || leaves;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function matches(words: string, ...texts: (string | null)[]): boolean {
  const all = fold(texts.filter((text) => text !== null).join(' '));
  return fold(words).split(/\s+/).every((word) => all.includes(word));
}
