import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { refusalOf } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { dayAndTime, french, iban as ibanWords, integer, money, plural } from '../../ui/format.ts';
import { DayText, typeset } from '../../ui/french-text.tsx';
import { DownloadIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { contentOf, keepFile } from '../rental/calls.ts';
import { FileButton } from '../rental/file-button.tsx';
import { useSession } from '../session.tsx';
import { useAct, usePayments, type Debits } from './calls.ts';
import { MANDATE_STATES } from './words.ts';

/** One-off debits: what clients signed, the files handed to the bank, and what came of each. */
export function DebitsPage() {
  const query = usePayments(['debits'], (signal) => api.get('/api/office/payments/debits', { signal }));
  return (
    <Page title="Prélèvements" screen="Paiements en ligne" crumbs={[{ label: 'Paiements en ligne', to: '/paiements' }]} facts="Un client signe un mandat, vous remettez le fichier à la banque, et son relevé dit ce qui est encaissé ou revenu.">
      <QueryState query={query} what="Les prélèvements n’ont pas pu être lus.">
        {(data) => <div className="stack"><Accounts rows={data.accounts} /><Mandates rows={data.mandates} /><Files rows={data.files} mandates={data.mandates} /></div>}
      </QueryState>
    </Page>
  );
}

function Accounts({ rows }: { rows: Debits['accounts'] }) {
  const may = useSession().can('payments.write');
  const make = useAct((bankAccountId: string) => api.post('/api/office/payments/debits/files', { body: { bankAccountId } }), ({ moved }) => `Fichier prêt\u00A0: téléchargez-le, puis remettez-le à la banque.${moved > 0 ? ` ${integer(moved)} ${plural(moved, 'prélèvement est reporté', 'prélèvements sont reportés')} au prochain jour possible.` : ''}`);
  if (rows.length === 0) return <Card title="Comptes qui prélèvent"><EmptyState>Aucun compte ne prélève. Activez le prélèvement dans le contrat d’un compte.</EmptyState></Card>;
  return (
    <Card title="Comptes qui prélèvent" flush>
      {make.error ? <div className="in"><Note tone="danger" live>{make.error.message}</Note></div> : null}
      <div className="table-scroll">
        <table className="table entries">
          <thead><tr><th scope="col">Compte</th><th scope="col">IBAN crédité</th><th scope="col">À remettre avant</th><th scope="col" className="right">Mandats à envoyer</th>{may ? <th scope="col"><span className="vh">Action</span></th> : null}</tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{row.label}<span className="sub">{row.holder}</span></td><td>{ibanWords(row.iban)}</td><td data-label={row.submitBefore ? 'À remettre avant' : undefined}>{row.submitBefore ? <DayText on={row.submitBefore} /> : null}</td><td className="right" data-label="Mandats">{integer(row.waiting)}<span className="sub">{money(row.waitingCents)}</span></td>
                {may ? <td className="right later"><Button size="small" busy={make.isPending && make.variables === row.id} refusedBecause={row.waiting === 0 ? 'Aucun mandat n’attend.' : null} onClick={() => make.mutate(row.id)}>Faire le fichier<span className="vh"> de {row.label}</span></Button></td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Mandates({ rows }: { rows: Debits['mandates'] }) {
  return (
    <Card title="Mandats" count={integer(rows.length)} flush>
      {rows.length === 0 ? <div className="in"><EmptyState>Aucun client n’a encore signé de mandat.</EmptyState></div> : (
        <div className="table-scroll">
          <table className="table entries">
            <thead><tr><th scope="col">Payeur</th><th scope="col">Référence (RUM)</th><th scope="col">Prélèvement</th><th scope="col">État</th><th scope="col" className="right">Montant</th></tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td><Link to={`/paiements/${row.intentId}`}>{row.payerName}</Link><span className="sub">{row.accountCode}, {row.accountLabel}</span></td><td>{row.paper ? <a href={`/api/office/payments/debits/mandates/${row.id}/paper`} download>{row.reference}<span className="vh">, mandat signé en PDF</span></a> : row.reference}<span className="sub">{ibanWords(row.iban)}</span></td>
                  <td><DayText on={row.collectOn} /><span className="sub">signé le {typeset(dayAndTime(row.signedAt))}{row.codeSentTo ? <>, confirmé par le code envoyé à {row.codeSentTo}</> : ', sans code'}</span></td><td><Status kind={MANDATE_STATES[row.state].kind}>{row.state === 'returned' && row.collectedOn === null ? 'Rejeté' : MANDATE_STATES[row.state].words}</Status>{row.returnReason ? <span className="sub">{row.returnReason}</span> : null}{row.claimable ? <span className="sub">Peut revenir sans motif jusqu’au <DayText on={row.claimable.withoutReason} />, et s’il n’était pas autorisé jusqu’au <DayText on={row.claimable.unauthorised} /></span> : null}</td><td className="right">{money(row.cents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Files({ rows, mandates }: { rows: Debits['files']; mandates: Debits['mandates'] }) {
  const may = useSession().can('payments.write');
  const [refused, setRefused] = useState<Debits['files'][number] | null>(null);
  const answer = useAct(async (file: File) => api.post('/api/office/payments/debits/reports', { body: { content: await contentOf(file) } }), answerWords);
  const download = useAct(fileOf, () => 'Fichier enregistré\u00A0: déposez-le sur le site de la banque.');
  const pending = (id: string) => mandates.filter((one) => one.fileId === id).every((one) => one.state === 'filed');
  return (
    <Card title="Fichiers" count={integer(rows.length)} flush acts={may && rows.length > 0 ? <FileButton label="Réponse de la banque (pain.002)" variant="secondary" accept=".xml,application/xml,text/xml" busy={answer.isPending} onFile={(file) => answer.mutate(file)} /> : null}>
      {answer.error ? <div className="in"><Note tone="danger" live>{answer.error.message}</Note></div> : null}
      {download.error ? <div className="in"><Note tone="danger" live>{download.error.message}</Note></div> : null}
      {rows.length === 0 ? <div className="in"><EmptyState>Aucun fichier n’a encore été fait.</EmptyState></div> : (
        <div className="table-scroll">
          <table className="table entries">
            <thead><tr><th scope="col">Fichier</th><th scope="col">Fait</th><th scope="col">À remettre avant</th><th scope="col" className="right">Total</th>{may ? <th scope="col"><span className="vh">Actions</span></th> : null}</tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{row.messageId}<span className="sub">{row.accountLabel}, {row.version}</span>{row.refusedReason ? <Status kind="refused">{`Refusé\u00A0: ${row.refusedReason}`}</Status> : null}{row.reports.map((report) => <span key={report.takenAt} className="sub">{french(`Réponse du ${dayAndTime(report.takenAt)}\u00A0: ${reportWords(report)}`)}</span>)}</td><td>{typeset(dayAndTime(row.madeAt))}<span className="sub">{row.madeByName}</span></td><td data-label="À remettre avant"><DayText on={row.submitBefore} /></td>
                  <td className="right">{money(row.sumCents)}<span className="sub">{integer(row.count)} {plural(row.count, 'prélèvement', 'prélèvements')}</span></td>
                  {may ? <td className="right later">{row.refusedAt ? null : <><Button size="small" icon={DownloadIcon} onClick={() => download.mutate(row.id)}>Télécharger<span className="vh"> {row.messageId}</span></Button> {pending(row.id) ? <Button size="small" variant="subtle" onClick={() => setRefused(row)}>Refusé par la banque<span className="vh">&nbsp;: {row.messageId}</span></Button> : null}</>}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {refused ? <RefuseDialog key={refused.id} file={refused} onClose={() => setRefused(null)} /> : null}
    </Card>
  );
}

function reportWords({ rejected, freed }: { rejected: number; freed: number }): string {
  const parts = [...(rejected > 0 ? [`${integer(rejected)} ${plural(rejected, 'prélèvement rejeté', 'prélèvements rejetés')}`] : []), ...(freed > 0 ? [`${integer(freed)} à remettre dans le prochain fichier`] : [])];
  return parts.join(', ') || 'aucun rejet';
}

const answerWords = ({ messageId, again, ...found }: { messageId: string; again: boolean; rejected: number; freed: number }): string => (again ? french(`Cette réponse à ${messageId} est déjà prise\u00A0: rien n’est changé.`) : french(`Réponse à ${messageId}\u00A0: ${reportWords(found)}.${found.rejected > 0 ? ' Les payeurs en sont prévenus.' : ''}`));

function RefuseDialog({ file, onClose }: { file: Debits['files'][number]; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const refuse = useAct(() => api.post('/api/office/payments/debits/files/{id}/refuse', { params: { id: file.id }, body: { reason } }), () => 'Refus noté\u00A0: ses mandats attendent le prochain fichier.');
  return (
    <Dialog open title={`La banque a refusé ${file.messageId}\u202F?`} onClose={onClose}>
      <p>Seulement si la banque a refusé le fichier entier, avant tout prélèvement. Ses mandats repartent dans le prochain fichier, sous les mêmes références. Un rejet isolé se lit dans la réponse de la banque (pain.002) ou au relevé.</p>
      <TextField label="Motif donné par la banque" value={reason} onChange={setReason} maxLength={200} />
      {refuse.error ? <p role="alert" className="note danger">{refuse.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" danger busy={refuse.isPending} refusedBecause={reason.trim() === '' ? 'Écrivez le motif.' : null} onClick={() => refuse.mutate(undefined, { onSuccess: onClose })}>Noter le refus</Button>
      </div>
    </Dialog>
  );
}

async function fileOf(id: string): Promise<void> {
  const response = await fetch(`/api/office/payments/debits/files/${id}/content`, { method: 'POST', credentials: 'same-origin' });
  if (!response.ok) throw refusalOf(response.status, await response.text());
  keepFile(/filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'prelevements.xml', await response.arrayBuffer(), 'application/xml');
}
