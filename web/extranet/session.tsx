import { createContext, useContext } from 'react';

export type Space = 'coOwner' | 'landlord' | 'tenant';

/** What the server says of the client, of their agency, and of what both may do. The screens re-derive no right from it. */
export interface ClientSession {
  person: { id: string; name: string; initials: string; email: string | null; notifications: boolean };
  agency: { name: string; slug: string };
  spaces: { space: Space; label: string }[];
  council: { member: boolean; president: boolean; buildings: { buildingId: string; name: string; level: 'coOwner' | 'member' | 'president' }[] };
  features: { syndicDocuments: boolean; rentalDocuments: boolean; emailNotices: boolean; /** The rubric "Compte" is open to clients. */ accounts: boolean };
  /** Set when a member of staff looks "as" this client: nothing can be changed. */
  seenAs: { by: string; name: string } | null;
}

export const SessionContext = createContext<ClientSession | null>(null);

export function useSession(): ClientSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This part of the extranet is shown to signed-in clients only.');
  return session;
}
