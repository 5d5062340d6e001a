import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import type { Contract } from './calls.ts';

/** A shop and its password at the bank's own provider, asked about before they are saved. */
export function KeysTry({ contract, provider, shopId, secretKey, kept }: { contract: Contract; provider: Contract['provider']; shopId: string; /** As typed; empty: the one that is kept. */ secretKey: string; kept: boolean }) {
  const attempt = useMutation({ mutationFn: () => api.post('/api/office/payments/contracts/{id}/keys', { params: { id: contract.id }, body: { provider, shopId, ...(secretKey ? { secretKey } : {}) } }) });
  const missing = shopId === '' ? 'Écrivez d’abord l’identifiant de la boutique.' : secretKey === '' && !kept ? 'Collez d’abord le mot de passe de l’API REST.' : null;
  return (
    <section className="stack" aria-label="Essai de la boutique">
      <div className="line"><Button busy={attempt.isPending} refusedBecause={missing} onClick={() => attempt.mutate()}>Essayer</Button></div>
      <p className="muted small">Demande à la banque si elle connaît cette boutique et ce mot de passe. Rien n’est enregistré, aucun argent ne bouge. La clé HMAC ne se vérifie qu’à la première notification.</p>
      {attempt.error ? <Note tone="danger" live>{attempt.error.message}</Note> : null}
      {attempt.data ? <Note tone="success" live>{attempt.data.trial ? 'La banque connaît cette boutique. Ce mot de passe est celui de test\u00A0: aucun argent ne circulera.' : 'La banque connaît cette boutique, en production.'}</Note> : null}
    </section>
  );
}
