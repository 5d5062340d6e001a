import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import './office-shell.css';
import { IconButton } from '../button.tsx';
import { Glyph, type Drawing } from '../glyph.tsx';
import { CloseIcon, CollapseIcon, ExpandIcon, MenuIcon, NextIcon } from '../icons.ts';
import { useKept } from '../kept.ts';
import { Toasts } from '../toasts.tsx';
import { useCrumbs } from './crumbs.ts';
import { JobsPanel, type RunningJob } from './jobs-panel.tsx';
import { MitoyenMark } from './mark.tsx';
import { SkipLinks } from './skip-links.tsx';

export interface RailLink {
  label: string;
  to: string;
  icon: Drawing;
  /** How many things wait there; nothing is shown for nought. */
  count?: number;
}

export interface RailGroup {
  /** Null for what is common to both trades. */
  title: string | null;
  links: readonly RailLink[];
}

interface OfficeShellProps {
  groups: readonly RailGroup[];
  agencyName: string;
  /** The command box's field, the bell and the person's menu, in this order. */
  command: ReactNode;
  notices: ReactNode;
  person: ReactNode;
  jobs: readonly RunningJob[];
  /** A line under the top bar: network lost, view as a client… */
  banner?: ReactNode;
  children: ReactNode;
}

export function OfficeShell({ groups, agencyName, command, notices, person, jobs, banner, children }: OfficeShellProps) {
  const [narrow, setNarrow] = useKept('rail.narrow', false);
  const [drawer, setDrawer] = useState(false);
  return (
    <div className={narrow ? 'office narrow' : 'office'}>
      <SkipLinks />
      <div className="rail">
        <Rail groups={groups} agencyName={agencyName} />
        <JobsPanel jobs={jobs} />
        <button type="button" className="rail-fold" onClick={() => setNarrow(!narrow)} aria-expanded={!narrow}>
          <Glyph icon={narrow ? ExpandIcon : CollapseIcon} /><span>{narrow ? 'Déplier' : 'Replier le menu'}</span>
        </button>
      </div>
      <Drawer open={drawer} onClose={() => setDrawer(false)}><Rail groups={groups} agencyName={agencyName} /><JobsPanel jobs={jobs} /></Drawer>
      <div className="main">
        <header className="top">
          <span className="drawer-opener"><IconButton icon={MenuIcon} label="Ouvrir le menu" onClick={() => setDrawer(true)} /></span>
          <Breadcrumb />
          <div className="top-acts">{command}{notices}{person}</div>
        </header>
        {banner}
        <main id="contenu" tabIndex={-1}>{children}</main>
      </div>
      <Toasts />
    </div>
  );
}

function Rail({ groups, agencyName }: { groups: readonly RailGroup[]; agencyName: string }) {
  const names = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    if (path) names.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [path]);
  return (
    <>
      <div className="brand"><MitoyenMark onDark /><span>Mitoyen</span><span className="vh">, {agencyName}</span></div>
      <nav ref={names} aria-label="Navigation principale">
        {groups.map((group) => (
          <div key={group.title ?? ''} role="group" aria-label={group.title ?? 'Commun'}>
            {group.title ? <p className="rail-title">{group.title}</p> : null}
            <ul>
              {group.links.map((link) => (
                <li key={link.to}>
                  <Link to={link.to} activeOptions={{ exact: link.to === '/' }}>
                    <Glyph icon={link.icon} /><span className="rail-word">{link.label}</span>{link.count ? <span className="count">{link.count}</span> : null}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </>
  );
}

function Drawer({ open, onClose, children }: { open: boolean; onClose: () => void; children: ReactNode }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) element.current?.showModal();
    else element.current?.close();
  }, [open]);
  return (
    <dialog ref={element} className="rail drawer" aria-label="Menu" onClose={onClose} onClick={(event) => { if (event.target === element.current || (event.target as Element).closest('a')) onClose(); }}>
      {open ? <><div className="drawer-close"><IconButton icon={CloseIcon} label="Fermer le menu" onClick={onClose} /></div>{children}</> : null}
    </dialog>
  );
}

function Breadcrumb() {
  const crumbs = useCrumbs();
  return (
    <nav className="crumbs" aria-label="Fil d’Ariane">
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={`${index} ${crumb.label}`}>
            {index > 0 ? <Glyph icon={NextIcon} /> : null}
            {crumb.to && index < crumbs.length - 1 ? <Link to={crumb.to}>{crumb.label}</Link> : <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
