import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { dayOf, integer, money, monthOf, ofMonth, plural } from '../../ui/format.ts';
import { PrintIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import { MonthField } from './month-field.tsx';

/** Statements of a month for every owner (comptes rendus de gérance): what is made, what is left to make. */
export function OwnerStatements() {
  const [month, setMonth] = useState(() => shifted(dayOf(new Date()), -1));
  const period = { fromOn: month, untilOn: lastDay(month) };
  const write = useSession().can('rental.write');
  const statements = useRental(['owner-statements', month], async (signal) => (await api.get('/api/office/rental/owner-statements', { query: period, signal })).rows);
  const make = useAct(() => api.post('/api/office/rental/owner-statements', { body: period }), ({ made }) => `${integer(made)} ${plural(made, 'compte rendu fait', 'comptes rendus faits')} et ${plural(made, 'classé', 'classés')}. La prochaine publication ${made === 1 ? 'le montre au propriétaire' : 'les montre aux propriétaires'}.`);
  const left = (statements.data ?? []).filter((row) => row.eventId === null).length;
  const closed = period.untilOn <= dayOf(new Date());
  return (
    <Page
      title="Comptes rendus de gérance" facts="Un compte rendu par mandat et par mois, classé dans l’espace du propriétaire. Un mois se rend quand il est fini."
      primary={write ? <Button variant="primary" busy={make.isPending} refusedBecause={!closed ? 'Le mois n’est pas fini.' : left === 0 ? 'Aucun compte rendu n’est à faire pour ce mois.' : null} onClick={() => make.mutate(undefined)}>{left === 0 ? 'Rien à faire' : `Faire ${integer(left)} ${plural(left, 'compte rendu', 'comptes rendus')}`}</Button> : null}
    >
      <MonthField label="Mois" value={month} onChange={setMonth} />
      {make.error ? <p role="alert" className="note danger">{make.error.message}</p> : null}
      <QueryState query={statements} what="Les comptes rendus n’ont pas pu être lus.">
        {(rows) => (rows.length === 0 ? <Card><EmptyState>Aucun mandat n’a de mouvement ni de solde en {monthOf(month)}.</EmptyState></Card> : (
          <Card title={`Mandats ${ofMonth(month)}`} count={integer(rows.length)} flush footer={rows.some((row) => row.eventId) ? <ButtonLink size="small" variant="subtle" icon={PrintIcon} target="_blank" href={`/api/office/rental/owner-statements/print?month=${month}`}>Imprimer les comptes rendus</ButtonLink> : null}>
            <div className="table-scroll">
              <table className="table entries">
                <thead><tr><th scope="col">Propriétaire</th><th scope="col" className="right">Encaissé</th><th scope="col" className="right">Honoraires</th><th scope="col" className="right">Reversé</th><th scope="col" className="right">Solde</th><th scope="col">Compte rendu</th></tr></thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.mandateId}>
                      <td><Link to={`/compte-rendu/${row.mandateId}`}>{row.ownerName}</Link><span className="sub">Mandat {row.mandateNumber}</span></td>
                      <td className="right" data-label="Encaissé">{money(row.receiptsCents)}</td><td className="right" data-label="Honoraires">{money(row.feesCents)}</td><td className="right" data-label="Reversé">{money(row.payoutsCents)}</td><td className="right" data-label="Solde">{money(row.closingCents)}</td>
                      <td data-label="Compte rendu">{row.eventId === null ? <Status kind={closed ? 'soon' : 'off'}>{closed ? 'À faire' : 'Mois en cours'}</Status> : <Link to={`/evenements/${row.eventId}`}>Ouvrir<span className="vh"> le compte rendu de {row.ownerName}</span></Link>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Card>
        ))}
      </QueryState>
    </Page>
  );
}

function shifted(day: string, by: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by;
  return `${Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, '0')}-01`;
}

function lastDay(month: string): string {
  const next = new Date(`${shifted(month, 1)}T12:00:00Z`);
  next.setUTCDate(0);
  return next.toISOString().slice(0, 10);
}
