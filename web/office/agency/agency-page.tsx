import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../api/client.ts';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { Agency } from './model.ts';

const TABS = [
  { key: 'general', label: 'Général', to: '/agence' },
  { key: 'manager', label: 'Mandataire', to: '/agence/mandataire' },
  { key: 'offices', label: 'Bureaux', to: '/agence/bureaux' },
  { key: 'licence', label: 'Licence', to: '/agence/licence' },
  { key: 'security', label: 'Sécurité', to: '/agence/securite' },
];

export type AgencyTab = 'general' | 'manager' | 'offices' | 'licence' | 'security';

/** The frame of the agency's own pages. */
export function AgencyPage({ tab, facts, primary, children }: { tab: AgencyTab; facts?: ReactNode; primary?: ReactNode; children: ReactNode }) {
  const label = TABS.find(({ key }) => key === tab)!.label;
  return (
    <Page title="Agence" documentTitle={label} screen="Agence" crumbs={[{ label: 'Agence', to: '/agence' }]} facts={facts} primary={primary}>
      <Tabs label="Parties de l’agence" tabs={TABS} value={tab} />
      {children}
    </Page>
  );
}

const AGENCY_KEY = ['agency', 'profile'];

/** Shows the agency once it is read; `saved` puts what the server answered in its place. */
export function WithAgency({ children }: { children: (agency: Agency, saved: (next: Agency) => void) => ReactNode }) {
  const client = useQueryClient();
  const query = useQuery({ queryKey: AGENCY_KEY, queryFn: () => call<Agency>('GET', '/api/office/agency') });
  return <QueryState query={query} what="La fiche de l’agence n’a pas pu être lue.">{(agency) => children(agency, (next) => client.setQueryData(AGENCY_KEY, next))}</QueryState>;
}

/** A field left empty holds nothing. */
export function blank(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
