import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './record.css';
import { Facts, type Description } from '../descriptions.tsx';
import { Glyph } from '../glyph.tsx';
import { BackIcon, NextIcon } from '../icons.ts';
import { neighboursIn } from '../list/neighbours.ts';
import { Page } from '../page.tsx';
import type { Crumb } from '../shell/crumbs.ts';
import { QueryState } from '../states.tsx';
import { Tabs, type Tab } from '../tabs.tsx';

export interface RecordFace {
  /** Trade, state and number, above the title. */
  tags?: ReactNode;
  title: ReactNode;
  /** The title in plain words, when it is not plain text. */
  documentTitle?: string;
  /** Four to six facts; what is absent leaves an empty place. */
  facts?: readonly Description[];
  tabs?: readonly Tab[];
  tab?: string;
  acts?: ReactNode;
  primary?: ReactNode;
  /** A `SidePanel` (see `usePanel`). */
  panel?: ReactNode;
  children: ReactNode;
}

interface RecordPageProps<R> {
  /** Second in the browser's tab: "Tiers". */
  screen: string;
  crumbs: readonly Crumb[];
  query: { data: R | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  /** The list one comes from: its rows give "Précédent" and "Suivant". */
  list?: { name: string; id: string; hrefOf: (id: string) => string };
  children: (record: R) => RecordFace;
}

/** A whole screen that is a record: tags and number, title, a line of facts, tabs with counts, a panel at the right. */
export function RecordPage<R>({ screen, crumbs, query, list, children }: RecordPageProps<R>) {
  if (query.data === undefined) return <Page title={screen} crumbs={crumbs}><QueryState query={query} what="Cette fiche n’a pas pu être lue.">{() => null}</QueryState></Page>;
  const { tags, title, documentTitle, facts, tabs, tab, acts, primary, panel, children: content } = children(query.data);
  return (
    <Page title={title} documentTitle={documentTitle} screen={screen} crumbs={crumbs} tags={tags} panel={panel} acts={<>{list ? <Around {...list} /> : null}{acts}</>} primary={primary}>
      {facts && facts.length > 0 ? <div className="card record-facts"><Facts items={facts} /></div> : null}
      {tabs && tabs.length > 0 ? <Tabs label="Parties de la fiche" tabs={tabs} value={tab ?? tabs[0]!.key} /> : null}
      {content}
    </Page>
  );
}

function Around({ name, id, hrefOf }: { name: string; id: string; hrefOf: (id: string) => string }) {
  const around = neighboursIn(name, id);
  if (!around || (!around.previous && !around.next)) return null;
  return (
    <nav className="record-around" aria-label="Fiches voisines dans la liste">
      {around.previous ? <Link className="icon-button" to={hrefOf(around.previous.id)} title={around.previous.label}><Glyph icon={BackIcon} /><span className="vh">Précédent{'\u00A0'}: {around.previous.label}</span></Link> : null}
      {around.next ? <Link className="icon-button" to={hrefOf(around.next.id)} title={around.next.label}><Glyph icon={NextIcon} /><span className="vh">Suivant{'\u00A0'}: {around.next.label}</span></Link> : null}
    </nav>
  );
}
