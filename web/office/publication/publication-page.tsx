import type { ReactNode } from 'react';
import './publication.css';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';

const TABS = [
  { key: 'simulation', label: 'Simulation', to: '/publication' },
  { key: 'runs', label: 'Envois', to: '/publication/envois' },
  { key: 'service', label: 'Services système', to: '/publication/services' },
  { key: 'settings', label: 'Paramètres', to: '/publication/parametres' },
];

/** The frame of the four pages of publication. */
export function PublicationPage({ tab, title, facts, acts, primary, children }: { tab: string; title: string; facts?: ReactNode; acts?: ReactNode; primary?: ReactNode; children: ReactNode }) {
  return (
    <Page title={title} screen="Publication" crumbs={tab === 'simulation' ? [] : [{ label: 'Publication', to: '/publication' }]} facts={facts} acts={acts} primary={primary}>
      <Tabs label="Pages de la publication" tabs={TABS} value={tab} />
      {children}
    </Page>
  );
}
