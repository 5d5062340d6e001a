import { useQuery } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { iban as spaced } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { toast, toastError } from '../../ui/toasts.tsx';
import { useAccounts } from '../../ui/statement/use-accounts.ts';
import type { Space } from '../session.tsx';
import { useSpace } from '../space.tsx';
import { ACCOUNTS } from './accounts.ts';
import '../works-funds/works-funds.css';

interface Details { buildingId: string; name: string; iban: string; bic: string | null; references: string[] }

function useBankDetails(space: Space): Details[] {
  return useQuery({ queryKey: ['bank-details', space], queryFn: () => call<{ buildings: Details[] }>('GET', `/api/extranet/bank-details${queryString({ space })}`), staleTime: 300_000, enabled: space === 'coOwner' }).data?.buildings ?? [];
}

/** Where a co-owner pays by transfer (SET-116); nothing where the agency keeps it to itself. */
export function BankDetails({ space }: { space: Space }) {
  const buildings = useBankDetails(space);
  if (buildings.length === 0) return null;
  return <div id="virement" tabIndex={-1}><Card title="Coordonnées bancaires" className="no-print">{buildings.map((details) => <OfBuilding key={details.buildingId} {...details} />)}</Card></div>;
}

/** From under what is owed to where it is paid by transfer, below all the lines. */
export function TransferLink() {
  const { space } = useSpace();
  const owes = (useAccounts(ACCOUNTS, space).data?.accounts ?? []).some(({ balanceCents, tenant }) => tenant === null && (balanceCents ?? 0) > 0);
  return useBankDetails(space).length > 0 && owes ? <p className="transfer-link"><a href="#virement">Payer par virement</a></p> : null;
}

function OfBuilding({ name, iban, bic, references }: Details) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(iban);
      toast('L’IBAN est copié.');
    } catch {
      toastError('Le navigateur n’a pas laissé copier l’IBAN. Sélectionnez-le, puis copiez-le.');
    }
  };
  return (
    <div className="bank-details">
      <dl>
        <div><dt>Copropriété</dt><dd><FrenchText>{name}</FrenchText></dd></div>
        <div><dt>IBAN</dt><dd>{spaced(iban)}</dd></div>
        {bic ? <div><dt>BIC</dt><dd>{bic}</dd></div> : null}
        {references.length > 0 ? <div><dt>Référence à indiquer</dt><dd>{references.join(', ')}</dd></div> : null}
      </dl>
      <Button onClick={() => void copy()}>Copier l’IBAN<span className="vh"> de {name}</span></Button>
    </div>
  );
}
