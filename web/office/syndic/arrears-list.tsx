import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { day, money } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { ROOT } from '../properties/records.ts';
import { AgesCard } from './arrears-ages.tsx';
import { BuildingChoice } from './building-choice.tsx';
import { LettersCard } from './letters-card.tsx';
import type { Arrears } from './model.ts';
import { ArrearsStatus } from './parts.tsx';
import { RatesCard } from './rates-card.tsx';

/** Who owes what in a co-ownership, the greatest sum first, where the recovery stands, and the letters that are ripe. */
export function ArrearsList() {
  return (
    <Page title="Impayés" screen="Copropriété">
      <BuildingChoice>{(buildingId) => <div className="stack" key={buildingId}><ArrearsOf buildingId={buildingId} /><LettersCard buildingId={buildingId} /><RatesCard /></div>}</BuildingChoice>
    </Page>
  );
}

function ArrearsOf({ buildingId }: { buildingId: string }) {
  const query = useQuery({ queryKey: ['rows', 'arrears', buildingId], queryFn: () => call<Arrears>('GET', `${ROOT}/syndic/buildings/${buildingId}/arrears`) });
  return (
    <QueryState query={query} what="Les impayés n’ont pas pu être lus.">
      {({ rows, totalCents, on }) => (rows.length === 0 ? <EmptyState>Tous les copropriétaires sont à jour au {day(on)}.</EmptyState> : (<>
        <Card title={`Impayés au ${day(on)}`} count={rows.length} flush>
          <div className="table-scroll">
            <table className="table entries">
              <caption className="vh">Copropriétaires débiteurs</caption>
              <thead><tr><th scope="col">Copropriétaire</th><th scope="col">Compte</th><th scope="col">Plus ancienne dette</th><th scope="col">Recouvrement</th><th scope="col" className="right">Dû</th></tr></thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.accountId}><td><Link to={`/impayes/${row.accountId}`}>{row.name}</Link></td><td>{row.code}</td><td>{row.oldestOn ? <DayText on={row.oldestOn} /> : null}</td><td><ArrearsStatus state={row.state} /></td><td className="right">{money(row.dueCents)}</td></tr>
                ))}
              </tbody>
              <tfoot><tr><td colSpan={4}>Total</td><td className="right">{money(totalCents)}</td></tr></tfoot>
            </table>
          </div>
        </Card>
        <AgesCard arrears={{ rows, totalCents, on }} />
      </>))}
    </QueryState>
  );
}
