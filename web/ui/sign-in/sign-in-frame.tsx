import type { ReactNode } from 'react';
import './sign-in.css';
import { AgencyMark } from '../shell/mark.tsx';
import { telephone as byPairs } from '../format.ts';

interface SignInFrameProps {
  agencyName: string;
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
        {agencyName ? <AgencyMark name={agencyName} large /> : null}
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
