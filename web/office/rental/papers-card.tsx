import { Link } from '@tanstack/react-router';
import { api } from '../../api/api.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { integer, money, plural } from '../../ui/format.ts';
import { PrintIcon } from '../../ui/icons.ts';
import { QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import type { TenantPaper } from './model.ts';

type Papers = 'notices' | 'receipts';
const NOUNS: Record<Papers, [string, string]> = { notices: ['avis d’échéance', 'avis d’échéance'], receipts: ['quittance ou reçu', 'quittances et reçus'] };

/** Makes papers of a month, all of them or those of one call, and says what was made and what is to be posted. */
export function useMakePapers(month: string) {
  return useAct(({ papers, callIds }: { papers: Papers; callIds?: string[] }) => api.post('/api/office/rental/papers', { body: { papers, month, ...(callIds ? { callIds } : {}) } }),
    ({ made, toPost }) => `${integer(made)} ${plural(made, 'document fait', 'documents faits')} et ${plural(made, 'classé', 'classés')}.${toPost > 0 ? ` ${integer(toPost)} à imprimer et à poster, faute d’accord exprès du locataire.` : ` La prochaine publication ${made === 1 ? 'le montre au client' : 'les montre aux clients'}.`}`);
}

/** Notices, quittances and receipts of a month: what is made, what is left to make. */
export function PapersCard({ month }: { month: string }) {
  const papers = useRental(['papers', month], async (signal) => (await api.get('/api/office/rental/papers', { query: { month }, signal })).rows);
  return <QueryState query={papers} what="Les avis et quittances n’ont pas pu être lus.">{(rows) => (rows.length === 0 ? null : <Sheet rows={rows} month={month} />)}</QueryState>;
}

function Sheet({ rows, month }: { rows: readonly TenantPaper[]; month: string }) {
  const make = useMakePapers(month);
  const write = useSession().can('rental.write');
  const [notices, receipts] = [rows.filter((row) => row.noticeEventId === null).length, rows.filter((row) => row.due !== null && row.receiptEventId === null).length];
  const toPost = rows.filter((row) => row.receiptEventId !== null && !row.electronic).length;
  const act = (papers: Papers, count: number) => (
    <Button size="small" busy={make.isPending && make.variables.papers === papers} refusedBecause={count === 0 ? 'Tout est déjà fait, ou rien n’est payé.' : null} onClick={() => make.mutate({ papers })}>
      {count === 0 ? `Aucun ${papers === 'notices' ? 'avis' : 'reçu'} à faire` : `Faire ${integer(count)} ${plural(count, ...NOUNS[papers])}`}
    </Button>
  );
  const print = (papers: Papers, words: string, byPost = false) => <ButtonLink size="small" variant="subtle" icon={PrintIcon} target="_blank" href={`/api/office/rental/papers/print?papers=${papers}&month=${month}${byPost ? '&byPost=true' : ''}`}>{words}</ButtonLink>;
  return (
    <Card
      title="Avis d’échéance et quittances" count={integer(rows.length)} flush acts={write ? <>{act('notices', notices)}{act('receipts', receipts)}</> : null}
      footer={<div className="line">
        {rows.some((row) => row.noticeEventId) ? print('notices', 'Imprimer les avis') : null}{rows.some((row) => row.receiptEventId) ? print('receipts', 'Imprimer les quittances et reçus') : null}
        {toPost > 0 ? print('receipts', `Imprimer ${integer(toPost)} à poster`, true) : null}
        <span className="muted small">Une quittance n’est remise sur l’espace client qu’avec l’accord exprès du locataire, noté sur son bail (loi n°&nbsp;89-462, art. 21).</span>
      </div>}
    >
      {make.error ? <div className="in"><p role="alert" className="note danger">{make.error.message}</p></div> : null}
      <div className="table-scroll">
        <table className="table entries">
          <thead><tr><th scope="col">Locataire</th><th scope="col" className="right">Reste dû</th><th scope="col">Avis</th><th scope="col">Quittance ou reçu</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.callId}>
                <td><Link to={`/encaissements/${row.leaseId}`}>{row.tenantName}</Link><span className="sub">Bail {row.leaseNumber}, {row.buildingName}</span></td>
                <td className="right" data-label="Reste dû">{money(row.openCents)}</td>
                <td data-label="Avis"><Made eventId={row.noticeEventId} words="Avis" missing={<Status kind="soon">À faire</Status>} of={row} /></td>
                <td data-label="Quittance ou reçu"><Made eventId={row.receiptEventId} words={row.due === 'reçu' ? 'Reçu' : 'Quittance'} missing={row.due === null ? <Status kind="off">Rien de payé</Status> : <Status kind="soon">{row.due === 'reçu' ? 'Reçu à faire' : 'Quittance à faire'}</Status>} of={row} />{row.receiptEventId && !row.electronic ? <span className="sub">Par la poste</span> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Made({ eventId, words, missing, of }: { eventId: string | null; words: string; missing: React.ReactNode; of: TenantPaper }) {
  return eventId === null ? missing : <Link to={`/evenements/${eventId}`}>{words}<span className="vh"> de {of.tenantName}</span></Link>;
}
