import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { dayAndTime } from '../../../ui/format.ts';
import { ExtranetIcon, HideIcon } from '../../../ui/icons.ts';
import { Note } from '../../../ui/note.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { LeasesTable } from '../leases/leases-table.tsx';
import { MandatesTable } from '../mandates/mandates-table.tsx';
import type { Account, Ownership, WithActs } from '../model.ts';
import { DeleteButton, EditableCard } from '../record-parts.tsx';
import { useRecord, useRouteId, useRows } from '../records.ts';
import { ACCOUNT_WORDS, AccountStatus, periodWords } from '../words.tsx';
import { useSession } from '../../session.tsx';
import { AccountCodeForm } from './account-form.tsx';
import { AccountReaders } from './account-readers.tsx';
import { PublishAccounts, type Switching } from './publish-accounts.tsx';
import '../properties.css';

export function AccountRecord() {
  const id = useRouteId();
  return <QueryState query={useRecord<WithActs<Account>>(`/accounts/${id}`)} what="Le compte n’a pas pu être lu.">{(account) => <AccountPage account={account} />}</QueryState>;
}

function AccountPage({ account }: { account: WithActs<Account> }) {
  const { can } = useSession();
  const [switching, setSwitching] = useState<Switching | null>(null);
  const ask = (published: boolean) => setSwitching({ published, count: 1, body: { ids: [account.id] }, clear: () => undefined });
  return (
    <Page
      title={`Compte ${account.code}`} screen="Comptes" crumbs={[{ label: 'Comptes', to: '/comptes' }]} facts={`${account.partyName}${account.buildingName ? `, ${account.buildingName}` : ''}`} tags={<><AccountStatus published={account.published} /><span>{ACCOUNT_WORDS[account.kind]}</span></>}
      acts={<>
        <DeleteButton path={`/accounts/${account.id}`} acts={account.acts} verb={`Supprimer le compte ${account.code}`} to="/comptes" consequence="Cela ne peut pas être annulé." whenUsed="Un lot, un mandat, un bail ou un événement dépend de ce compte." />
        {account.acts.includes('unpublish') ? <Button danger icon={HideIcon} onClick={() => ask(false)}>Dépublier le compte</Button> : null}
      </>}
      primary={account.acts.includes('publish') ? <Button variant="primary" icon={ExtranetIcon} onClick={() => ask(true)}>Publier le compte</Button> : null}
    >
      {account.published ? null : <Note>Ce compte n’est pas publié{'\u00A0'}: il ne donne rien à voir à son titulaire sur l’extranet.</Note>}
      <EditableCard
        title="Le compte" editable={account.acts.includes('change')}
        items={[
          ['Code', account.code], ['Type', ACCOUNT_WORDS[account.kind]], ['Titulaire', <Link key="party" to={`/tiers/${account.partyId}`}>{account.partyName}</Link>], ['Adresse électronique', account.email],
          ['Immeuble', account.buildingId ? <Link key="building" to={`/immeubles/${account.buildingId}`}>{account.buildingName}</Link> : null], ['Lien internet', <AccountStatus key="published" published={account.published} />],
          ...(account.kind === 'coOwner' && account.buildingId ? [['Recouvrement', <Link key="recovery" to={`/impayes/${account.id}`}>Sommes dues, relances et mises en demeure</Link>] as const] : []),
          ['Motif', account.publishedReason], ['Changé le', account.publishedChangedAt ? dayAndTime(account.publishedChangedAt) : null],
        ]}
        renderForm={(close) => <AccountCodeForm account={account} onClose={close} />}
      />
      {account.kind === 'coOwner' ? <OwnedLots accountId={account.id} /> : null}
      {account.kind === 'landlord' ? <Card title="Mandats du titulaire" flush><MandatesTable parameters={{ ownerPartyId: account.partyId }} none="Aucun mandat de gestion." /></Card> : null}
      {account.kind === 'tenant' ? <Card title="Baux du titulaire" flush><LeasesTable parameters={{ tenantPartyId: account.partyId }} none="Aucun bail." /></Card> : null}
      {can('publication.read') ? <AccountReaders accountId={account.id} /> : null}
      <PublishAccounts switching={switching} onDone={() => setSwitching(null)} />
    </Page>
  );
}

function OwnedLots({ accountId }: { accountId: string }) {
  return (
    <Card title="Lots sur ce compte" flush>
      <QueryState query={useRows<Ownership>('ownerships', { accountId })} what="Les lots n’ont pas pu être lus.">
        {({ rows }) => (rows.length === 0 ? <p className="muted pad">Aucun lot sur ce compte.</p> : (
          <div className="table-scroll">
            <table className="table entries">
              <caption className="vh">Lots sur ce compte</caption>
              <thead><tr><th scope="col">Lot</th><th scope="col">Type</th><th scope="col">Période</th></tr></thead>
              <tbody>{rows.map((row) => <tr key={row.id}><td><Link to={`/lots/${row.lotId}`}>Lot {row.lotNumber}</Link></td><td>{row.lotKind}</td><td>{periodWords(row.fromOn, row.untilOn)}</td></tr>)}</tbody>
            </table>
          </div>
        ))}
      </QueryState>
    </Card>
  );
}
