import { AccountIcon, BinderIcon, HomeIcon, MoreIcon, RequestIcon, TelephoneIcon } from '../ui/icons.ts';
import type { Drawing } from '../ui/glyph.tsx';

export interface NavEntry {
  label: string;
  to: string;
  icon: Drawing;
  /** Where it stands: in the top bar of wide screens, in the bottom bar of phones, or in both. */
  bars: 'both' | 'top' | 'bottom';
}

/** Five entries at the bottom of a phone; on wide screens "Plus" is opened out. */
export const NAVIGATION: readonly NavEntry[] = [
  { label: 'Accueil', to: '/', icon: HomeIcon, bars: 'both' },
  { label: 'Documents', to: '/documents', icon: BinderIcon, bars: 'both' },
  { label: 'Compte', to: '/compte', icon: AccountIcon, bars: 'both' },
  { label: 'Demandes', to: '/demandes', icon: RequestIcon, bars: 'both' },
  { label: 'Contacts', to: '/contacts', icon: TelephoneIcon, bars: 'top' },
  { label: 'Plus', to: '/plus', icon: MoreIcon, bars: 'bottom' },
];
