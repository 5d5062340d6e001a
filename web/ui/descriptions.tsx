import type { ReactNode } from 'react';

export type Description = readonly [label: string, value: ReactNode];

/** Label and value, one under the other. A value that is absent (null, '') leaves an empty place, never a dash. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return <dl className="pairs">{items.map(([label, value]) => <Pair key={label} label={label} value={value} />)}</dl>;
}

/** Four to six facts that sum a record up, in one line. */
export function Facts({ items }: { items: readonly Description[] }) {
  return <dl className="facts">{items.map(([label, value]) => <div key={label}><Pair label={label} value={value} /></div>)}</dl>;
}

function Pair({ label, value }: { label: string; value: ReactNode }) {
  return <><dt>{label}</dt><dd>{value}</dd></>;
}
