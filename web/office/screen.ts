import type { ComponentType } from 'react';
import type { OfficeFunction } from '../ui/command/catalogue.ts';
import type { Drawing } from '../ui/glyph.tsx';
import type { RunningJob } from '../ui/shell/jobs-panel.tsx';

/** Everything the frame knows of a screen. Each folder of `web/office/` exports one, and `screens.ts` has one line for it. */
export interface Screen {
  routes: readonly ScreenRoute[];
  rail?: readonly RailEntry[];
  functions?: readonly ScreenFunction[];
  /** A hook: the works of this folder that run now, for the panel at the foot of the rail. */
  useRunningJobs?: () => readonly RunningJob[];
  /** A hook: what the bell tells. */
  useNotices?: () => readonly Notice[];
}

export interface ScreenRoute {
  /** From the face's root: "/lots", "/lots/$id". */
  path: string;
  /** The screen's file, loaded when somebody goes there: `() => import('./lots-list.tsx').then((file) => file.LotsList)`. */
  load: () => Promise<ComponentType>;
  /** Without it the page says whom to ask, and nothing is fetched. */
  right?: string;
}

export interface RailEntry {
  group: 'common' | 'syndic' | 'rental' | 'agency';
  /** Place within its group: 10, 20, 30… */
  order: number;
  label: string;
  to: string;
  icon: Drawing;
  right?: string;
  /** Shown only to agencies that work in this trade. */
  module?: 'syndic' | 'rental';
  /** A hook: how many things wait there. */
  useCount?: () => number | undefined;
}

export interface ScreenFunction extends Omit<OfficeFunction, 'refused'> {
  right?: string;
  module?: 'syndic' | 'rental';
}

export interface Notice {
  id: string;
  text: string;
  to: string;
  at?: string;
}
