import { useState } from 'react';
import { address, api } from '../../api/api.ts';
import { Card } from '../../ui/card.tsx';
import { day, dayAndTime, integer, money } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { contentOf, findMandates, useAct, useRental } from './calls.ts';
import { FileButton } from './file-button.tsx';

/** Electronic invoices of suppliers: read, checked, and kept as draft entries. */
export function Invoices() {
  const write = useSession().can('rental.write');
  const [mandate, setMandate] = useState<Pick | null>(null);
  const invoices = useRental(['invoices'], async (signal) => (await api.get('/api/office/rental/invoices', { signal })).rows);
  const take = useAct(async (file: File) => api.post('/api/office/rental/invoices', { body: { content: await contentOf(file), mandateId: mandate?.id ?? null } }), ({ number, supplier }) => `Facture ${number} de ${supplier} : brouillon d’écriture prêt à vérifier.`);
  return (
    <Page
      title="Factures reçues" facts="Factures Factur-X des fournisseurs, PDF ou XML : chacune devient un brouillon d’écriture à vérifier."
      primary={write ? <FileButton label="Importer une facture" accept=".pdf,.xml,application/pdf,application/xml" busy={take.isPending} onFile={(file) => take.mutate(file)} /> : null}
    >
      {write ? <PickField label="Mandat du propriétaire qui paie" help="À choisir avant d’importer, sinon à compléter dans le brouillon" optional value={mandate} onChange={setMandate} find={findMandates} listKey="mandates" /> : null}
      {take.error ? <Note tone="danger" live>{take.error.message}</Note> : null}
      <QueryState query={invoices} what="Les factures n’ont pas pu être lues.">
        {(rows) => (rows.length === 0 ? <Card><EmptyState>Aucune facture électronique importée.</EmptyState></Card> : (
          <Card title="Importées" count={integer(rows.length)} flush>
            <div className="table-scroll">
              <table className="table entries">
                <thead><tr><th scope="col">Facture</th><th scope="col">Fournisseur</th><th scope="col">Du</th><th scope="col" className="right">TTC</th><th scope="col">État</th><th scope="col">À vérifier</th></tr></thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <td><a href={address('/api/office/rental/invoices/{id}/file', { id: row.id })}>{row.kind === 'credit-note' ? 'Avoir ' : ''}{row.number}</a><span className="sub">{row.profile}</span></td>
                      <td>{row.supplier}<span className="sub">{row.siren ? `SIREN ${row.siren}` : 'Sans SIREN'}</span></td><td>{day(row.issuedOn)}</td><td className="right">{money(row.totalCents)}</td>
                      <td>{row.waiting ? <Status kind="soon">Brouillon</Status> : row.takenBackOn ? <Status kind="soon">Extournée le {day(row.takenBackOn)}</Status> : <Status kind="done">Traitée</Status>}<span className="sub">{dayAndTime(row.importedAt)}, {row.importedByName}</span></td>
                      <td>{row.faults.map((fault) => <span key={fault.code} className="sub">{fault.sentence}</span>)}</td>
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
