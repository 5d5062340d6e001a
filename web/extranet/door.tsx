import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { call } from '../api/client.ts';
import { AgencyNameContext } from '../ui/document-title.ts';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { agencySlug } from './address.ts';

/** What anybody may know of the agency before signing in. */
export interface Door {
  name: string;
  slug: string;
  open: boolean;
  closedReason: string | null;
  legalNotice: string | null;
  contact: string | null;
  telephone: string | null;
  passwordLength: number;
}

const DoorContext = createContext<Door | null>(null);

export function useDoor(): Door {
  const door = useContext(DoorContext);
  if (!door) throw new Error('The agency is not known yet.');
  return door;
}

/** Around every page of the extranet: whose house this is. */
export function DoorFrame() {
  const query = useQuery({ queryKey: ['door'], queryFn: () => call<Door>('GET', `/api/extranet/agencies/${encodeURIComponent(agencySlug)}`), staleTime: 600_000 });
  if (query.isPending) return <LoadingState label="Ouverture" />;
  if (!query.data) return <main id="contenu" className="bare"><h1 className="vh">Espace client</h1><ErrorState error={query.error} what="L’agence n’a pas pu être lue." onRetry={() => void query.refetch()} /></main>;
  return <AgencyNameContext value={query.data.name}><DoorContext value={query.data}><Outlet /></DoorContext></AgencyNameContext>;
}
