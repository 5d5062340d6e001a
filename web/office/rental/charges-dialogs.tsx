import { useId, useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldFrame, RadioField } from '../../ui/fields.tsx';
import { day, dayOf, money } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useAct, useRental } from './calls.ts';
import type { ChargesRow } from './model.ts';

interface Line { nature: string; cents: number | null }

/** The recoverable charges of the lot, by nature; the tenant's part follows from the days. */
export function TellDialog({ row, period, natures, onClose }: { row: ChargesRow; period: { fromOn: string; untilOn: string }; natures: readonly string[]; onClose: () => void }) {
  const list = useId();
  const [lines, setLines] = useState<readonly Line[]>([{ nature: '', cents: null }]);
  const [provisionsCents, setProvisions] = useState<number | null>(row.calledCents > 0 ? row.calledCents : null);
  const full = lines.filter((line) => line.nature.trim() !== '' && line.cents !== null).map(({ nature, cents }) => ({ nature, cents: cents! }));
  const asked = { leaseId: row.leaseId, ...period, lines: full, provisionsCents: provisionsCents ?? 0 };
  const preview = useRental(['charges-preview', asked], (signal) => api.post('/api/office/rental/charges/preview', { body: asked, signal }), full.length > 0);
  const save = useAct(() => api.post('/api/office/rental/charges', { body: asked }), () => 'Décompte fait et classé dans l’espace du locataire. Le solde se comptabilise dans un mois.');
  const change = (at: number, part: Partial<Line>) => setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const incomplete = lines.some((line) => (line.nature.trim() === '') !== (line.cents === null));
  return (
    <Dialog open broad title={`Charges de ${row.tenantName}`} onClose={onClose}>
      <p className="muted small">Charges récupérables du logement pour toute la période du {day(period.fromOn)} au {day(period.untilOn)}, par nature (décret n°&nbsp;87-713)&nbsp;: elles sont sur le relevé du syndic.</p>
      <datalist id={list}>{natures.map((nature) => <option key={nature} value={nature}>{nature}</option>)}</datalist>
      <fieldset className="field">
        <legend>Charges par nature</legend>
        {lines.map((line, at) => (
          <div key={at} className="line" style={{ alignItems: 'flex-end' }}>
            <FieldFrame id={`${list}-${at}`} label={`Nature ${at + 1}`}><input id={`${list}-${at}`} className="input" list={list} maxLength={200} value={line.nature} onChange={(event) => change(at, { nature: event.target.value })} /></FieldFrame>
            <MoneyField label={`Montant ${at + 1}`} value={line.cents} onChange={(cents) => change(at, { cents })} />
            {lines.length > 1 ? <Button size="small" variant="subtle" onClick={() => setLines(lines.filter((_, index) => index !== at))}>Retirer<span className="vh"> la nature {at + 1}</span></Button> : null}
          </div>
        ))}
        <div className="line"><Button size="small" onClick={() => setLines([...lines, { nature: '', cents: null }])}>Ajouter une nature</Button></div>
      </fieldset>
      <MoneyField label="Provisions appelées" help="Proposées d’après le quittancement fait ici&#8239;; reprenez du compte du locataire celles qui ont été appelées ailleurs" value={provisionsCents} onChange={setProvisions} />
      {full.length > 0 ? <QueryState query={preview} what="Le calcul n’a pas pu être fait.">{(data) => <><p>{data.explanation}</p>{data.caution ? <Note tone="warning">{data.caution}</Note> : null}</>}</QueryState> : null}
      {save.error ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={full.length === 0 ? 'Donnez au moins une nature et son montant.' : incomplete ? 'Une nature n’a pas de montant, ou un montant n’a pas de nature.' : provisionsCents === null ? 'Donnez les provisions appelées.' : null} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Faire le décompte</Button>
      </div>
    </Dialog>
  );
}

/** Posts the balance of a statement that was sent a month ago. */
export function SettleDialog({ row, year, onClose }: { row: ChargesRow; year: string; onClose: () => void }) {
  const [on, setOn] = useState(() => dayOf(new Date()));
  const [instalments, setInstalments] = useState('1');
  const balance = row.balanceCents ?? 0;
  const late = balance > 0 && on > `${Number(year) + 1}-12-31`;
  const save = useAct(() => api.post('/api/office/rental/charges/{id}/settle', { params: { id: row.settlementId! }, body: { version: row.version!, on, instalments: late && instalments === '12' ? 12 as const : 1 as const } }), () => 'Régularisation comptabilisée.');
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  return (
    <Dialog open title={`Régularisation de ${row.tenantName}`} onClose={onClose}>
      <p>{balance > 0 ? `${money(balance)} sont appelés au locataire.` : balance < 0 ? `${money(-balance)} en faveur du locataire paient d’abord ce qu’il doit\u202F; le reste lui est versé, par un virement à faire depuis votre banque. Le propriétaire les supporte.` : 'Rien n’est dû\u00A0: la régularisation est seulement close.'}</p>
      <DayField label="En date du" value={on} onChange={setOn} error={errors.on} />
      {late ? <RadioField label="Paiement" value={instalments} onChange={setInstalments} error={errors.instalments} choices={[{ value: '1', label: 'En une fois' }, { value: '12', label: 'En douze fois', help: 'À la demande du locataire, la régularisation étant faite après la fin de l’année qui suit (art. 23)' }]} /> : null}
      {save.error && Object.keys(errors).length === 0 ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={on === '' ? 'Remplissez la date.' : null} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Comptabiliser</Button>
      </div>
    </Dialog>
  );
}
