import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button.tsx';
import { money } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { useSession } from '../session.tsx';
import { useSpace } from '../space.tsx';
import { usePayable, usePayments, type PayableAccount } from './payments.ts';

/** « Payer »: straight to the one account that can be paid, or to the choice among several; nothing where nothing can. */
export function PayLink() {
  const { seenAs } = useSession();
  const { space } = useSpace();
  const payable = (usePayable(space).data ?? []).filter(({ whyNot }) => whyNot === null);
  const [first] = payable;
  if (seenAs || first === undefined) return null;
  const alone = payable.length === 1;
  return <ButtonLink to={alone ? `/paiements/nouveau/${first.id}` : '/paiements'} variant="primary">{alone ? `Payer ${money(first.proposedCents)}` : 'Payer'}</ButtonLink>;
}

/** At the head of the account page; what is due is paid from under the balance. */
export function PaymentsLink() {
  const { space } = useSpace();
  const offered = (usePayable(space).data ?? []).length > 0;
  return offered ? <ButtonLink to="/paiements">Mes paiements</ButtonLink> : null;
}

/** Why an account cannot be paid now, where there is something to do about it. */
export function PayNotes() {
  const { space } = useSpace();
  const accounts = usePayable(space).data ?? [];
  const withoutEmail = accounts.some(({ whyNot }) => whyNot === 'no-email');
  return (
    <>
      {withoutEmail ? <Note>Pour payer en ligne, il faut une adresse électronique, où votre reçu est annoncé. Votre cabinet n’en connaît pas pour vous&nbsp;: <Link to="/demandes/nouvelle">donnez-lui la vôtre</Link>.</Note> : null}
      {accounts.filter(({ underWayCents }) => underWayCents > 0).map((account) => <UnderWay key={account.id} account={account} named={accounts.length > 1} />)}
    </>
  );
}

function UnderWay({ account: { underWayCents, underWayIds, code }, named }: { account: PayableAccount; named: boolean }) {
  const rows = usePayments().data?.rows ?? [];
  const where = named ? ` sur le compte ${code}` : '';
  const [only] = underWayIds;
  // The only one, left on the provider's page: nothing was taken, and it may be finished or given up.
  const unfinished = underWayIds.length === 1 && rows.some(({ id, state, amountCents }) => id === only && amountCents === underWayCents && (state === 'CREATED' || state === 'REDIRECTED'));
  if (unfinished) return <Note>{`Un paiement de ${money(underWayCents)}${where} est commencé et n’est pas terminé.`} <Link to="/paiements/$id" params={{ id: only! }}>Le terminer ou l’abandonner</Link></Note>;
  return (
    <Note>
      {underWayIds.length > 1 ? `Des paiements de ${money(underWayCents)} en tout${where} ne sont pas encore dans le solde.` : `Un paiement de ${money(underWayCents)}${where} n’est pas encore dans le solde.`}{' '}
      {only === undefined ? null : underWayIds.length === 1 ? <Link to="/paiements/$id" params={{ id: only }}>Voir ce paiement</Link> : <Link to="/paiements">Voir mes paiements</Link>}
    </Note>
  );
}
