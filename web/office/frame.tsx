import { Menu, Popover } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useAppearance, type Density, type ThemeChoice } from '../ui/appearance.ts';
import { IconButton } from '../ui/button.tsx';
import { CommandBox } from '../ui/command/command-box.tsx';
import { dayAndTime } from '../ui/format.ts';
import { Glyph } from '../ui/glyph.tsx';
import { KeyboardIcon, NotificationIcon, PersonIcon, SignOutIcon } from '../ui/icons.ts';
import { KeyboardHelp } from '../ui/keyboard-help.tsx';
import { OfflineBanner } from '../ui/offline-banner.tsx';
import { Segments } from '../ui/segments.tsx';
import { OfficeShell } from '../ui/shell/office-shell.tsx';
import { signInCalls } from '../ui/sign-in/steps.ts';
import { catalogueOf, railOf } from './rail.ts';
import type { Notice } from './screen.ts';
import { screens } from './screens.ts';
import { searchEverywhere } from './search.ts';
import { useSession } from './session.tsx';
import { useShortcuts } from './shortcuts.ts';

const entries = screens.flatMap((screen) => screen.rail ?? []);
const functions = screens.flatMap((screen) => screen.functions ?? []);

/** The office around every screen. The hooks of the registry never change while the page lives, so calling them in a loop keeps their order. */
export function Frame() {
  const session = useSession();
  const [help, setHelp] = useState(false);
  const { lettersOn, setLettersOn } = useShortcuts(() => setHelp(true));
  const counts = new Map(entries.map((entry) => [entry.to, entry.useCount?.()]));
  const jobs = screens.flatMap((screen) => screen.useRunningJobs?.() ?? []);
  const notices = screens.flatMap((screen) => screen.useNotices?.() ?? []);
  const seen = { rights: new Set(session.staff.rights), modules: new Set(session.agency.modules) };
  return (
    <OfficeShell
      groups={railOf(entries, seen, counts)}
      agencyName={session.agency.name}
      command={<CommandBox catalogue={catalogueOf(entries, functions, seen)} search={searchEverywhere} />}
      notices={<Bell notices={notices} />}
      person={<PersonMenu onKeys={() => setHelp(true)} />}
      jobs={jobs}
      banner={<OfflineBanner advice="Ce que vous enregistrez ne peut pas partir : gardez cette page ouverte." />}
    >
      <Outlet />
      <KeyboardHelp open={help} onClose={() => setHelp(false)}>
        <label className="tick"><input type="checkbox" checked={lettersOn} onChange={(event) => setLettersOn(event.target.checked)} /><span>Les touches d’une seule lettre agissent (hors des champs)</span></label>
      </KeyboardHelp>
    </OfficeShell>
  );
}

function Bell({ notices }: { notices: readonly Notice[] }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={340} trapFocus returnFocus>
      <Popover.Target>
        <IconButton icon={NotificationIcon} label={notices.length > 0 ? `Notifications\u00A0: ${notices.length}` : 'Notifications'} onClick={() => setOpen(!open)} data-count={notices.length || undefined} />
      </Popover.Target>
      <Popover.Dropdown aria-label="Notifications">
        {notices.length === 0 ? <p className="muted">Aucune notification. Les fins de travaux et les réponses des clients arriveront ici.</p> : (
          <ul className="stack">{notices.map((notice) => <li key={notice.id}><Link to={notice.to} onClick={() => setOpen(false)}>{notice.text}</Link>{notice.at ? <div className="muted small">{dayAndTime(notice.at)}</div> : null}</li>)}</ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

const THEMES = [{ value: 'system', label: 'Système' }, { value: 'light', label: 'Clair' }, { value: 'dark', label: 'Sombre' }];
const DENSITIES = [{ value: 'serree', label: 'Serrée' }, { value: 'aeree', label: 'Aérée' }];

function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { staff } = useSession();
  const appearance = useAppearance();
  const router = useRouter();
  const cache = useQueryClient();
  const signOut = async () => {
    await signInCalls('office').signOut();
    cache.clear();
    location.assign(router.buildLocation({ to: '/' }).publicHref);
  };
  return (
    <Menu position="bottom-end" width={280} closeOnItemClick>
      <Menu.Target>
        <button type="button" className="person"><span className="vh">Mon menu{'\u00A0'}:</span><span className="avatar" aria-hidden="true">{staff.initials}</span><span>{staff.name}</span></button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="menu-line"><span>Apparence</span><Segments label="Apparence" value={appearance.theme} choices={THEMES} onChange={(theme) => appearance.setTheme(theme as ThemeChoice)} /></div>
        <div className="menu-line"><span>Densité des listes</span><Segments label="Densité des listes" value={appearance.density} choices={DENSITIES} onChange={(density) => appearance.setDensity(density as Density)} /></div>
        <Menu.Divider />
        <Menu.Item leftSection={<Glyph icon={PersonIcon} />} onClick={() => void router.navigate({ to: '/mon-profil' })}>Mon profil et ma sécurité</Menu.Item>
        <Menu.Item leftSection={<Glyph icon={KeyboardIcon} />} onClick={onKeys}>Touches du clavier</Menu.Item>
        <Menu.Item leftSection={<Glyph icon={SignOutIcon} />} onClick={() => void signOut()}>Se déconnecter</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
