import type { ReactNode } from 'react';
import './thread.css';
import { day } from './format.ts';
import { FrenchText } from './french-text.tsx';
import { Glyph } from './glyph.tsx';
import { DoneIcon } from './icons.ts';

export interface TimeLineStep {
  key: string;
  label: string;
  /** Null for what is still to come. */
  on: string | null;
  detail?: ReactNode;
}

/** What was done, day by day, and what is still to come. The state is said, not only drawn. */
export function TimeLine({ label, steps }: { label: string; steps: readonly TimeLineStep[] }) {
  return (
    <ol className="time-line" aria-label={label}>
      {steps.map(({ key, label: name, on, detail }) => (
        <li key={key} className={on === null ? 'waiting' : 'done'}>
          <span className="dot">{on === null ? null : <Glyph icon={DoneIcon} />}</span>
          <b>{name}{on === null ? <span className="vh"> (à venir)</span> : null}</b>
          {on === null ? null : <p className="muted small"><FrenchText>{day(on)}</FrenchText></p>}
          {detail}
        </li>
      ))}
    </ol>
  );
}
