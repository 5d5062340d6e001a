import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { day, dayOf, integer, money } from '../../ui/format.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import type { LeaseTerms } from './model.ts';
import { RUBRICS } from './words.ts';

type Line = Omit<LeaseTerms['lines'][number], 'monthlyCents'> & { monthlyCents: number | null };

const OTHERS: Record<Line['rubric'], string> = { insurance: RUBRICS.insurance, energy: RUBRICS.energy, other: RUBRICS.other };

/** What the lease asks each month beside rent and charges. */
export function LeaseLinesCard({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const write = useSession().can('rental.write');
  const terms = useRental(['lease-terms', id], (signal) => api.get('/api/office/rental/leases/{id}/terms', { params: { id }, signal }));
  return (
    <>
      <Card title="Autres lignes de l’échéance" count={terms.data ? integer(terms.data.lines.length) : undefined} flush acts={write && terms.data ? <Button size="small" onClick={() => setOpen(true)}>Modifier<span className="vh"> les autres lignes de l’échéance</span></Button> : null}>
        <QueryState query={terms} what="Les autres lignes n’ont pas pu être lues.">
          {({ lines }) => (lines.length === 0 ? <div className="in"><EmptyState>Le loyer et les charges seuls sont appelés. Une assurance prise pour le locataire ou une contribution aux économies d’énergie s’ajoutent ici.</EmptyState></div> : (
            <div className="table-scroll">
              <table className="table entries">
                <thead><tr><th scope="col">Ligne</th><th scope="col">Période</th><th scope="col" className="right">Par mois</th></tr></thead>
                <tbody>{lines.map((line) => <tr key={`${line.rubric} ${line.label} ${line.fromOn}`}><td>{line.label}<span className="sub">{OTHERS[line.rubric]}</span></td><td>{line.untilOn === null ? `Depuis le ${day(line.fromOn)}` : `Du ${day(line.fromOn)} au ${day(line.untilOn)}`}</td><td className="right">{money(line.monthlyCents)}</td></tr>)}</tbody>
              </table>
            </div>
          ))}
        </QueryState>
      </Card>
      {open && terms.data ? <LinesDialog id={id} terms={terms.data} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function LinesDialog({ id, terms, onClose }: { id: string; terms: LeaseTerms; onClose: () => void }) {
  const { leaseNumber, version, rentFault: _fault, lines: before, ...others } = terms;
  const [lines, setLines] = useState<readonly Line[]>(before);
  const save = useAct(() => api.put('/api/office/rental/leases/{id}/terms', { params: { id }, body: { version, ...others, lines: lines.map((line) => ({ ...line, monthlyCents: line.monthlyCents ?? 0 })) } }), () => 'Lignes enregistrées. Les mois déjà quittancés gardent les leurs.');
  const change = (at: number, part: Partial<Line>) => setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  const incomplete = lines.findIndex((line) => line.label.trim() === '' || line.monthlyCents === null || line.monthlyCents <= 0 || line.fromOn === '');
  return (
    <Dialog open broad title={`Autres lignes de l’échéance, bail ${leaseNumber}`} onClose={onClose}>
      <p className="muted small">Chaque ligne paraît sur l’avis et la quittance. La contribution aux économies d’énergie est fixe et dure quinze ans au plus (loi n° 89-462, art. 23-1) ; l’assurance s’appelle par douzièmes (art. 7 g).</p>
      <div className="form">
        {lines.map((line, at) => (
          <fieldset key={at} className="field">
            <legend style={{ marginBottom: 8 }}>Ligne {at + 1}</legend>
            <div className="pair">
              <SelectField label="Rubrique" value={line.rubric} onChange={(value) => change(at, { rubric: value as Line['rubric'] })} choices={Object.entries(OTHERS).map(([value, label]) => ({ value, label }))} />
              <TextField label="Libellé" value={line.label} onChange={(label) => change(at, { label })} />
              <MoneyField label="Montant par mois" value={line.monthlyCents} onChange={(monthlyCents) => change(at, { monthlyCents })} />
            </div>
            <div className="pair" style={{ marginTop: 14 }}>
              <DayField label="À partir du" value={line.fromOn} onChange={(fromOn) => change(at, { fromOn })} />
              <DayField label="Jusqu’au" optional value={line.untilOn ?? ''} onChange={(untilOn) => change(at, { untilOn: untilOn === '' ? null : untilOn })} />
            </div>
            <div className="line" style={{ marginTop: 14 }}><Button size="small" variant="subtle" onClick={() => setLines(lines.filter((_, index) => index !== at))}>Retirer<span className="vh"> la ligne {at + 1}</span></Button></div>
          </fieldset>
        ))}
      </div>
      <div className="line"><Button size="small" onClick={() => setLines([...lines, { rubric: 'insurance', label: '', monthlyCents: null, fromOn: dayOf(new Date()), untilOn: null }])}>Ajouter une ligne</Button></div>
      {save.error ? <p role="alert" className="note danger">{errors.lines ?? save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={incomplete >= 0 ? `Ligne ${incomplete + 1} : donnez le libellé, le montant et la date de début.` : null} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Enregistrer</Button>
      </div>
    </Dialog>
  );
}
