import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { Card } from '../../ui/card.tsx';
import { money } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { ApiError } from '../../api/client.ts';
import { NotFound } from '../not-found.tsx';
import { useSpace } from '../space.tsx';
import { ExpenseTree } from './expense-tree.tsx';
import { useExpenseAccess, useExpenses, yearChoices, type YearChoice } from './expenses.ts';
import './expenses.css';

/** What the co-ownership spent in the exercises that are not closed; the exercise is chosen at the top right (CLI-271). */
export function ExpensesPage() {
  const { space } = useSpace();
  const [asked, choose] = useChosenYear();
  const access = useExpenseAccess(space);
  const choices = access.data ? yearChoices(access.data) : [];
  // An address kept since the exercise was closed opens all of those still open (CLI-272).
  const chosen = choices.find(({ value }) => value === asked) ?? null;
  const list = useExpenses(space, chosen);
  if (list.error instanceof ApiError && list.error.status === 404) return <NotFound />;
  return (
    <Page title="Dépenses" facts="Par immeuble, clé de répartition et compte, pour les exercices dont les comptes ne sont pas encore approuvés." acts={choices.length > 1 ? <YearMenu choices={choices} chosen={chosen} onChoose={choose} /> : undefined}>
      {list.data === undefined ? (list.isPending ? <LoadingState /> : <ErrorState error={list.error} what="Les dépenses n’ont pas pu être lues." onRetry={() => void list.refetch()} />) : list.data.years.length === 0 ? (
        <div className="card"><EmptyState>Aucune dépense pour l’instant. Celles que votre cabinet publiera seront détaillées ici, avec leurs factures.</EmptyState></div>
      ) : (
        <div className="expenses">
          {list.data.years.map((one) => one.buildings.map((building) => (
            <Card key={`${one.year} ${building.id}`} flush className="expense-building" title={<>{building.name} <span className="muted">exercice {one.year}</span></>} count={<b className="expense-sum"><span className="vh">Total </span>{money(building.totalCents)}</b>}>
              <ExpenseTree keys={building.keys} />
            </Card>
          )))}
          <p className="muted small">Les avoirs viennent en déduction. {access.data?.binderId ? <>Les factures que votre cabinet a classées sont aussi dans <Link to="/documents" search={{} as never}>vos documents</Link>.</> : null}</p>
        </div>
      )}
    </Page>
  );
}

function YearMenu({ choices, chosen, onChoose }: { choices: readonly YearChoice[]; chosen: YearChoice | null; onChoose: (value: string) => void }) {
  const id = useId();
  return (
    <span className="expense-year"><label htmlFor={id}>Exercice</label> <select id={id} className="input" value={chosen?.value ?? ''} onChange={(event) => onChoose(event.target.value)}>
      <option value="">Tous</option>{choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
    </select></span>
  );
}

/** What the address asks for: `?exercice=2026`, or two of them. */
function useChosenYear(): [string, (value: string) => void] {
  const asked = (useSearch({ strict: false }) as Record<string, unknown>).exercice;
  const navigate = useNavigate();
  return [String(asked ?? ''), (value) => void navigate({ to: '/depenses', search: { exercice: value === '' ? undefined : /^\d+$/.test(value) ? Number(value) : value } as never, resetScroll: false })];
}
