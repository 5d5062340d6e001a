import { AccountIcon, BinderIcon, HomeIcon, MoreIcon, RequestIcon, TelephoneIcon } from '../ui/icons.ts';
import type { Drawing } from '../ui/glyph.tsx';

export interface NavEntry {
  label: string;
  to: string;
  icon: Drawing;
  /** Where it stands: in the top bar of wide screens, in the bottom bar of phones, or in both. */
  bars: 'both' | 'top' | 'bottom';
  /** Shown only where the agency opens it. */
  only?: 'accounts';
}

/** Five entries at the bottom of a phone; on wide screens "Plus" is opened out. */
const NAVIGATION: readonly NavEntry[] = [
  { label: 'Accueil', to: '/', icon: HomeIcon, bars: 'both' },
  { label: 'Documents', to: '/documents', icon: BinderIcon, bars: 'both' },
  { label: 'Compte', to: '/compte', icon: AccountIcon, bars: 'both', only: 'accounts' },
  { label: 'Demandes', to: '/demandes', icon: RequestIcon, bars: 'both' },
  { label: 'Contacts', to: '/contacts', icon: TelephoneIcon, bars: 'top' },
  { label: 'Plus', to: '/plus', icon: MoreIcon, bars: 'bottom' },
];

/** What one bar holds for this client. */
export function entriesOf(bar: 'top' | 'bottom', features: { accounts: boolean }): NavEntry[] {
  return NAVIGATION.filter(({ bars, only }) => (bars === 'both' || bars === bar) && (only === undefined || features[only]));
}
