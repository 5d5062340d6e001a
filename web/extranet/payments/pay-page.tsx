import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { RadioField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { french, money } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { MoneyField } from '../../ui/value-fields.tsx';
import { NotFound } from '../not-found.tsx';
import { useSession } from '../session.tsx';
import { useSpace } from '../space.tsx';
import { DebitForm } from './debit-form.tsx';
import { newAttempt, PAYMENTS, placeOf, rangeWords, startPayment, usePayable, type PayableAccount } from './payments.ts';
import './payments.css';

/** One account to pay (CLI-265): who is paid, how much, then the provider's own page. */
export function PayPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { space } = useSpace();
  const { seenAs } = useSession();
  const query = usePayable(space);
  if (query.isPending) return <Page title="Payer en ligne"><LoadingState /></Page>;
  if (!query.data) return <Page title="Payer en ligne"><ErrorState error={query.error} what="Ce qui peut être payé n’a pas pu être lu." onRetry={() => void query.refetch()} /></Page>;
  const account = query.data.find((one) => one.id === id);
  if (!account) return <NotFound />;
  return (
    <Page title="Payer en ligne" tags={<Link to="/compte">Mon compte</Link>}>
      <div className="cards">
        {seenAs ? <Note>Vous voyez l’extranet comme ce client&nbsp;: lecture seule.</Note> : account.whyNot === null ? <Pay account={account} /> : <NotNow account={account} />}
      </div>
    </Page>
  );
}

/** By card or by a debit, when both are offered. */
function Pay({ account }: { account: PayableAccount }) {
  const both = account.methods.length > 1;
  const [method, setMethod] = useState(account.methods[0]!);
  return (
    <Card className="pay">
      <DescriptionList items={[
        ['Bénéficiaire', <FrenchText key="b">{account.beneficiary ?? ''}</FrenchText>],
        ['Compte', <FrenchText key="c">{placeOf({ building: account.building, accountCode: account.code })}</FrenchText>],
        [account.underWayCents > 0 ? 'Reste à payer' : 'Vous devez', money(account.proposedCents)],
        ['Moyen de paiement', both ? null : method === 'CARD' ? 'Carte bancaire' : 'Prélèvement SEPA unique'],
      ].filter(([, value]) => value !== null) as [string, string][]} />
      {both ? <RadioField label="Moyen de paiement" value={method} onChange={setMethod} choices={[{ value: 'CARD', label: 'Carte bancaire', help: 'Aussitôt, sur la page du prestataire de paiement.' }, { value: 'SEPA_OOFF', label: 'Prélèvement SEPA unique', help: 'Une seule fois, au jour choisi, sur votre compte bancaire.' }]} /> : null}
      {method === 'CARD' ? <PayForm account={account} /> : <DebitForm account={account} />}
    </Card>
  );
}

function NotNow({ account }: { account: PayableAccount }) {
  const words = account.whyNot === 'under-way' ? 'Un paiement en cours couvre déjà ce que doit ce compte. Attendez qu’il aboutisse, ou abandonnez-le.'
    : account.whyNot === 'no-email' ? 'Pour payer en ligne, il faut une adresse électronique, où votre reçu est annoncé. Votre cabinet n’en connaît pas pour vous\u00A0: donnez-lui la vôtre.' : 'Ce compte ne doit rien aujourd’hui.';
  return <Card><p>{french(words)}</p><p><ButtonLink to="/paiements">Mes paiements</ButtonLink></p></Card>;
}

function PayForm({ account }: { account: PayableAccount }) {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const attempt = useRef(newAttempt());
  const [twin, setTwin] = useState<{ amountCents: number; busy: boolean } | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const most = account.mostCents ?? account.proposedCents;

  const start = async (amountCents: number, confirmed: boolean): Promise<void> => {
    try {
      const { id, redirectUrl } = await startPayment({ accountId: account.id, amountCents, method: 'CARD', attempt: attempt.current, confirmed });
      if (redirectUrl === null) return void await navigate({ to: '/paiements/$id', params: { id } });
      setLeaving(true);
      location.assign(redirectUrl);
    } catch (error) {
      // Without an answer (status 0) the same press is sent again: the server knows it. What was refused begins anew.
      if (error instanceof ApiError && error.status !== 0) attempt.current = newAttempt();
      void cache.invalidateQueries({ queryKey: PAYMENTS });
      throw error;
    }
  };
  const form = useRecordForm({
    initial: { amountCents: account.proposedCents as number | null },
    checks: {
      amountCents: (cents) => cents === null ? 'Écrivez le montant à payer.' : cents < account.leastCents ? `Payez au moins ${money(account.leastCents)}.` : cents > most ? french(`Payez au plus ${money(most)}\u00A0: au-delà, votre cabinet aurait à vous rendre la différence.`) : null,
    },
    save: async ({ amountCents }) => {
      try {
        await start(amountCents!, false);
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'twin') throw error;
        setTwin({ amountCents: amountCents!, busy: false });
      }
    },
  });
  const confirm = async () => {
    const { amountCents } = twin!;
    setTwin({ amountCents, busy: true });
    await start(amountCents, true).catch((error: unknown) => { if (!(error instanceof ApiError)) throw error; setRefused(error.message); });
    setTwin(null);
  };
  return (
    <>
      {refused ? <Note tone="danger" live>{refused}</Note> : null}
      <Form form={{ ...form, busy: form.busy || leaving }} labels={{ amountCents: 'Montant' }} verb="Continuer vers le paiement" secondary={<ButtonLink to="/compte">Annuler</ButtonLink>}>
        <MoneyField label="Montant à payer" help={rangeWords(account)} {...form.field('amountCents')} />
        <p className="muted small">Vous serez conduit sur la page sécurisée du prestataire de paiement. Ni votre cabinet ni ce site ne voient votre carte.</p>
      </Form>
      <ConfirmDialog open={twin !== null} title="Payer une seconde fois le même montant&#8239;?" verb={twin ? `Payer encore ${money(twin.amountCents)}` : ''} busy={twin?.busy} onConfirm={() => void confirm()} onCancel={() => setTwin(null)}
        consequence={<p>Vous avez lancé un paiement du même montant sur ce compte il y a moins de dix minutes. S’il s’agit du même, ouvrez-le dans «&nbsp;Mes paiements&nbsp;»&nbsp;: il n’y a rien à recommencer.</p>} />
    </>
  );
}
