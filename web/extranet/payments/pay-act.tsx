import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button.tsx';
import { money } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { useSession } from '../session.tsx';
import { useSpace } from '../space.tsx';
import { usePayable, type PayableAccount } from './payments.ts';

/** « Payer », at the head of the account page: straight to the one account that can be paid, or to the choice among several. */
export function PayAct() {
  const { seenAs } = useSession();
  const { space } = useSpace();
  const accounts = usePayable(space).data ?? [];
  const payable = accounts.filter(({ whyNot }) => whyNot === null);
  if (accounts.length === 0) return null;
  return (
    <>
      <ButtonLink to="/paiements">Mes paiements</ButtonLink>
      {seenAs || payable.length === 0 ? null : <ButtonLink to={payable.length === 1 ? `/paiements/nouveau/${payable[0]!.id}` : '/paiements'} variant="primary">{payable.length === 1 ? `Payer ${money(payable[0]!.proposedCents)}` : 'Payer'}</ButtonLink>}
    </>
  );
}

/** Why an account cannot be paid now, where there is something to do about it. */
export function PayNotes() {
  const { space } = useSpace();
  const accounts = usePayable(space).data ?? [];
  const withoutEmail = accounts.some(({ whyNot }) => whyNot === 'no-email');
  return (
    <>
      {withoutEmail ? <Note>Pour payer en ligne, il faut une adresse électronique, où votre reçu est annoncé. Votre cabinet n’en connaît pas pour vous&#8239;: <Link to="/demandes/nouvelle">donnez-lui la vôtre</Link>.</Note> : null}
      {accounts.map((account) => <UnderWay key={account.id} account={account} named={accounts.length > 1} />)}
    </>
  );
}

function UnderWay({ account: { underWayCents, underWayIds, code }, named }: { account: PayableAccount; named: boolean }) {
  if (underWayCents <= 0) return null;
  const where = named ? ` sur le compte ${code}` : '';
  const [only] = underWayIds;
  return (
    <Note>
      {underWayIds.length > 1 ? `Des paiements de ${money(underWayCents)} en tout${where} ne sont pas encore dans le solde.` : `Un paiement de ${money(underWayCents)}${where} n’est pas encore dans le solde.`}{' '}
      {only === undefined ? null : underWayIds.length === 1 ? <Link to="/paiements/$id" params={{ id: only }}>Voir ce paiement</Link> : <Link to="/paiements">Voir mes paiements</Link>}
    </Note>
  );
}
