import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, queryString } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { day, dayOf, money } from '../../ui/format.ts';
import { PrintIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { ROOT, useRows } from '../properties/records.ts';
import { BuildingChoice } from './building-choice.tsx';
import type { Reason } from './model.ts';
import { Why } from './parts.tsx';

interface LotStatement {
  lotId: string; number: string; parts: { part: string; label: string; cents: number; byHand: boolean }[]; dueBySeller: number; dueToSeller: number; dueByBuyer: number; worksFund: number; beside: { costs: number; credit: number }; history: { label: string; budget: number | null; outside: number | null }[];
}
interface Statement { on: string; lots: LotStatement[]; reasons: Reason[]; feeCapCents: number | null }

/** The dated statement for the notary: a building, the lots that are sold, a day; three parts a lot, to read or to print. */
export function DatedStatement() {
  return (
    <Page title="État daté" screen="Copropriété">
      <BuildingChoice>{(buildingId) => <StatementOf key={buildingId} buildingId={buildingId} />}</BuildingChoice>
    </Page>
  );
}

function StatementOf({ buildingId }: { buildingId: string }) {
  const lots = useRows<{ id: string; number: string; kind: string | null; owners: string[] }>('lots', { buildingId, sort: 'number' });
  const [sold, setSold] = useState<string[]>([]);
  const [on, setOn] = useState(dayOf(new Date()));
  const asked = `${queryString({ on })}${sold.map((id) => `&lotIds=${id}`).join('')}`;
  const path = `${ROOT}/syndic/buildings/${buildingId}/dated-statement${asked}`;
  const statement = useQuery({ queryKey: ['record', path], queryFn: () => call<Statement>('GET', path), enabled: sold.length > 0 && on !== '' });
  const toggle = (id: string) => setSold(sold.includes(id) ? sold.filter((one) => one !== id) : [...sold, id]);
  return (
    <>
      <div className="no-print">
        <Card title="Lots vendus" count={sold.length}>
          <DayField label="Au jour du" value={on} onChange={setOn} />
          <QueryState query={lots} what="Les lots n’ont pas pu être lus.">
            {({ rows }) => rows.length === 0 ? <p className="muted">Cet immeuble n’a pas de lot. Créez ses lots, ou reprenez-les d’un autre logiciel.</p> : <div className="lot-ticks spaced" role="group" aria-label="Lots vendus">{rows.map(({ id, number, kind, owners }) => <label key={id} className="tick"><input type="checkbox" checked={sold.includes(id)} onChange={() => toggle(id)} /><span>Lot {number}<span className="help">{[kind, ...owners].filter(Boolean).join(', ')}</span></span></label>)}</div>}
          </QueryState>
        </Card>
      </div>
      {sold.length === 0 ? <EmptyState>Cochez les lots vendus pour établir l’état daté.</EmptyState> : (
        <QueryState query={statement} what="L’état daté n’a pas pu être établi.">
          {(done) => <><div className="line"><ButtonLink variant="primary" href={`${ROOT}/syndic/buildings/${buildingId}/dated-statement.pdf${asked}`} target="_blank" icon={PrintIcon}>Imprimer l’état daté</ButtonLink><span className="muted">En PDF, pour le notaire.</span></div><Result statement={done} /></>}
        </QueryState>
      )}
    </>
  );
}

const PARTS = [['1', 'Sommes dues par le vendeur', 'dueBySeller'], ['2', 'Sommes dont le syndicat pourrait être débiteur', 'dueToSeller'], ['3', 'Sommes à la charge de l’acquéreur', 'dueByBuyer']] as const;

function Result({ statement }: { statement: Statement }) {
  return (
    <>
      {statement.lots.map((lot) => (
        <Card key={lot.lotId} title={`Lot ${lot.number}, au ${day(statement.on)}`} flush>
          <div className="table-scroll">
            <table className="table annex">
              <caption className="vh">État daté du lot {lot.number}</caption>
              <thead><tr><th scope="col">Poste</th><th scope="col" className="right">Montant</th></tr></thead>
              <tbody>{PARTS.map(([part, label, total]) => <Part key={part} label={label} total={lot[total]} lines={lot.parts.filter((one) => one.part.startsWith(part))} />)}</tbody>
            </table>
          </div>
          <div className="pad stack">
            {lot.beside.costs > 0 ? <p>En sus, frais imputables au seul vendeur (loi n°{'\u00A0'}65-557, art. 10-1){'\u00A0'}: <b>{money(lot.beside.costs)}</b>.</p> : null}
            {lot.beside.credit > 0 ? <p>Au crédit du vendeur, versé au-delà des sommes exigibles{'\u00A0'}: <b>{money(lot.beside.credit)}</b>.</p> : null}
            <p>Fonds de travaux attaché au lot{'\u00A0'}: <b>{money(lot.worksFund)}</b>, non remboursé par le syndicat.</p>
            {lot.history.map(({ label, budget, outside }) => <p key={label}>Exercice {label}{'\u00A0'}: {budget === null || outside === null ? 'quotes-parts à compléter, ces livres ne tiennent pas cet exercice.' : `quote-part du budget ${money(budget)}, des dépenses hors budget ${money(outside)}.`}</p>)}
          </div>
        </Card>
      ))}
      {statement.feeCapCents === null ? null : <Note>Honoraires de l’état daté{'\u00A0'}: {money(statement.feeCapCents)} au plus, toutes taxes comprises, pour tous les lots de la vente.</Note>}
      <Why reasons={statement.reasons} />
    </>
  );
}

function Part({ label, lines, total }: { label: string; lines: LotStatement['parts']; total: number }) {
  return (
    <>
      <tr className="heading"><td colSpan={2}>{label}</td></tr>
      {lines.map((line) => <tr key={line.part}><td><span className="muted">{line.part} </span>{line.label}</td><td className="right">{line.byHand && line.cents === 0 ? <span className="muted">à compléter</span> : money(line.cents)}</td></tr>)}
      <tr className="total"><td>Total</td><td className="right">{money(total)}</td></tr>
    </>
  );
}
