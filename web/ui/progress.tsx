import { Glyph, type Drawing } from './glyph.tsx';
import { CloseIcon, DoneIcon } from './icons.ts';
import { integer } from './format.ts';

/** How far a work has gone. The figures are said too, not only drawn. */
export function ProgressBar({ label, value, total, tone, grow }: { label: string; value: number; total: number; tone?: 'success' | 'warning' | 'danger'; grow?: boolean }) {
  const share = total <= 0 ? 0 : Math.min(100, (100 * value) / total);
  return (
    <div className={tone ? `bar ${tone}` : 'bar'} style={grow ? { flex: 1 } : undefined} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={Math.max(total, 1)} aria-valuenow={Math.min(value, Math.max(total, 1))} aria-valuetext={`${integer(value)} sur ${integer(total)}`}>
      <i style={{ width: `${share}%` }} />
    </div>
  );
}

export interface ProgressStep {
  key: string;
  label: string;
  detail?: string;
  state: 'done' | 'current' | 'waiting' | 'failed';
  icon: Drawing;
}

/** The named steps of a work that goes on. */
export function ProgressSteps({ label, steps }: { label: string; steps: readonly ProgressStep[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className="dot"><Glyph icon={step.state === 'done' ? DoneIcon : step.state === 'failed' ? CloseIcon : step.icon} /></span>
          <span><b>{step.label}</b><span className="vh"> ({STATES[step.state]})</span>{step.detail ? <small>{step.detail}</small> : null}</span>
        </li>
      ))}
    </ol>
  );
}

const STATES = { done: 'terminé', current: 'en cours', waiting: 'à venir', failed: 'en échec' };

/** Where one stands in a wizard: Fichiers, Colonnes, Simulation, Erreurs, Import. */
export function WizardSteps({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <ol className="wizard" aria-label="Étapes">
      {steps.map((step, index) => (
        <li key={step} className={index < current ? 'done' : undefined} aria-current={index === current ? 'step' : undefined}>
          <span className="dot">{index < current ? <Glyph icon={DoneIcon} /> : index + 1}</span>
          <b>{step}</b>{index < current ? <span className="vh"> (terminé)</span> : null}
        </li>
      ))}
    </ol>
  );
}
