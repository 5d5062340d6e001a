import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../../api/client.ts';
import { Card } from '../../../ui/card.tsx';
import { day } from '../../../ui/format.ts';
import { FrenchText } from '../../../ui/french-text.tsx';
import { Note } from '../../../ui/note.tsx';
import { QueryState } from '../../../ui/states.tsx';

interface Readers { rubricOpen: boolean; people: { personId: string; name: string; role: string; sentence: string; from: string | null; until: string | null }[] }

/** "Qui voit ce compte, et pourquoi": its holders, and their landlord where the agency opens that (PAR-226). */
export function AccountReaders({ accountId }: { accountId: string }) {
  const query = useQuery({ queryKey: ['publication', 'account-readers', accountId], queryFn: () => call<Readers>('GET', `/api/office/publication/accounts/${accountId}/readers`) });
  return (
    <Card title="Qui voit ce compte, et pourquoi">
      <QueryState query={query} what="Les lecteurs de ce compte n’ont pas pu être lus.">
        {({ rubricOpen, people }) => (
          <div className="stack">
            {rubricOpen ? null : <Note>La rubrique «&nbsp;Compte&nbsp;» est fermée&nbsp;: aucun client ne voit de compte tant qu’elle n’est pas ouverte dans les paramètres de l’extranet.</Note>}
            {people.length === 0 ? <p className="muted">Personne&nbsp;: ce compte n’est pas publié.</p> : (
              <ul className="stack">
                {people.map(({ personId, name, sentence, from, until }) => (
                  <li key={`${personId} ${sentence} ${from ?? ''}`}><Link to={`/tiers/${personId}` as never}>{name}</Link><br /><span className="muted"><FrenchText>{`${sentence}${daysOf(from, until)}`}</FrenchText></span></li>
                ))}
              </ul>
            )}
          </div>
        )}
      </QueryState>
    </Card>
  );
}

function daysOf(from: string | null, until: string | null): string {
  const words = [from ? `depuis le ${day(from)}` : '', until ? `jusqu’au ${day(until)}` : ''].filter((part) => part !== '').join(' ');
  return words === '' ? '' : ` ${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
