import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { ContactCard } from './contact-card.tsx';
import { useContacts } from './contacts.ts';

/** The agency's offices, as it publishes them. */
export function ContactsPage() {
  const contacts = useContacts();
  return (
    <Page title="Contacts">
      <QueryState query={contacts} what="Les contacts n’ont pas pu être lus.">
        {({ contacts: offices }) => offices.length === 0
          ? <div className="card"><EmptyState>Votre cabinet n’a pas encore publié ses coordonnées. Vous les trouverez sur ses courriers.</EmptyState></div>
          : <div className="cards">{offices.map((contact) => <ContactCard key={contact.name} contact={contact} />)}</div>}
      </QueryState>
    </Page>
  );
}
