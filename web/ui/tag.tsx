import type { ReactNode } from 'react';
import { typeset } from './french-text.tsx';
import { Glyph, type Drawing } from './glyph.tsx';
import { CloseIcon, DoneIcon, PublicationIcon, RemoveIcon, TimeIcon, WarningIcon } from './icons.ts';

export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'primary';

/** A short word on a ground. Trades are said by their word, never by the colour alone. */
export function Tag({ tone = 'neutral', icon, children }: { tone?: Tone | 'syndic' | 'gerance'; icon?: Drawing; children: ReactNode }) {
  return <span className={tone === 'neutral' ? 'tag' : `tag ${tone}`}>{icon ? <Glyph icon={icon} /> : null}{typeset(children)}</span>;
}

const STATUS = {
  done: { tone: 'success', icon: DoneIcon },
  running: { tone: 'primary', icon: PublicationIcon },
  soon: { tone: 'warning', icon: TimeIcon },
  retained: { tone: 'warning', icon: WarningIcon },
  missing: { tone: 'danger', icon: WarningIcon },
  refused: { tone: 'danger', icon: CloseIcon },
  off: { tone: 'neutral', icon: RemoveIcon },
} as const;

export type StatusKind = keyof typeof STATUS;

/** A state: always icon, word and colour together. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  const { tone, icon } = STATUS[kind];
  return <Tag tone={tone} icon={icon}>{children}</Tag>;
}

export function TradeTag({ trade }: { trade: 'syndic' | 'rental' }) {
  return trade === 'syndic' ? <Tag tone="syndic">Syndic</Tag> : <Tag tone="gerance">Gérance</Tag>;
}
