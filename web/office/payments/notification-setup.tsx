import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { dayAndTime, french } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { useAct, type Contract } from './calls.ts';

const LOOK_EVERY_MS = 1_500;
const LOOKS = 20;

/** Stripe's notifications: registered there by us, so that nobody copies an address and a secret, then tried. Both act at once, without waiting for the contract to be saved. */
export function NotificationSetup({ contract, provider, secretKey, onRegistered }: { contract: Contract; provider: 'stripe' | 'stripe-sandbox'; /** As typed; empty: the one that is kept. */ secretKey: string; onRegistered: (contract: Contract) => void }) {
  const register = useAct(
    () => api.post('/api/office/payments/contracts/{id}/notification', { params: { id: contract.id }, body: { version: contract.version, provider, ...(secretKey ? { secretKey } : {}) } }),
    () => french('Notification enregistrée chez Stripe\u00A0: son secret est gardé scellé.'),
  );
  const attempt = useAct(() => api.post('/api/office/payments/contracts/{id}/trials', { params: { id: contract.id } }), () => 'Essai demandé à Stripe.');
  const kept = contract.provider === provider && contract.webhookSecretEnd !== null;
  const known = contract.provider === provider && contract.secretKeyEnd !== null;
  const error = register.error ?? attempt.error;
  return (
    <section className="stack" aria-label="Notification">
      <div className="line">
        <Button busy={register.isPending} refusedBecause={secretKey === '' && !known ? 'Collez d’abord la clé secrète.' : null} onClick={() => register.mutate(undefined, { onSuccess: (changed) => { attempt.reset(); onRegistered(changed); } })}>{kept ? 'Enregistrer de nouveau la notification' : 'Enregistrer la notification'}</Button>
        <Button busy={attempt.isPending} refusedBecause={kept ? null : 'Enregistrez d’abord la notification.'} onClick={() => { register.reset(); attempt.mutate(undefined); }}>Essayer</Button>
      </div>
      <p className="muted small">{french('«\u00A0Enregistrer\u00A0» donne l’adresse à Stripe et garde le secret reçu en échange. «\u00A0Essayer\u00A0» ouvre puis ferme une page de paiement que personne ne voit\u00A0: aucun argent ne bouge.')}</p>
      {error ? <Note tone="danger" live>{error.message}</Note> : null}
      {attempt.data ? <TrialResult key={attempt.data.trial} contract={contract} trial={attempt.data.trial} /> : null}
    </section>
  );
}

/** Looked at for half a minute: Stripe tells within seconds. */
function TrialResult({ contract, trial }: { contract: Contract; trial: string }) {
  const [looks, setLooks] = useState(0);
  const over = looks >= LOOKS;
  const query = useQuery({
    queryKey: ['payment-trial', contract.id, trial], gcTime: 0, staleTime: 0,
    queryFn: async ({ signal }) => {
      const found = await api.get('/api/office/payments/contracts/{id}/trials/{trial}', { params: { id: contract.id, trial }, signal });
      setLooks((count) => count + 1);
      return found;
    },
    refetchInterval: ({ state }) => (state.data?.outcome === 'heard' || over ? false : LOOK_EVERY_MS),
  });
  if (query.error) return <Note tone="danger" live>{query.error.message}</Note>;
  const { outcome, at } = query.data ?? { outcome: 'waiting', at: null };
  if (outcome === 'heard') return <Note tone="success" live>{french(`Une notification signée est arrivée (${dayAndTime(at!)})\u00A0: les paiements seront connus aussitôt.`)}</Note>;
  if (!over) return <Note live>{french('Essai parti\u00A0: nous attendons sa notification…')}</Note>;
  if (outcome === 'unsigned') return <Note tone="danger" live>Une notification est arrivée, mais sa signature n’est pas celle du secret gardé. Enregistrez de nouveau la notification, puis réessayez.</Note>;
  return <Note tone="danger" live>{french(`Rien n’est arrivé en trente secondes. Vérifiez que ${contract.notificationUrl} est joignable depuis Internet, enregistrez de nouveau la notification, puis réessayez. Les paiements restent connus, mais plus tard\u00A0: nous les demandons à Stripe.`)}</Note>;
}
