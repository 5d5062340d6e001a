import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField, TickField } from '../../ui/fields.tsx';
import { iban as ibanWords, integer, money } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status, Tag } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { useAct, usePayments, type Contract, type Contracts } from './calls.ts';
import { ContractDialog } from './contract-dialog.tsx';
import { providerName } from './providers.ts';

/** Utilitaires › Configuration › Paiement en ligne: the contract of each bank account, and who may pay without an e-mail address. */
export function PaymentContracts() {
  const [shown, setShown] = useState<Contract | 'new' | null>(null);
  const may = useSession().can('payments.settings');
  const query = usePayments(['contracts'], (signal) => api.get('/api/office/payments/contracts', { signal }));
  return (
    <Page
      title="Paiement en ligne" screen="Extranet" crumbs={[{ label: 'Extranet', to: '/extranet' }, { label: 'Utilitaires' }, { label: 'Configuration' }]}
      facts="L’argent de chaque copropriété et celui de la gérance arrivent chacun sur leur propre compte&nbsp;: un contrat par compte bancaire."
      primary={may ? <Button variant="primary" onClick={() => setShown('new')}>Ajouter un contrat</Button> : null}
    >
      <QueryState query={query} what="Les contrats de paiement n’ont pas pu être lus.">
        {(data) => (
          <div className="stack">
            <ContractsCard rows={data.rows} may={may} onOpen={setShown} />
            <Choices data={data} may={may} />
            {shown === null ? null : <ContractDialog key={shown === 'new' ? 'new' : shown.id} contract={shown === 'new' ? null : shown} rentalTaken={data.rows.some((row) => row.buildingId === null)} onClose={() => setShown(null)} />}
          </div>
        )}
      </QueryState>
    </Page>
  );
}

function ContractsCard({ rows, may, onOpen }: { rows: readonly Contract[]; may: boolean; onOpen: (contract: Contract) => void }) {
  if (rows.length === 0) return <Card title="Contrats"><EmptyState>Aucun contrat&nbsp;: vos clients ne peuvent pas encore payer en ligne.{may ? ' Ajoutez celui d’une copropriété ou de la gérance.' : ' Demandez à un administrateur d’en ajouter un.'}</EmptyState></Card>;
  return (
    <Card title="Contrats" count={integer(rows.length)} flush>
      <div className="table-scroll">
        <table className="table entries">
          <thead><tr><th scope="col">Compte</th><th scope="col">Carte bancaire</th><th scope="col">Prélèvement SEPA</th><th scope="col" className="right">Montants permis</th><th scope="col" className="right">Compte d’attente</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{may ? <Button size="small" variant="subtle" onClick={() => onOpen(row)}>{row.buildingName ?? 'Gérance'}<span className="vh">, modifier</span></Button> : row.buildingName ?? 'Gérance'}<span className="sub">{row.holder}</span></td>
                <td data-label="Carte bancaire"><Status kind={row.cardOn ? 'done' : 'off'}>{row.cardOn ? 'Active' : 'Inactive'}</Status>{row.secretKeyEnd ? <span className="sub">{providerName(row.provider)}{row.shopId ? `, boutique ${row.shopId}` : ''}, clé …{row.secretKeyEnd}</span> : null}{row.cardOn && row.trial ? <span className="sub"><Tag tone="warning">Essai&nbsp;: aucun argent ne circule</Tag></span> : null}</td>
                <td data-label="Prélèvement SEPA"><Status kind={row.sepaOn ? 'done' : 'off'}>{row.sepaOn ? 'Actif' : 'Inactif'}</Status>{row.iban ? <span className="sub">{ibanWords(row.iban)}</span> : null}</td>
                <td className="right later" data-label="Montants permis">Dès {money(row.leastCents)}<span className="sub">solde{row.aboveBasisPoints > 0 ? ` + ${String(row.aboveBasisPoints / 100).replace('.', ',')}\u00A0%` : ''} au plus</span></td>
                <td className="right later" data-label="Compte d’attente">{row.transitAccount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

const KEPT = [13, 24, 36, 60].map((months) => ({ value: String(months), label: `${months} mois` }));

/** PAR-228, and how long words exchanged with providers are kept. */
function Choices({ data, may }: { data: Contracts; may: boolean }) {
  const save = useAct(({ said: _said, ...body }: { withoutEmail: boolean; debitWithoutCode: boolean; keptMonths: number; said: 'clients' | 'kept' }) => api.put('/api/office/payments/choices', { body }), ({ withoutEmail, debitWithoutCode, keptMonths }, { said }) => (
    said === 'kept' ? `Les échanges sont gardés ${integer(keptMonths)} mois.` : !withoutEmail ? 'Seuls les clients qui ont un e-mail actif peuvent payer en ligne.' : debitWithoutCode ? 'Les clients sans e-mail peuvent payer en ligne et signer un prélèvement.' : 'Les clients sans e-mail peuvent payer en ligne par carte.'
  ));
  const { withoutEmail, debitWithoutCode, keptMonths } = save.isPending ? save.variables : data;
  const closed = !may || save.isPending;
  return (
    <Card title="Clients et conservation">
      <div className="stack">
        <TickField
          label="Autoriser le paiement électronique aux clients sans e-mail" value={withoutEmail} disabled={closed} onChange={(on) => save.mutate({ withoutEmail: on, debitWithoutCode: on && debitWithoutCode, keptMonths, said: 'clients' })}
          help="Décochée&nbsp;: un client dont l’identité n’a pas d’e-mail actif voit pourquoi il ne peut pas payer. Cochée&nbsp;: il paie, mais ne reçoit pas de reçu par courriel."
        />
        <TickField
          label="Les laisser signer un prélèvement sans code" value={debitWithoutCode} disabled={closed || !withoutEmail} onChange={(on) => save.mutate({ withoutEmail, debitWithoutCode: on, keptMonths, said: 'clients' })}
          help="Un mandat se signe avec un code à six chiffres envoyé par courriel. Décochée, ces clients paient par carte seulement. Cochée, la preuve de leur signature se limite à leur identifiant, à l’heure et à l’adresse de connexion&nbsp;: un prélèvement contesté se défend plus mal."
        />
        <SelectField
          label="Garder les échanges avec les prestataires" value={String(keptMonths)} disabled={closed} choices={KEPT.some(({ value }) => value === String(keptMonths)) ? KEPT : [{ value: String(keptMonths), label: `${integer(keptMonths)} mois` }, ...KEPT]} onChange={(months) => save.mutate({ withoutEmail, debitWithoutCode, keptMonths: Number(months), said: 'kept' })}
          help="Notifications et appels, sans clé ni carte. Treize mois&nbsp;: aussi longtemps qu’un client peut contester un paiement. Les paiements, leurs reçus et les mandats ne sont pas effacés."
        />
        {save.error ? <p role="alert" className="note danger">{save.error.message}</p> : null}
        {may ? null : <p className="muted small">Votre rôle permet de lire ces paramètres, pas de les changer.</p>}
      </div>
    </Card>
  );
}
