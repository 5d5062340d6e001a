import type { ReactNode } from 'react';

/** A table that may be long: on a screen its heads and its totals stay in sight, and the keyboard scrolls it; on a phone and on paper it runs on. */
export function LongTable({ label, children }: { label: string; children: ReactNode }) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled with the keyboard too
  return <div className="table-scroll tall" tabIndex={0} role="group" aria-label={label}>{children}</div>;
}
