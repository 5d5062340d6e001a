import type { ReactNode } from 'react';
import { typeset } from './french-text.tsx';
import { Glyph } from './glyph.tsx';
import { DoneIcon, WarningIcon, WhyIcon } from './icons.ts';

const ICONS = { info: WhyIcon, success: DoneIcon, warning: WarningIcon, danger: WarningIcon };

/** A sentence that matters for the whole screen, with its way out as a link inside. */
export function Note({ tone = 'info', live, children }: { tone?: keyof typeof ICONS; live?: boolean; children: ReactNode }) {
  return (
    <div className={tone === 'info' ? 'note' : `note ${tone}`} role={live ? 'status' : undefined}>
      <Glyph icon={ICONS[tone]} />
      <div>{typeset(children)}</div>
    </div>
  );
}
