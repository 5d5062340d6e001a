import { ApiError } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { dayAndTime, money } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { NotFound } from '../not-found.tsx';
import { useSpace } from '../space.tsx';
import { useWorksFunds, type WorksFunds } from './works-funds.ts';
import './works-funds.css';

/** « Fonds travaux »: what the co-ownership holds for each of the person's lots (CLI-267). */
export function WorksFundsPage() {
  const { space } = useSpace();
  const query = useWorksFunds(space);
  if (space !== 'coOwner' || (query.error instanceof ApiError && query.error.status === 404)) return <NotFound />;
  return (
    <Page title="Fonds travaux" facts="Ce que votre copropriété détient pour chacun de vos lots.">
      <QueryState query={query} what="Les fonds travaux n’ont pas pu être lus.">
        {({ publishedAt, buildings }) => buildings.length === 0 ? <div className="card"><EmptyState>Aucun lot n’est publié à votre nom.</EmptyState></div> : (
          <div className="cards">
            {buildings.map((building) => <Building key={building.id} of={building} />)}
            <p className="muted small">Le fonds de travaux est attaché au lot&nbsp;: il reste à la copropriété quand le lot est vendu (loi n°&nbsp;65-557, art. 14-2-1).{buildings.some(withProvisions) ? ' Les provisions pour travaux décidés sont ce qui reste des sommes appelées pour eux\u00A0: elles diminuent à mesure que les travaux sont facturés.' : ''}{publishedAt ? <FrenchText>{` À jour de la publication du ${dayAndTime(publishedAt)}.`}</FrenchText> : null}</p>
          </div>
        )}
      </QueryState>
    </Page>
  );
}

const withProvisions = ({ accounts }: WorksFunds['buildings'][number]) => accounts.some(({ account }) => account.startsWith('102'));

function Building({ of: { name, accounts, lots } }: { of: WorksFunds['buildings'][number] }) {
  return (
    <Card title={<FrenchText>{name}</FrenchText>} flush>
      <table className="works-funds">
        <caption className="vh">Fonds travaux par lot, {name}</caption>
        <thead><tr><th scope="col">Lot</th>{accounts.map(({ account, label }) => <th key={account} scope="col" className="right"><FrenchText>{label}</FrenchText></th>)}</tr></thead>
        <tbody>{lots.map((lot) => (
          <tr key={lot.id}>
            <th scope="row"><span>{lot.label}</span>{lot.kind ? <span className="muted small">{lot.kind}</span> : null}</th>
            {accounts.map(({ account, label }, index) => <td key={account} className="right" data-label={label}>{money(lot.cents[index]!)}</td>)}
          </tr>
        ))}</tbody>
        {lots.length > 1 ? <tfoot><tr><th scope="row">Total</th>{accounts.map(({ account, label, totalCents }) => <td key={account} className="right" data-label={label}>{money(totalCents)}</td>)}</tr></tfoot> : null}
      </table>
    </Card>
  );
}
