import { Link, useRouter } from '@tanstack/react-router';
import { api } from '../../api/api.ts';
import { Card } from '../../ui/card.tsx';
import { day, dayAndTime, integer, money, plural } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { contentOf } from '../rental/calls.ts';
import { FileButton } from '../rental/file-button.tsx';
import { useAct, useBank } from './calls.ts';

/** Bank statements: a file is read, checked, and each of its movements gets a proposal. */
export function Statements() {
  const router = useRouter();
  const write = useSession().can('bank.write');
  const statements = useBank(['statements'], async (signal) => (await api.get('/api/office/bank/statements', { signal })).rows);
  const take = useAct(async (file: File) => api.post('/api/office/bank/statements', { body: { content: await contentOf(file) } }), ({ statements: all }) => all.map((one) => (one.id ? `Relevé ${one.number}\u00A0: ${integer(one.added)} ${plural(one.added, 'mouvement', 'mouvements')}.` : one.sentences.join(' '))).join(' '));
  const open = (file: File) => take.mutate(file, { onSuccess: ({ statements: all }) => { const id = all.find((one) => one.id !== null)?.id; if (id) void router.navigate({ to: `/releves/${id}` }); } });
  return (
    <Page
      title="Relevés bancaires" facts="Fichiers camt.053 de la banque. Un mouvement n’est jamais pris deux fois ; rien n’est comptabilisé sans votre accord."
      primary={write ? <FileButton label="Importer un relevé" accept=".xml,application/xml,text/xml" busy={take.isPending} onFile={open} /> : null}
    >
      {take.error ? <Note tone="danger" live>{take.error.message}</Note> : null}
      <QueryState query={statements} what="Les relevés n’ont pas pu être lus.">
        {(rows) => (rows.length === 0 ? <Card><EmptyState>Aucun relevé. Téléchargez auprès de la banque celui des fonds mandants ou d’une copropriété, au format camt.053, puis importez-le ici&nbsp;: l’IBAN dit de quel compte il est.</EmptyState></Card> : (
          <Card title="Importés" count={integer(rows.length)} flush>
            <div className="table-scroll">
              <table className="table entries">
                <caption className="vh">Relevés importés</caption>
                <thead><tr><th scope="col">Relevé</th><th scope="col">État</th><th scope="col" className="right">Ouverture</th><th scope="col" className="right">Clôture</th><th scope="col" className="right">Mouvements</th><th scope="col">Importé</th></tr></thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <td><Link to={`/releves/${row.id}`}>{row.number}</Link><span className="sub">{row.bankLabel}{row.untilOn ? `, jusqu’au ${day(row.untilOn)}` : ''}</span></td>
                      <td>{row.state === 'held' ? <Status kind="retained">Retenu</Status> : row.waiting > 0 ? <Status kind="soon">{integer(row.waiting)} en attente</Status> : <Status kind="done">Comptabilisé</Status>}</td>
                      <td className="right later" data-label="Ouverture">{row.openingCents === null ? null : money(row.openingCents)}</td><td className="right later" data-label="Clôture">{row.closingCents === null ? null : money(row.closingCents)}</td><td className="right later" data-label="Mouvements">{integer(row.movements)}</td>
                      <td>{dayAndTime(row.importedAt)}<span className="sub">{row.importedByName}</span></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Card>
        ))}
      </QueryState>
    </Page>
  );
}
