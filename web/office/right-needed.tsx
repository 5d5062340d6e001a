import type { ReactNode } from 'react';
import { Note } from '../ui/note.tsx';
import { Page } from '../ui/page.tsx';
import { useSession } from './session.tsx';

/** Says why a page stays closed, and whom to ask. The server refuses by itself; this spares a useless wait. */
export function RightNeeded({ right, children }: { right: string; children: ReactNode }) {
  const { can, agency } = useSession();
  if (can(right)) return <>{children}</>;
  return <Page title="Page réservée"><Note tone="warning">Votre rôle n’ouvre pas cette page. Demandez l’accès à un administrateur de {agency.name}.</Note></Page>;
}
