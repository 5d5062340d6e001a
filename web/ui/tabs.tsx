import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { integer } from './format.ts';

export interface Tab {
  key: string;
  label: string;
  count?: number;
  /** A tab that is an address of its own (preferred for records). */
  to?: string;
}

/** Parts of one screen. With `to` they are links; otherwise `onChange` swaps the panel, arrows move between them. */
export function Tabs({ label, tabs, value, onChange, panelId, acts }: { label: string; tabs: readonly Tab[]; value: string; onChange?: (key: string) => void; panelId?: string; acts?: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const links = useRef<HTMLElement>(null);
  // On a phone the strip is wider than the screen: the part one stands in is brought into it, the page itself does not move.
  useEffect(() => {
    const strip = links.current;
    const here = strip?.querySelector(`[data-tab="${CSS.escape(value)}"]`)?.getBoundingClientRect();
    if (!strip || !here) return;
    const shown = strip.getBoundingClientRect();
    if (here.left < shown.left || here.right > shown.right) strip.scrollLeft += here.left - shown.left - (shown.width - here.width) / 2;
  }, [value]);
  if (tabs.some((tab) => tab.to !== undefined)) {
    return (
      <nav ref={links} className="tabs" aria-label={label}>
        {tabs.map((tab) => <Link key={tab.key} data-tab={tab.key} to={tab.to ?? '.'} activeOptions={{ exact: true }} aria-current={tab.key === value ? 'page' : undefined}>{tab.label}<Count value={tab.count} /></Link>)}
        {acts}
      </nav>
    );
  }
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.key === value);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChange?.(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.key)}"]`)?.focus();
  };
  return (
    <div className="tabs no-print" style={{ alignItems: 'center' }}>
      <div ref={list} className="tabs" style={{ border: 0, overflow: 'visible' }} role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button key={tab.key} type="button" role="tab" data-tab={tab.key} aria-selected={tab.key === value} aria-controls={panelId} tabIndex={tab.key === value ? 0 : -1} onClick={() => onChange?.(tab.key)}>
            {tab.label}<Count value={tab.count} />
          </button>
        ))}
      </div>
      {acts ? <span className="tab-acts">{acts}</span> : null}
    </div>
  );
}

function Count({ value }: { value: number | undefined }) {
  return value === undefined ? null : <span className="count">{integer(value)}</span>;
}
