import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { day, dayOf, integer, money } from '../../ui/format.ts';
import { PrintIcon } from '../../ui/icons.ts';
import { DayText } from '../../ui/french-text.tsx';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useRental, useRouteId } from './calls.ts';
import type { OwnerStatement } from './model.ts';
import { ProvisionsCard } from './provisions-card.tsx';
import { TermsCard } from './terms-card.tsx';

const KINDS: Record<OwnerStatement['movements'][number]['kind'], string> = { receipt: 'Encaissement', expense: 'Dépense', fee: 'Honoraires', payout: 'Reversement' };

/** Statement of a mandate for a period (compte rendu de gérance), with the help for form 2044 of its year. */
export function OwnerStatementPage() {
  const id = useRouteId();
  const today = dayOf(new Date());
  const [fromOn, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [untilOn, setUntil] = useState(today);
  const readable = fromOn !== '' && untilOn !== '' && fromOn <= untilOn;
  const statement = useRental(['statement-of', id, fromOn, untilOn], (signal) => api.get('/api/office/rental/mandates/{id}/statement', { params: { id }, query: { fromOn, untilOn }, signal }), readable);
  return (
    <Page title="Compte rendu de gérance" crumbs={[{ label: 'Comptes rendus', to: '/comptes-rendus' }]} facts={statement.data ? <><Link to={`/mandats/${id}`}>Mandat {statement.data.mandateNumber}</Link>, {statement.data.ownerName}</> : null} primary={<Button variant="primary" icon={PrintIcon} onClick={() => window.print()}>Imprimer</Button>}>
      <div className="line" style={{ alignItems: 'flex-start' }}>
        <DayField label="Du" value={fromOn} onChange={setFrom} />
        <DayField label="Au" value={untilOn} onChange={setUntil} error={fromOn !== '' && untilOn !== '' && fromOn > untilOn ? 'La fin précède le début. Choisissez une date plus tardive.' : null} />
      </div>
      {readable ? <QueryState query={statement} what="Le compte rendu n’a pas pu être lu.">{(data) => <Sheet statement={data} />}</QueryState> : <Note tone="warning">Choisissez les deux dates de la période.</Note>}
      <TaxCard id={id} year={Number((untilOn || today).slice(0, 4))} />
      <ProvisionsCard id={id} />
      <TermsCard id={id} />
    </Page>
  );
}

function Sheet({ statement }: { statement: OwnerStatement }) {
  const { memo } = statement;
  return (
    <div className="stack">
      <div className="card"><div className="in"><Facts items={[['Solde d’ouverture', money(statement.openingCents)], ['Encaissements', money(statement.receiptsCents)], ['Dépenses', money(-statement.expensesCents)], ['Honoraires TTC', money(-statement.feesCents)], ['Reversements', money(-statement.payoutsCents)], ['Solde de clôture', <b key="closing">{money(statement.closingCents)}</b>]]} /></div></div>
      <Card title={`Du ${day(statement.fromOn)} au ${day(statement.untilOn)}`} count={integer(statement.movements.length)} flush footer={<span>Pour mémoire : dépôts de garantie détenus {money(memo.depositsCents)}, trop-perçus des locataires {money(memo.overpaymentsCents)}, provisions conservées {money(memo.keptCents)}.</span>}>
        {statement.movements.length === 0 ? <div className="in"><EmptyState>Aucun mouvement sur cette période.</EmptyState></div> : (
          <div className="table-scroll">
            <table className="table entries">
              <thead><tr><th scope="col">Le</th><th scope="col">Nature</th><th scope="col">Libellé</th><th scope="col" className="right">Débit</th><th scope="col" className="right">Crédit</th></tr></thead>
              <tbody>
                {statement.movements.map((one, index) => {
                  const credit = one.kind === 'receipt' ? one.cents : -one.cents;
                  return <tr key={index}><td><DayText on={one.on} /></td><td>{one.listId ? <Link to={`/reversements/${one.listId}`}>{KINDS[one.kind]}</Link> : KINDS[one.kind]}</td><td>{one.label}{typeof one.netCents === 'number' ? <span className="sub">{money(one.netCents)} HT, TVA {money(one.vatCents ?? 0)}</span> : null}</td><td className="right" data-label="Débit">{credit < 0 ? money(-credit) : null}</td><td className="right" data-label="Crédit">{credit >= 0 ? money(credit) : null}</td></tr>;
                })}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      {statement.shares.length > 0 ? <SharesCard shares={statement.shares} /> : null}
    </div>
  );
}

/** What each was paid over the period, when the owner is not alone. */
function SharesCard({ shares }: { shares: OwnerStatement['shares'] }) {
  return (
    <Card title="Reversé à" count={integer(shares.length)} flush footer={<span>Total reversé&nbsp;: <b>{money(shares.reduce((sum, one) => sum + one.cents, 0))}</b></span>}>
      <div className="table-scroll">
        <table className="table entries">
          <thead><tr><th scope="col">Bénéficiaire</th><th scope="col" className="right">Part</th><th scope="col" className="right">Montant</th></tr></thead>
          <tbody>{shares.map((one) => <tr key={one.name}><td>{one.name}</td><td className="right" data-label="Part">{one.shares}</td><td className="right">{money(one.cents)}</td></tr>)}</tbody>
        </table>
      </div>
    </Card>
  );
}

function TaxCard({ id, year }: { id: string; year: number }) {
  const tax = useRental(['tax', id, year], (signal) => api.get('/api/office/rental/mandates/{id}/tax', { params: { id }, query: { year }, signal }), year >= 2018);
  return (
    <Card title={`Aide à la déclaration 2044, ${String(year)}`} flush footer={<span>Ce qui a été encaissé et facturé ici. Ajoutez ce que le propriétaire a reçu ou payé ailleurs.</span>}>
      <QueryState query={tax} what="L’aide à la déclaration n’a pas pu être lue.">
        {({ lines }) => (lines.length === 0 ? <div className="in"><EmptyState>Rien n’a été encaissé ni facturé ici cette année-là. Les écritures reprises d’un autre logiciel n’y sont pas comptées&nbsp;: elles ne disent pas ce qui est loyer, charges ou dépense.</EmptyState></div> : (
          <div className="table-scroll">
            <table className="table entries">
              <thead><tr><th scope="col">Ligne</th><th scope="col">D’où vient le montant</th><th scope="col" className="right">Montant</th></tr></thead>
              <tbody>{lines.map((line) => <tr key={line.line}><td>{line.line}</td><td>{line.explanation}</td><td className="right">{money(line.cents)}</td></tr>)}</tbody>
            </table>
          </div>
        ))}
      </QueryState>
    </Card>
  );
}
