import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import '../agency/agency.css';
import { call, type ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { toast } from '../../ui/toasts.tsx';
import { BASE } from './calls.ts';
import type { Identity } from './model.ts';

interface Draft {
  login: string;
  password: string;
  draft: string;
}

/** Two steps: the question, then the proposed password, which counts only once it is validated. Leaving forgets it. */
export function RegeneratePassword({ identity, onClose }: { identity: Identity | null; onClose: () => void }) {
  return <Dialog open={identity !== null} title={`Regénérer le mot de passe de ${identity?.name ?? ''}`} onClose={onClose}>{identity ? <Proposal identity={identity} onClose={onClose} /> : null}</Dialog>;
}

function Proposal({ identity, onClose }: { identity: Identity; onClose: () => void }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const work = async (act: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    await act().catch((refusal: ApiError) => setError(refusal.message));
    setBusy(false);
  };
  const propose = () => work(async () => setDraft(await call<Draft>('POST', `${BASE}/identities/${identity.id}/password/draft`)));
  const validate = () => work(async () => {
    await call('POST', `${BASE}/identities/${identity.id}/password/validate`, { draft: draft!.draft });
    toast(`Nouveau mot de passe de ${identity.name} enregistré.`);
    onClose();
    await client.invalidateQueries({ queryKey: ['extranet', 'identity', identity.id] });
  });
  return (
    <>
      {draft ? (
        <>
          <dl className="pairs"><dt>Identifiant</dt><dd><b>{draft.login}</b></dd><dt>Mot de passe</dt><dd><b className="password">{draft.password}</b></dd></dl>
          <Note tone="warning">Notez-le, puis validez&nbsp;: sans «&nbsp;Valider&nbsp;», ce mot de passe n’est pas conservé et l’ancien reste bon. Il ne sert qu’à la première connexion, où le client choisit le sien.</Note>
        </>
      ) : <p>Un mot de passe provisoire va vous être montré. Une fois validé, il remplace celui du client, dont les sessions en cours se terminent.</p>}
      {error ? <Note tone="danger" live>{error}</Note> : null}
      <div className="acts">
        <Button onClick={onClose}>{draft ? 'Quitter sans conserver' : 'Annuler'}</Button>
        {draft ? <Button variant="primary" busy={busy} onClick={() => void validate()}>Valider</Button> : <Button variant="primary" busy={busy} onClick={() => void propose()}>Regénérer</Button>}
      </div>
    </>
  );
}
