import { useParams } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button.tsx';
import { dayOf } from '../../ui/format.ts';
import { AddIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TradeTag } from '../../ui/tag.tsx';
import { AccountLedgerTab } from './account-ledger.tsx';
import { ChartTab } from './chart-tab.tsx';
import { currentYear, useBooks } from './calls.ts';
import { DraftsTab, EntriesTab } from './entries-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import type { Books } from './model.ts';
import { TrialBalanceTab } from './trial-balance.tsx';
import { YearStatus, yearName } from './words.tsx';
import { YearsTab } from './years-tab.tsx';
import './ledger.css';

const TABS = [['ecritures', 'Écritures'], ['brouillons', 'Brouillons'], ['balance', 'Balance'], ['grand-livre', 'Grand livre'], ['plan', 'Plan comptable'], ['exercices', 'Exercices'], ['fichiers', 'Fichiers']] as const;

export function BooksPage() {
  const { id = '', tab = 'ecritures' } = useParams({ strict: false }) as { id?: string; tab?: string };
  return <QueryState query={useBooks(id)} what="La comptabilité n’a pas pu être lue.">{(books) => <OneBooks books={books} tab={tab} />}</QueryState>;
}

function OneBooks({ books, tab }: { books: Books; tab: string }) {
  const year = currentYear(books.years, dayOf(new Date()));
  const tabs = TABS.map(([key, label]) => ({ key, label, to: key === 'ecritures' ? `/comptabilite/${books.id}` : `/comptabilite/${books.id}/${key}`, ...(key === 'brouillons' ? { count: books.drafts } : {}) }));
  return (
    <Page
      title={books.name} screen="Comptabilité" crumbs={[{ label: 'Comptabilité', to: '/comptabilite' }]}
      tags={<><TradeTag trade={books.kind === 'building' ? 'syndic' : 'rental'} />{year ? <><span>Exercice {yearName(year)}</span><YearStatus state={year.state} /></> : null}</>}
      primary={books.acts.includes('write') && tab !== 'exercices' && tab !== 'plan' ? <ButtonLink variant="primary" icon={AddIcon} to={`/comptabilite/${books.id}/nouvelle-ecriture`}>Saisir une écriture</ButtonLink> : null}
    >
      <Tabs label={`Parties de la comptabilité ${books.name}`} tabs={tabs} value={tab} />
      <TabContent books={books} tab={tab} />
    </Page>
  );
}

function TabContent({ books, tab }: { books: Books; tab: string }) {
  switch (tab) {
    case 'ecritures': return <EntriesTab books={books} />;
    case 'brouillons': return <DraftsTab books={books} />;
    case 'balance': return <TrialBalanceTab books={books} />;
    case 'grand-livre': return <AccountLedgerTab books={books} />;
    case 'plan': return <ChartTab books={books} />;
    case 'exercices': return <YearsTab books={books} />;
    case 'fichiers': return <FilesTab books={books} />;
    default: return <EmptyState>Cette partie n’existe pas.</EmptyState>;
  }
}
