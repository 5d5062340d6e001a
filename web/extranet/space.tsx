import { createContext, useContext, useState, type ReactNode } from 'react';
import { keep, readKept } from '../ui/kept.ts';
import { agencySlug } from './address.ts';
import { useSession, type Space } from './session.tsx';

const KEPT = `space.${agencySlug}`;

interface Spaces {
  space: Space;
  label: string;
  /** More than one access for this login: the switch shows (CLI-256). */
  several: boolean;
  choose: (space: Space) => void;
}

const SpaceContext = createContext<Spaces | null>(null);

/** The access the person is in. */
export function useSpace(): Spaces {
  const spaces = useContext(SpaceContext);
  if (!spaces) throw new Error('No space has been chosen yet.');
  return spaces;
}

/** At sign-in the choice is asked again: two people may share one machine. */
export function forgetSpace(): void {
  keep(KEPT, null);
}

/** A single access opens at once; several are offered first, and the choice lasts until the next sign-in (CLI-254, CLI-255). */
export function SpaceGate({ none, ask, children }: { none: ReactNode; ask: (choose: (space: Space) => void) => ReactNode; children: ReactNode }) {
  const { spaces } = useSession();
  const [kept, setKept] = useState(() => readKept<Space | null>(KEPT, null));
  const choose = (space: Space) => {
    keep(KEPT, space);
    setKept(space);
  };
  const chosen = spaces.length === 1 ? spaces[0] : spaces.find(({ space }) => space === kept);
  if (spaces.length === 0) return <>{none}</>;
  if (!chosen) return <>{ask(choose)}</>;
  return <SpaceContext value={{ ...chosen, several: spaces.length > 1, choose }}>{children}</SpaceContext>;
}
