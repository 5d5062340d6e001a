import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { day, french } from '../../ui/format.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { NotFound } from '../not-found.tsx';
import { useSession } from '../session.tsx';
import { mandateAddress, stateWords, type Payment } from './payments.ts';
import { Receipt } from './receipt.tsx';
import { usePayment } from './use-payment.ts';
import './payments.css';

const LONG_MS = 60_000;

/** One payment: what is awaited, what became of it, its receipt. Coming back here proves nothing: the state is the server's. */
export function PaymentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { seenAs } = useSession();
  const { query, waiting, cancel, cancelling, cancelError } = usePayment(id);
  if (query.isPending) return <Page title="Paiement"><LoadingState /></Page>;
  if (query.error instanceof ApiError && (query.error.status === 404 || query.error.status === 400)) return <NotFound />;
  if (!query.data) return <Page title="Paiement"><ErrorState error={query.error} what="Ce paiement n’a pas pu être lu." onRetry={() => void query.refetch()} /></Page>;
  const payment = query.data;
  const [kind, words] = stateWords(payment);
  return (
    <Page title={payment.receiptNumber === null ? 'Paiement en ligne' : `Reçu n°\u00A0${payment.receiptNumber}`} screen="Mes paiements" tags={<Link to="/paiements" className="no-print">Mes paiements</Link>} facts={<Status kind={kind}>{words}</Status>} acts={payment.receiptNumber === null ? undefined : <Button onClick={() => window.print()}>Imprimer le reçu</Button>}>
      <div className="cards" aria-live="polite">
        <Card>
          <div className="no-print"><Outcome payment={payment} waiting={waiting} cancelling={cancelling} /></div>
          <Receipt payment={payment} />
          {payment.mandate?.paper ? <div className="line no-print pay-acts"><ButtonLink href={mandateAddress(payment.id)} download icon={DownloadIcon}>Mandat signé (PDF)</ButtonLink></div> : null}
          {cancelError ? <Note tone="danger" live>{cancelError.message}</Note> : null}
          {seenAs ? null : <Acts payment={payment} waiting={waiting} cancelling={cancelling} onCancel={cancel} />}
        </Card>
      </div>
    </Page>
  );
}

function Outcome({ payment: { state, failure, refundedCents, mandate, byHand }, waiting, cancelling }: { payment: Payment; waiting: boolean; cancelling: boolean }) {
  const long = useLater(LONG_MS);
  const say = (tone: 'info' | 'success' | 'warning' | 'danger', sentence: string) => <Note tone={tone}>{french(sentence)}</Note>;
  switch (state) {
    case 'CREATED': case 'REDIRECTED':
      if (cancelling) return say('info', 'Nous abandonnons ce paiement…');
      if (!waiting) return say('info', 'Ce paiement n’est pas terminé. Rien n’a été débité tant que vous ne l’avez pas validé sur la page du prestataire.');
      return say('info', long ? 'La confirmation tarde. Vous pouvez fermer cette page\u00A0: nous continuons à la demander, et votre reçu vous sera annoncé par courriel.' : 'Nous attendons la confirmation du prestataire de paiement. Cela prend quelques secondes.');
    case 'PENDING':
      if (mandate) return say('info', mandate.withBank ? `Votre mandat est à la banque\u00A0: votre compte sera débité le ${day(mandate.collectOn)}. Votre reçu vous sera annoncé par courriel.` : `Vous avez signé ce mandat\u00A0: votre compte sera débité le ${day(mandate.collectOn)}. Vous pouvez encore l’abandonner, tant qu’il n’est pas parti à la banque.`);
      return say('info', 'Votre banque traite ce prélèvement. Il faut compter quelques jours\u202F; votre reçu vous sera annoncé par courriel.');
    case 'FAILED': return say('danger', `Ce paiement n’a pas abouti${failure === null ? '' : `\u00A0: ${failure}`}. Rien n’a été débité.`);
    case 'CANCELLED': return say('info', 'Ce paiement est abandonné. Rien n’a été débité.');
    case 'EXPIRED': return say('info', 'Ce paiement n’a pas été terminé à temps. Rien n’a été débité.');
    case 'REFUNDED': return say('info', 'Ce paiement vous a été remboursé.');
    case 'DISPUTED': return say('warning', 'Ce paiement est contesté auprès de la banque.');
    case 'LOST': return say('danger', 'Ce paiement a été contesté, et la banque vous l’a rendu\u00A0: la somme reste due.');
    default: return say('success', refundedCents > 0 ? 'Votre paiement est reçu\u202F; une partie vous a été remboursée.' : byHand ? 'Votre paiement est reçu, et votre cabinet l’a traité lui-même. S’il ne paraît pas dans vos écritures, écrivez-lui.' : 'Votre paiement est reçu. Il paraîtra dans vos écritures dès que votre cabinet l’aura enregistré.');
  }
}

function Acts({ payment, waiting, cancelling, onCancel }: { payment: Payment; waiting: boolean; cancelling: boolean; onCancel: () => void }) {
  if (payment.open && (payment.state !== 'PENDING' || payment.mandate?.withBank === false)) {
    return (
      <div className="line no-print pay-acts">
        {payment.redirectUrl !== null && !waiting ? <ButtonLink href={payment.redirectUrl} variant="primary">Reprendre le paiement</ButtonLink> : null}
        {waiting ? null : <Button busy={cancelling} onClick={onCancel}>Abandonner ce paiement</Button>}
      </div>
    );
  }
  if (payment.state === 'FAILED' || payment.state === 'CANCELLED' || payment.state === 'EXPIRED') return <div className="line no-print pay-acts"><ButtonLink to={`/paiements/nouveau/${payment.accountId}`} variant="primary">Recommencer</ButtonLink><ButtonLink to="/compte">Revenir à mon compte</ButtonLink></div>;
  return <div className="line no-print pay-acts"><ButtonLink to="/compte">Revenir à mon compte</ButtonLink></div>;
}

function useLater(milliseconds: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return later;
}
