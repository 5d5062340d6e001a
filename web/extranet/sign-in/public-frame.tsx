import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SignInFrame } from '../../ui/sign-in/sign-in-frame.tsx';
import { useDocumentTitle } from '../../ui/document-title.ts';
import { useDoor } from '../door.tsx';

/** Pages that open without a session: whose house it is above, and below what the law asks (CLI-251). */
export function PublicFrame({ title, intro, broad, children }: { title: string; intro?: string; broad?: boolean; children: ReactNode }) {
  const door = useDoor();
  useDocumentTitle(title);
  return (
    <div className={broad ? 'public broad' : 'public'}>
      <SignInFrame
        agencyName={door.name}
        title={title}
        intro={intro}
        telephone={door.telephone}
        links={<><Link to="/mentions-legales">Mentions légales</Link><Link to="/accessibilite">Accessibilité</Link></>}
      >
        {children}
      </SignInFrame>
    </div>
  );
}
