import { createContext, useContext } from 'react';

export interface OfficeSession {
  staff: { id: string; name: string; firstName: string; initials: string; email: string; rights: string[]; receivesSystemMessages: boolean };
  agency: { name: string; slug: string; modules: string[] };
}

export const SessionContext = createContext<OfficeSession | null>(null);

/** Who works here, for which agency. `can` only shows or greys: the server judges each call again. */
export function useSession(): OfficeSession & { can: (right: string) => boolean } {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This part of the office is shown to signed-in staff only.');
  return { ...session, can: (right) => session.staff.rights.includes(right) };
}
