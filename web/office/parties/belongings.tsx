import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call, queryString } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { day, integer } from '../../ui/format.ts';
import { QueryState } from '../../ui/states.tsx';
import type { Party } from './model.ts';

interface LotRow { id: string; number: string; buildingName: string; kind: string }
interface LeaseRow { id: string; number: string; buildingName: string; entryOn: string }
interface MandateRow { id: string; number: string; buildingName: string }
interface SeatRow { id: string; buildingId: string; buildingName: string; office: string; fromOn: string; untilOn: string | null }

const SEAT_WORDS: Record<string, string> = { president: 'Président du conseil syndical', member: 'Membre du conseil syndical' };

/** What ties the party to buildings: lots, mandates, leases, council seats. The first fifty of each; the lists show them all. */
export function Belongings({ party }: { party: Party }) {
  return (
    <div className="columns">
      <Part<LotRow> title="Lots" path="/api/office/lots" query={{ ownerPartyId: party.id }} none="Ne possède aucun lot.">{(row) => [<Link key="l" to={`/lots/${row.id}`}>Lot {row.number}</Link>, row.buildingName]}</Part>
      <Part<MandateRow> title="Mandats de gérance" path="/api/office/mandates" query={{ ownerPartyId: party.id }} none="N’a confié aucun mandat.">{(row) => [<Link key="l" to={`/mandats/${row.id}`}>Mandat {row.number}</Link>, row.buildingName]}</Part>
      <Part<LeaseRow> title="Baux" path="/api/office/leases" query={{ tenantPartyId: party.id }} none="N’est locataire d’aucun lot.">{(row) => [<Link key="l" to={`/baux/${row.id}`}>Bail {row.number}</Link>, `${row.buildingName}, entrée le ${day(row.entryOn)}`]}</Part>
      <Part<SeatRow> title="Conseil syndical" path="/api/office/council-seats" query={{ partyId: party.id }} none="Ne siège à aucun conseil.">{(row) => [<Link key="l" to={`/immeubles/${row.buildingId}`}>{row.buildingName}</Link>, `${SEAT_WORDS[row.office] ?? row.office}, depuis le ${day(row.fromOn)}${row.untilOn ? ` jusqu’au ${day(row.untilOn)}` : ''}`]}</Part>
    </div>
  );
}

function Part<Row extends { id: string }>({ title, path, query, none, children }: { title: string; path: string; query: Record<string, string>; none: string; children: (row: Row) => [ReactNode, ReactNode] }) {
  const answer = useQuery({ queryKey: ['belongings', path, query], queryFn: ({ signal }) => call<{ total: number; rows: Row[] }>('GET', `${path}${queryString({ ...query, limit: 50 })}`, undefined, { signal }) });
  return (
    <Card title={title} count={answer.data ? integer(answer.data.total) : undefined}>
      <div className="in">
        <QueryState query={answer} what="Cette partie n’a pas pu être lue.">
          {({ rows }) => (rows.length === 0 ? <p className="muted">{none}</p> : <ul className="stack">{rows.map((row) => { const [name, detail] = children(row); return <li key={row.id}>{name}<div className="muted small">{detail}</div></li>; })}</ul>)}
        </QueryState>
      </div>
    </Card>
  );
}
