import type { ReactNode } from 'react';
import './sign-in.css';
import { AgencyMark } from '../shell/mark.tsx';
import { telephone as byPairs } from '../format.ts';

interface SignInFrameProps {
  /** Null while it is being read: its place is kept, so that nothing moves under the hand. Empty: there is none. */
  agencyName: string | null;
  title: string;
  intro?: string;
  telephone?: string | null;
  /** Links of the foot: legal notices, accessibility. */
  links?: ReactNode;
  children: ReactNode;
}

/** The agency, a title, the form, and at the foot what the law and courtesy ask. */
export function SignInFrame({ agencyName, title, intro, telephone, links, children }: SignInFrameProps) {
  return (
    <div className="sign-in">
      <main id="contenu">
        {agencyName ? <AgencyMark name={agencyName} large /> : agencyName === null ? <span className="agency large" aria-hidden="true"><span className="monogram" /></span> : null}
        <div>
          <h1>{title}</h1>
          {intro ? <p className="muted">{intro}</p> : null}
        </div>
        {children}
        <footer>{links}{telephone ? <a href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{byPairs(telephone)}</a> : null}</footer>
      </main>
    </div>
  );
}
