import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useAddressState } from '../../ui/address-state.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { money } from '../../ui/format.ts';
import { typeset } from '../../ui/french-text.tsx';
import { AddIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { findBuildings, ROOT, useRefresh } from '../properties/records.ts';
import { useSession } from '../session.tsx';
import type { Budget, BudgetRow } from './model.ts';
import { ExerciseStatus, exerciseWords } from './parts.tsx';

export function ExerciseList() {
  const write = useSession().can('syndic.write');
  const [opening, setOpening] = useState(false);
  const query = useQuery({ queryKey: ['rows', 'syndic-budgets'], queryFn: () => call<{ rows: BudgetRow[] }>('GET', `${ROOT}/syndic/budgets`) });
  const open = write ? <Button variant="primary" icon={AddIcon} onClick={() => setOpening(true)}>Ouvrir un exercice</Button> : null;
  return (
    <Page title="Exercices et appels" screen="Copropriété" primary={open}>
      <QueryState query={query} what="Les exercices n’ont pas pu être lus.">
        {({ rows }) => (rows.length === 0
          ? <EmptyState>Aucun exercice. Ouvrez-en un pour préparer le budget d’une copropriété, puis ses appels de fonds.</EmptyState>
          : <OfBuildings rows={rows} />)}
      </QueryState>
      <Dialog open={opening} title="Ouvrir un exercice" onClose={() => setOpening(false)}><OpenForm onCancel={() => setOpening(false)} /></Dialog>
    </Page>
  );
}

/** The exercises building by building, or those of one; the address says which. */
function OfBuildings({ rows }: { rows: readonly BudgetRow[] }) {
  const [{ building = '' }, ask] = useAddressState();
  const buildings = [...new Map(rows.map(({ buildingId, buildingName }) => [buildingId, buildingName]))].map(([value, label]) => ({ value, label }));
  const shown = buildings.some(({ value }) => value === building) ? rows.filter(({ buildingId }) => buildingId === building) : rows;
  return (
    <>
      {buildings.length > 1 ? <div className="narrow no-print"><SelectField label="Copropriété" value={shown === rows ? '' : building} onChange={(next) => ask({ building: next })} choices={buildings} empty="Toutes" /></div> : null}
      <Card flush><ExercisesTable rows={shown} /></Card>
    </>
  );
}

function ExercisesTable({ rows }: { rows: readonly BudgetRow[] }) {
  return (
    <div className="table-scroll">
      <table className="table entries">
        <caption className="vh">Exercices</caption>
        <thead><tr><th scope="col">Exercice</th><th scope="col">Immeuble</th><th scope="col">État</th><th scope="col" className="right">Budget</th><th scope="col" className="right">Appelé</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td><Link to={`/exercices/${row.id}`}>{typeset(exerciseWords(row))}</Link></td><td>{row.buildingName}<span className="sub">{row.buildingCode}</span></td>
              <td><ExerciseStatus budget={row} /></td><td className="right">{money(row.totalCents)}</td><td className="right later" data-label="Appelé">{money(row.calledCents)}{row.votedOn && row.totalCents > 0 ? <span className="called" aria-hidden="true"><i style={{ width: `${Math.min(100, (100 * row.calledCents) / row.totalCents)}%` }} /></span> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OpenForm({ onCancel }: { onCancel: () => void }) {
  const navigate = useNavigate();
  const refresh = useRefresh();
  const form = useRecordForm({
    initial: { buildingId: null as Pick | null, fromOn: '' },
    checks: { buildingId: (value) => (value ? null : 'Choisissez l’immeuble.'), fromOn: (value) => (value ? null : 'Indiquez le premier jour de l’exercice.') },
    save: ({ buildingId, fromOn }) => call<Budget>('POST', `${ROOT}/syndic/budgets`, { buildingId: buildingId!.id, fromOn }),
    onSaved: ({ id }) => { void refresh(); void navigate({ to: `/exercices/${id}` }); },
  });
  return (
    <Form form={form} labels={{ buildingId: 'Immeuble', fromOn: 'Premier jour' }} verb="Ouvrir" secondary={<Button onClick={onCancel}>Annuler</Button>}>
      <PickField label="Immeuble" {...form.field('buildingId')} find={findBuildings} listKey="buildings" />
      <DayField label="Premier jour de l’exercice" help="Douze mois. Si la comptabilité de l’immeuble a ouvert un exercice d’une autre durée à cette date (le premier, jusqu’à dix-huit mois), il prend la sienne." {...form.field('fromOn')} />
    </Form>
  );
}
