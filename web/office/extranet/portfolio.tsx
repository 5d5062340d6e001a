import { useParams } from '@tanstack/react-router';
import { dayAndTime, telephone } from '../../ui/format.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { ListColumn } from '../../ui/list/model.ts';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Status } from '../../ui/tag.tsx';
import { BASE, tradeOf, useModules, WORDS } from './calls.ts';
import type { AdministrationModule, Category, PortfolioRow } from './model.ts';

const activity: ListColumn<PortfolioRow> = { key: 'active', head: 'Accès', width: 120, phone: 'aside', cell: (row) => (row.active ? <Status kind="done">Ouvert</Status> : <Status kind="off">Fermé</Status>) };
const PEOPLE: readonly ListColumn<PortfolioRow>[] = [
  { key: 'name', head: 'Nom', width: 280, title: true, phone: 'title', cell: (row) => row.label },
  { key: 'login', head: 'Identifiant', width: 220, phone: 'line', cell: (row) => row.code },
  { key: 'email', head: 'Courriel', width: 260, cell: (row) => row.email },
  { key: 'lastSignedInAt', head: 'Dernière connexion', width: 170, cell: (row) => (row.lastSignedInAt ? dayAndTime(row.lastSignedInAt) : 'Jamais') },
  activity,
];
const things = (label: string, code: string, detail: string): ListColumn<PortfolioRow>[] => [
  { key: 'label', head: label, width: 300, phone: 'title', cell: (row) => row.label },
  { key: 'code', head: code, width: 120, phone: 'aside', cell: (row) => row.code },
  { key: 'detail', head: detail, width: 340, phone: 'line', cell: (row) => row.detail },
];
const COLUMNS: Record<Category, readonly ListColumn<PortfolioRow>[]> = {
  coOwners: PEOPLE, landlords: PEOPLE, tenants: PEOPLE, staff: PEOPLE,
  buildings: things('Immeuble', 'Code', 'Adresse'), lots: things('Lot', 'Numéro', 'Immeuble'),
  contractors: [...things('Fournisseur', 'Code', 'Corps de métier'), { key: 'phone', head: 'Téléphone', width: 140, sortable: false, cell: (row) => (row.phone ? telephone(row.phone) : null) }, { key: 'email', head: 'Courriel', width: 220, sortable: false, cell: (row) => row.email }],
};
const NOUNS: Record<Category, { one: string; several: string }> = {
  coOwners: { one: 'copropriétaire', several: 'copropriétaires' }, landlords: { one: 'propriétaire', several: 'propriétaires' }, tenants: { one: 'locataire', several: 'locataires' }, buildings: { one: 'immeuble', several: 'immeubles' },
  lots: { one: 'lot', several: 'lots' }, contractors: { one: 'fournisseur', several: 'fournisseurs' }, staff: { one: 'collaborateur', several: 'collaborateurs' },
};

/** The published files of a module, by category: read-only copies of the office's records. */
export function Portfolio() {
  const { module: word, category } = useParams({ strict: false }) as { module: string; category: Category };
  const modules = useModules();
  const found = modules.data?.find(({ module }) => module === tradeOf(word));
  if (!found) return <Page title="Portefeuille" crumbs={[{ label: 'Extranet', to: '/extranet' }]}><QueryState query={modules} what="Le portefeuille n’a pas pu être lu.">{() => null}</QueryState></Page>;
  return <CategoryList key={`${word}-${category}`} module={found} category={category} />;
}

function CategoryList({ module, category }: { module: AdministrationModule; category: Category }) {
  const word = WORDS[module.module];
  const people = COLUMNS[category] === PEOPLE;
  return (
    <ListPage<PortfolioRow>
      name={`extranet-${category}`} path={`${BASE}/portfolio/${category}`} params={{ module: module.module }} title="Portefeuille" caption={`Portefeuille\u00A0: ${NOUNS[category].several}`} noun={NOUNS[category]} columns={COLUMNS[category]}
      crumbs={[{ label: 'Extranet', to: '/extranet' }, { label: module.label, to: `/extranet/${word}` }]} placeholder="Nom, code…" nameOf={(row) => row.label} exportable={false}
      hrefOf={people ? (row) => `/extranet/identites/${row.id}` : undefined}
      ownTabs
      above={(
        <>
          <p className="muted">Ce qui est publié, en lecture seule. Les fiches se modifient dans leurs écrans, puis se publient.{category === 'contractors' ? ' Les fournisseurs servent aux tickets.' : ''}</p>
          <Tabs label="Catégories" value={category} tabs={module.categories.map((one) => ({ key: one.category, label: one.label, to: `/extranet/${word}/portefeuille/${one.category}` }))} />
        </>
      )}
      empty={{ text: 'Rien de publié dans cette catégorie.' }}
    />
  );
}
