import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { integer, plural } from '../../ui/format.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { BinderIcon, DocumentIcon, DownIcon, NextIcon } from '../../ui/icons.ts';
import { useSession, type Space } from '../session.tsx';
import { ALL, searchOf, type DocumentsAddress } from './address.ts';
import type { BinderGroup, BinderNode } from './documents.ts';

/** A short binder shows what it holds at once. */
const OPEN_AT_FIRST = 4;

const GROUPS: readonly BinderGroup[] = ['personal', 'building', 'rental', 'council', 'agency'];

/** The binders with what each holds (CLI-259), under the headings a client understands. */
export function BinderList({ binders, documents, address, space }: { binders: readonly BinderNode[]; documents: number; address: DocumentsAddress; space: Space }) {
  const { agency, council } = useSession();
  const titles: Record<BinderGroup, string> = {
    personal: 'Mes documents personnels', building: council.buildings.length > 1 ? 'Mes résidences' : 'Ma résidence', rental: space === 'tenant' ? 'Mon logement' : 'Mes locations', council: 'Conseil syndical', agency: agency.name,
  };
  return (
    <nav className="card binders" aria-label="Classeurs">
      <ul>
        <li><BinderLink search={searchOf({ ...address, binder: ALL, year: null })} current={address.binder === ALL || address.binder === null} name="Tous les documents" documents={documents} fresh={0} all /></li>
      </ul>
      {GROUPS.map((group) => <Group key={group} title={titles[group]} binders={binders.filter((node) => node.group === group)} address={address} />)}
    </nav>
  );
}

function Group({ title, binders, address }: { title: string; binders: readonly BinderNode[]; address: DocumentsAddress }) {
  const id = useId();
  if (binders.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>{binders.map((node) => <Binder key={node.key} node={node} address={address} />)}</ul>
    </section>
  );
}

function Binder({ node, address }: { node: BinderNode; address: DocumentsAddress }) {
  const inside = address.binder !== null && (address.binder.startsWith(`${node.key}/`) || address.binder.startsWith(`${node.key}#`));
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = opened ?? (inside || address.binder === node.key || node.children.length <= OPEN_AT_FIRST);
  const id = useId();
  return (
    <li>
      <div className="binder">
        {node.children.length > 0 ? (
          <button type="button" className="binder-fold" aria-expanded={open} aria-controls={id} aria-label={`${open ? 'Replier' : 'Déplier'} ${node.name}`} onClick={() => setOpened(!open)}><Glyph icon={open ? DownIcon : NextIcon} /></button>
        ) : <Glyph icon={BinderIcon} className="binder-icon" />}
        <BinderLink search={searchOf({ ...address, binder: node.key, year: null })} current={address.binder === node.key} name={node.name} documents={node.documents} fresh={node.fresh} />
      </div>
      {node.children.length > 0 ? <ul id={id} hidden={!open} className="sub-binders">{node.children.map((child) => <Binder key={child.key} node={child} address={address} />)}</ul> : null}
    </li>
  );
}

function BinderLink({ search, current, name, documents, fresh, all }: { search: Record<string, unknown>; current: boolean; name: string; documents: number; fresh: number; all?: boolean }) {
  return (
    <Link to="/documents" search={search as never} resetScroll className={all ? 'binder-link all' : 'binder-link'} activeProps={{}} aria-current={current ? 'true' : undefined}>
      {all ? <Glyph icon={DocumentIcon} /> : null}
      <span className="grow">{name}</span>
      {fresh > 0 ? <span className="fresh">{integer(fresh)} {plural(fresh, 'nouveau', 'nouveaux')}</span> : null}
      <span className="number">{integer(documents)}<span className="vh"> {plural(documents, 'document', 'documents')}</span></span>
    </Link>
  );
}
