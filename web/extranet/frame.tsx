import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { telephone } from '../ui/format.ts';
import { Glyph } from '../ui/glyph.tsx';
import { RightsIcon, SwitchIcon } from '../ui/icons.ts';
import { OfflineBanner } from '../ui/offline-banner.tsx';
import { AgencyMark } from '../ui/shell/mark.tsx';
import { SkipLinks } from '../ui/shell/skip-links.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { agencySlug, basepath } from './address.ts';
import { signOut } from './calls.ts';
import { useDoor } from './door.tsx';
import { entriesOf } from './pages.ts';
import { useSession } from './session.tsx';
import { useSpace } from './space.tsx';

/** The clients' house around every page: bars, banners, foot. */
export function Frame() {
  const door = useDoor();
  const main = useFocusOnNewPage();
  return (
    <div className="house">
      <SkipLinks />
      <TopBar />
      <SeenAs />
      <OfflineBanner advice="Les pages déjà ouvertes restent lisibles." />
      <main id="contenu" tabIndex={-1} ref={main}><Outlet /></main>
      <footer className="house-foot no-print">
        <Link to="/mentions-legales">Mentions légales</Link>
        <Link to="/accessibilite">Accessibilité</Link>
        {door.telephone ? <a href={`tel:${door.telephone.replace(/[^\d+]/g, '')}`}>{telephone(door.telephone)}</a> : null}
      </footer>
      <BottomBar />
      <Toasts />
    </div>
  );
}

function TopBar() {
  const { person, agency, features } = useSession();
  return (
    <header className="house-top">
      <div className="house-top-in">
        <Link to="/" className="house-mark"><AgencyMark name={agency.name} /><span className="vh">, accueil</span></Link>
        <nav className="top-nav" aria-label="Navigation principale">
          <ul>{entriesOf('top', features).map(({ label, to }) => <li key={to}><Link to={to} activeOptions={{ exact: to === '/' }}>{label}</Link></li>)}</ul>
        </nav>
        <div className="house-person">
          <SpaceSwitch />
          <Link to="/profil" className="avatar large"><span aria-hidden="true">{person.initials}</span><span className="vh">Mon profil : {person.name}</span></Link>
        </div>
      </div>
    </header>
  );
}

/** Shown to those who have two hats, and always says which one is on (CLI-256). */
function SpaceSwitch() {
  const { label, several } = useSpace();
  if (!several) return null;
  return <Link to="/espaces" className="btn space-switch"><Glyph icon={SwitchIcon} /><span><span className="vh">Espace affiché : </span>{label}<span className="vh">. Changer d’espace</span></span></Link>;
}

function BottomBar() {
  const { features } = useSession();
  return (
    <nav className="bottom-nav" aria-label="Navigation principale">
      <ul>
        {entriesOf('bottom', features).map(({ label, to, icon }) => (
          <li key={to}><Link to={to} activeOptions={{ exact: to === '/' }}><Glyph icon={icon} /><span>{label}</span></Link></li>
        ))}
      </ul>
    </nav>
  );
}

function SeenAs() {
  const { seenAs } = useSession();
  if (!seenAs) return null;
  return (
    <div className="banner seen-as" role="status">
      <Glyph icon={RightsIcon} />
      <span>Vous voyez l’extranet comme {seenAs.name}. Lecture seule.</span>
      <Button size="small" onClick={() => void signOut(basepath === '/extranet' ? '/connexion/' : `/${agencySlug}/connexion/`)}>Quitter cette vue</Button>
    </div>
  );
}

/** A screen reader follows: after a change of page the focus stands at its beginning. The first page keeps the browser's own. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
