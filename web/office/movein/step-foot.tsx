import type { ReactNode } from 'react';
import type { Run } from './model.ts';

export interface StepProps {
  run: Run;
  go: (step: number) => void;
}

/** The buttons of a step: back on the left, what follows on the right with the reason why it waits. */
export function StepFoot({ back, note, children }: { back?: ReactNode; note?: ReactNode; children?: ReactNode }) {
  return <div className="wizard-foot no-print">{back}<span className="grow" />{note ? <span className="muted small">{note}</span> : null}{children}</div>;
}
