import { Link } from '@tanstack/react-router';
import { ApiError } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { count, day, integer, money, plural } from '../../ui/format.ts';
import { Glyph, type Drawing } from '../../ui/glyph.tsx';
import { BinderIcon, ExpenseIcon, FundIcon, LotIcon, RequestIcon, TelephoneIcon } from '../../ui/icons.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { dueWords, shown, standing } from '../../ui/statement/balance.ts';
import { useAccounts } from '../../ui/statement/use-accounts.ts';
import { ACCOUNTS } from '../account/accounts.ts';
import { ContactCard } from '../contacts/contact-card.tsx';
import { useContacts } from '../contacts/contacts.ts';
import { DocumentLine } from '../documents/document-line.tsx';
import { useRecent } from '../documents/documents.ts';
import { useExpenseAccess } from '../expenses/expenses.ts';
import { useRequests } from '../requests/requests.ts';
import { PayLink } from '../payments/pay-act.tsx';
import { usePlaces } from '../places/places.ts';
import { useSession } from '../session.tsx';
import { useSpace } from '../space.tsx';
import { useWorksFunds } from '../works-funds/works-funds.ts';
import { greeting } from './greeting.ts';
import { standingOf } from './standing.ts';

const RECENT = 4;

/** What is due, then what is new, then the ways on. */
export function Home() {
  const { person, council, features } = useSession();
  const { space } = useSpace();
  const places = usePlaces(space);
  const contacts = useContacts();
  const [first] = contacts.data?.contacts ?? [];
  return (
    <Page title={greeting(person.name)} documentTitle="Accueil" facts={standingOf(space, council.buildings, places.data?.buildings.map(({ name }) => name) ?? null) || '\u00A0'}>
      <div className="home">
        <div className="home-main">
          {features.accounts ? <AccountPlace /> : null}
          <Tiles places={places} />
        </div>
        <div className="home-side">
          <NewDocuments />
          {first ? <ContactCard contact={first} short /> : null}
        </div>
      </div>
    </Page>
  );
}

/** The account's own place. It shows no figure that the agency has not published. */
function AccountPlace() {
  const { agency } = useSession();
  const { space } = useSpace();
  const reading = useAccounts(ACCOUNTS, space);
  const accounts = reading.data?.accounts.filter(({ balanceCents, tenant }) => balanceCents !== null && tenant === null) ?? [];
  return (
    <Card title="Mon compte" acts={<ButtonLink to="/compte">Voir mon compte</ButtonLink>}>
      <QueryState query={reading} what="Votre solde n’a pas pu être lu.">
        {({ sign, today }) => accounts.length === 0 ? <p className="muted">Votre solde s’affichera ici dès que {agency.name} l’aura publié.</p> : (
          <ul className="home-accounts">
            {accounts.map(({ id, code, building, balanceCents, due }) => (
              <li key={id}>
                <span className="muted small"><FrenchText>{`${accounts.length > 1 ? `${building ?? 'Compte'}, ${code}. ` : ''}Solde au ${day(today)}`}</FrenchText></span>
                <b className="figure">{money(shown(balanceCents!, sign))}</b>
                <span>{standing(balanceCents!, 'holder')}</span>
                {dueWords({ balanceCents, due }, today).map((words) => <span key={words}><FrenchText>{words}</FrenchText></span>)}
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      <div className="home-pay"><PayLink /></div>
    </Card>
  );
}

function NewDocuments() {
  const { space } = useSpace();
  const recent = useRecent(space, RECENT);
  return (
    <Card title={recent.data && recent.data.fresh > 0 ? 'Nouveaux documents' : 'Derniers documents'} flush footer={recent.data && recent.data.total > 0 ? <Link to="/documents">Tous mes documents</Link> : undefined}>
      <QueryState query={recent} what="Vos documents n’ont pas pu être lus.">
        {({ rows }) => rows.length === 0
          ? <EmptyState>Aucun document pour l’instant. Ceux que votre cabinet publiera arriveront ici.</EmptyState>
          : <ul className="lines">{rows.map((row) => <DocumentLine key={row.id} row={row} />)}</ul>}
      </QueryState>
    </Card>
  );
}

/** The ways on stand in their place from the start: one goes only once the server says that there is nothing behind it, never because an answer is late or was lost. */
function Tiles({ places }: { places: ReturnType<typeof usePlaces> }) {
  const { council } = useSession();
  const { space } = useSpace();
  const recent = useRecent(space, RECENT);
  const requests = useRequests();
  const access = useExpenseAccess(space);
  const held = useWorksFunds(space);
  const lots = places.data?.buildings.reduce((sum, { lots: own }) => sum + own.length, 0);
  const years = access.data?.years ?? (space === 'coOwner' && council.member ? null : []);
  const funds = held.data?.buildings ?? (space !== 'coOwner' || isNotFound(held.error) ? [] : null);
  const fundsTotal = funds?.reduce((sum, { accounts }) => accounts.reduce((of, { totalCents }) => of + totalCents, sum), 0);
  const documents = recent.data ? (recent.data.fresh > 0 ? `${integer(recent.data.fresh)} ${plural(recent.data.fresh, 'nouveau', 'nouveaux')} sur ${integer(recent.data.total)}` : count(recent.data.total, 'document', 'documents')) : '';
  return (
    <ul className="tiles">
      <Tile to="/documents" icon={BinderIcon} label="Documents" detail={documents} />
      {lots !== 0 ? <Tile to="/biens" icon={LotIcon} label={space === 'tenant' ? 'Mon logement' : 'Mes lots'} detail={lots === undefined ? '' : count(lots, 'lot', 'lots')} /> : null}
      {years?.length !== 0 ? <Tile to="/depenses" icon={ExpenseIcon} label="Dépenses" detail={years === null ? '' : years.length > 1 ? `Exercices ${years.at(-1)} à ${years[0]}` : `Exercice ${years[0]}`} /> : null}
      {funds?.length !== 0 ? <Tile to="/fonds-travaux" icon={FundIcon} label="Fonds travaux" detail={fundsTotal === undefined ? '' : money(fundsTotal)} /> : null}
      <Tile to="/demandes" icon={RequestIcon} label="Demandes" detail={requestsDetail(requests.data)} />
      <Tile to="/contacts" icon={TelephoneIcon} label="Contacts" detail="Joindre le cabinet" />
    </ul>
  );
}

function Tile({ to, icon, label, detail }: { to: string; icon: Drawing; label: string; detail: string }) {
  return <li><Link to={to} className="tile"><span className="tile-icon"><Glyph icon={icon} /></span><span><b>{label}</b><span className="muted">{detail || '\u00A0'}</span></span></Link></li>;
}

const isNotFound = (error: unknown): boolean => error instanceof ApiError && error.status === 404;

function requestsDetail(requests: { total: number; unread: number } | undefined): string {
  if (!requests) return '';
  if (requests.unread > 0) return count(requests.unread, 'réponse du cabinet', 'réponses du cabinet');
  return requests.total === 0 ? 'Écrire au cabinet' : count(requests.total, 'demande', 'demandes');
}
