import { useParams } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useRecord, useRouteId } from '../properties/records.ts';
import { AnnexesTab } from './annexes-tab.tsx';
import { BudgetTab } from './budget-tab.tsx';
import { CallsTab } from './calls-tab.tsx';
import { ClosingTab } from './closing-tab.tsx';
import { ExpensesTab } from './expenses-tab.tsx';
import { FundsTab } from './funds-tab.tsx';
import type { Budget } from './model.ts';
import { OperationsTab } from './operations-tab.tsx';
import { ExerciseStatus, exerciseWords } from './parts.tsx';
import { WorksTab } from './works-tab.tsx';

const TABS = { budget: ['Budget', BudgetTab], appels: ['Appels de fonds', CallsTab], depenses: ['Factures', ExpensesTab], travaux: ['Travaux votés', WorksTab], operations: ['Opérations', OperationsTab], fonds: ['Fonds de travaux', FundsTab], cloture: ['Clôture', ClosingTab], annexes: ['Annexes', AnnexesTab] } as const;

export function ExerciseRecord() {
  const id = useRouteId();
  const { tab = 'budget' } = useParams({ strict: false }) as { tab?: string };
  const shown = (tab in TABS ? tab : 'budget') as keyof typeof TABS;
  const [, Content] = TABS[shown];
  return (
    <QueryState query={useRecord<Budget>(`/syndic/budgets/${id}`)} what="L’exercice n’a pas pu être lu.">
      {(budget) => (
        <Page title={`${budget.buildingName}, exercice ${budget.fromOn.slice(0, 4)}`} screen="Exercices" crumbs={[{ label: 'Exercices et appels', to: '/exercices' }]} facts={exerciseWords(budget)} tags={<ExerciseStatus budget={budget} />}>
          <Tabs label="Parties de l’exercice" value={shown} tabs={Object.entries(TABS).map(([key, [label]]) => ({ key, label, to: key === 'budget' ? `/exercices/${id}` : `/exercices/${id}/${key}` }))} />
          <Content key={budget.id} budget={budget} />
        </Page>
      )}
    </QueryState>
  );
}
