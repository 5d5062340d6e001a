import { day, dayOf } from '../../ui/format.ts';
import { TimeIcon } from '../../ui/icons.ts';
import { Status, Tag } from '../../ui/tag.tsx';
import type { BudgetRow, Reason, Situation } from './model.ts';
import '../properties/properties.css';
import './syndic.css';

/** Why the program says so: the article and the numbers of the case, folded until somebody asks. */
export function Why({ reasons, open }: { reasons: readonly Reason[]; open?: boolean }) {
  if (reasons.length === 0) return null;
  return (
    <details className="why" open={open}>
      <summary>Pourquoi ces montants</summary>
      <ul>{reasons.map(({ article, sentence }) => <li key={`${article} ${sentence}`}>{sentence} <span className="muted">{article}</span></li>)}</ul>
    </details>
  );
}

/** Where an exercise stands, in one word. */
export function ExerciseStatus({ budget }: { budget: Pick<BudgetRow, 'fromOn' | 'untilOn' | 'votedOn' | 'closedOn' | 'approvedOn'> }) {
  if (budget.approvedOn) return <Status kind="done">Comptes approuvés</Status>;
  if (budget.closedOn) return <Status kind="soon">Comptes arrêtés</Status>;
  const today = dayOf(new Date());
  if (!budget.votedOn) return <Status kind="off">Budget à voter</Status>;
  if (budget.untilOn < today) return <Status kind="retained">Comptes à arrêter</Status>;
  return <Tag tone="primary" icon={TimeIcon}>{budget.fromOn <= today ? 'En cours' : 'Budget voté'}</Tag>;
}

const STATES = { current: ['off', 'À relancer'], reminded: ['soon', 'Relancé'], formalNotice: ['retained', 'Mise en demeure'], forfeited: ['missing', 'Déchéance du terme'] } as const;

export function ArrearsStatus({ state }: { state: Situation['state'] }) {
  const [kind, word] = STATES[state];
  return <Status kind={kind}>{word}</Status>;
}

export function exerciseWords({ fromOn, untilOn }: Pick<BudgetRow, 'fromOn' | 'untilOn'>): string {
  return `Du ${day(fromOn)} au ${day(untilOn)}`;
}
