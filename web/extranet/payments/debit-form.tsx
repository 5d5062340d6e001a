import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { TextField, TickField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { day, french, money } from '../../ui/format.ts';
import { FrenchText, typeset } from '../../ui/french-text.tsx';
import { Note } from '../../ui/note.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { newAttempt, PAYMENTS, rangeWords, sendMandateCode, showMandate, signMandate, type PayableAccount } from './payments.ts';
import { SignatureCode } from './signature-code.tsx';

/**
 * A one-off debit (CLI-266): amount, day and account, then the mandate word for word; signing is ticking that it is agreed to, then writing the code sent by e-mail.
 * What is changed after the code was sent wants another one.
 */
export function DebitForm({ account }: { account: PayableAccount }) {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { person } = useSession();
  const attempt = useRef(newAttempt());
  const [twin, setTwin] = useState(false);
  const [sent, setSent] = useState<{ to: string; at: number; mandate: string } | null>(null);
  const most = account.mostCents ?? account.proposedCents;
  const amountFault = (cents: number | null) => (cents === null ? 'Écrivez le montant à payer.' : cents < account.leastCents ? `Payez au moins ${money(account.leastCents)}.` : cents > most ? `Payez au plus ${money(most)}.` : null);
  const form = useRecordForm({
    initial: { amountCents: account.proposedCents as number | null, askedOn: '', payerName: person.name, iban: '', agreed: false, confirmed: false, code: '' },
    checks: { amountCents: amountFault, payerName: (name) => (name.trim().length < 2 ? 'Écrivez le nom du titulaire du compte.' : null), iban: (iban) => (iban.trim() === '' ? 'Écrivez l’IBAN du compte à débiter.' : iban.replace(/\s/g, '').length < 14 ? 'Cet IBAN est trop court\u00A0: recopiez-le en entier de votre relevé d’identité bancaire.' : null), agreed: (agreed) => (agreed ? null : 'Cochez que vous signez ce mandat.'),
      code: (code) => (awaited && !/^\d{6}$/.test(code.replace(/\s/g, '')) ? 'Écrivez le code à six chiffres reçu par courriel.' : null) },
    save: async ({ amountCents, payerName, iban, confirmed, code }): Promise<void> => {
      try {
        const { collectOn, codeTo } = mandate.data!;
        const content = { accountId: account.id, amountCents: amountCents!, collectOn, iban, payerName, confirmed };
        if (codeTo !== null && !awaited) {
          await ask(content);
          return;
        }
        const { id } = await signMandate({ ...content, attempt: attempt.current, code: codeTo === null ? null : code, agreed: true });
        await navigate({ to: '/paiements/$id', params: { id } });
      } catch (error) {
        if (error instanceof ApiError && error.status !== 0) attempt.current = newAttempt();
        if (error instanceof ApiError && error.code === 'twin') setTwin(true);
        void cache.invalidateQueries({ queryKey: PAYMENTS });
        throw error;
      }
    },
  });
  const { amountCents, askedOn } = useDeferredValue(form.values);
  const readable = amountFault(amountCents) === null;
  const mandate = useQuery({ queryKey: [...PAYMENTS, 'mandate', account.id, amountCents, askedOn], queryFn: () => showMandate({ accountId: account.id, amountCents: amountCents!, ...(askedOn ? { askedOn } : {}) }), enabled: readable, retry: false });
  const named = (values: { amountCents: number | null; payerName: string; iban: string }) => JSON.stringify([values.amountCents, mandate.data?.collectOn, values.payerName, values.iban]);
  const awaited: boolean = sent !== null && sent.mandate === named(form.values);
  const ask = async (content: Parameters<typeof sendMandateCode>[0]): Promise<void> => {
    const { sentTo } = await sendMandateCode(content);
    form.set('code', '');
    setSent({ to: sentTo, at: Date.now(), mandate: named(content) });
  };
  const again = () => { setSent(null); form.set('code', ''); requestAnimationFrame(() => document.querySelector<HTMLFormElement>(`#${form.id}`)?.requestSubmit()); };
  return (
    <Form form={{ ...form, busy: form.busy || (readable && mandate.isPending) }} labels={{ amountCents: 'Montant', askedOn: 'Jour', collectOn: 'Jour', payerName: 'Titulaire', iban: 'IBAN', agreed: 'Signature', code: 'Code' }} verb={mandate.data?.codeTo && !awaited ? 'Recevoir mon code de signature' : 'Signer le mandat'} secondary={<ButtonLink to="/compte">Annuler</ButtonLink>}>
      <MoneyField label="Montant à payer" help={rangeWords(account)} {...form.field('amountCents')} />
      <DayField label="Prélever le" optional help="Sans date, au plus tôt." {...form.field('askedOn')} error={mandate.error?.message ?? form.errors.askedOn ?? form.errors.collectOn ?? null} />
      <TextField label="Titulaire du compte à débiter" autoComplete="name" maxLength={70} {...form.field('payerName')} />
      <TextField label="IBAN du compte à débiter" autoComplete="off" maxLength={50} {...form.field('iban')} />
      {mandate.data && readable ? (
        <>
          {mandate.data.moved ? <Note tone="warning" live>{french(mandate.data.moved === 'closed' ? `Les banques ne prélèvent pas ce jour-là\u00A0: le prélèvement aura lieu le ${day(mandate.data.collectOn)}.` : `La banque demande un délai\u00A0: le prélèvement aura lieu le ${day(mandate.data.collectOn)}.`)}</Note> : <p aria-live="polite">{typeset(`Le prélèvement aura lieu le ${day(mandate.data.collectOn)}.`)}</p>}
          <section aria-label="Mandat de prélèvement SEPA"><h2>Mandat de prélèvement SEPA</h2>{mandate.data.wording.split('\n\n').map((part) => <p key={part} className="small"><FrenchText>{part}</FrenchText></p>)}</section>
        </>
      ) : readable && mandate.fetchStatus === 'paused' ? <Note tone="warning" live>{french('Sans connexion à Internet, le mandat ne peut pas être affiché ni signé. Il s’affichera dès qu’elle revient\u202F; ce que vous avez écrit reste ici.')}</Note> : null}
      {twin ? <TickField label="Je veux bien payer une seconde fois le même montant" help={french('Un paiement identique a été lancé il y a moins de dix minutes\u00A0: s’il s’agit du même, ouvrez-le dans «\u00A0Mes paiements\u00A0».')} {...form.field('confirmed')} /> : null}
      <TickField label="J’ai lu ce mandat et je le signe" help={french('Votre identifiant, l’heure et l’adresse de votre connexion sont gardés avec le texte du mandat. Vous pouvez l’abandonner tant qu’il n’est pas parti à la banque.')} {...form.field('agreed')} />
      {sent && awaited ? <SignatureCode sent={sent} field={form.field('code')} onAgain={again} busy={form.busy} />
        : sent ? <Note tone="warning" live>{french('Le mandat a changé depuis l’envoi du code\u00A0: il en faut un nouveau.')}</Note>
          : mandate.data?.codeTo ? <p className="muted small"><FrenchText>{french(`Pour confirmer votre signature, vous recevrez un code à ${mandate.data.codeTo}.`)}</FrenchText></p> : null}
    </Form>
  );
}
