import { Link } from '@tanstack/react-router';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { AccountStatement } from '../../ui/statement/account-statement.tsx';
import type { PaperLink } from '../../ui/statement/lines-card.tsx';
import { ACCOUNTS } from './accounts.ts';
import { BankDetails, TransferLink } from './bank-details.tsx';
import { DocumentLine } from '../documents/document-line.tsx';
import { flatten, useBinders, useDocuments } from '../documents/documents.ts';
import { NotFound } from '../not-found.tsx';
import { PayLink, PayNotes, PaymentsLink } from '../payments/pay-act.tsx';
import { useSession } from '../session.tsx';
import { useSpace } from '../space.tsx';

/** The account as the agency published it, and the personal documents that tell the same. */
export function AccountPage() {
  const { features } = useSession();
  return features.accounts ? <OwnAccounts /> : <NotFound />;
}

function OwnAccounts() {
  const { agency, person } = useSession();
  const { space } = useSpace();
  const binders = useBinders(space);
  const personal = flatten(binders.data?.binders ?? []).filter(({ node, above }) => node.group === 'personal' && above.length === 0).map(({ node }) => node);
  return (
    <Page title="Mon compte" acts={<PaymentsLink />}>
      <div className="account">
        <PayNotes />
        <AccountStatement key={space} base={ACCOUNTS} space={space} voice="holder" holder={person.name} agency={agency.name} act={<><PayLink /><TransferLink /></>} paper={paperLink} empty={<Unpublished />} />
        <BankDetails space={space} />
        {personal.length > 0 ? <PersonalDocuments binderIds={personal.flatMap(({ binderIds }) => binderIds)} /> : null}
      </div>
    </Page>
  );
}

const paperLink: PaperLink = (id, className, words) => <Link to="/documents/$id" params={{ id }} className={className}>{words}</Link>;

function Unpublished() {
  const { agency } = useSession();
  return (
    <Card title="Solde et écritures">
      <p>{agency.name} n’a pas encore publié votre compte ici.</p>
      <p className="muted">Dès qu’il le fera, vous y lirez votre solde et chaque écriture. Une question d’ici là&#8239;? <Link to="/demandes/nouvelle">Écrivez au cabinet</Link>.</p>
    </Card>
  );
}

function PersonalDocuments({ binderIds }: { binderIds: string[] }) {
  const { space } = useSpace();
  const list = useDocuments(space, { binderIds, subfolder: null, words: '', year: null, sort: '-documentOn' });
  const rows = list.data?.pages[0]?.rows.slice(0, 8) ?? [];
  return (
    <Card title="Vos documents de compte" className="no-print" flush footer={<Link to="/documents">Tous mes documents</Link>}>
      {list.data && rows.length === 0 ? <EmptyState>Aucun document personnel pour l’instant.</EmptyState> : <ul className="lines">{rows.map((row) => <DocumentLine key={row.id} row={row} />)}</ul>}
    </Card>
  );
}
