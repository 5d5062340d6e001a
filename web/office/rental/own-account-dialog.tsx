import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useAct } from './calls.ts';
import type { FeeDraws } from './model.ts';

const ACCOUNT = /^[1-9][0-9A-Z]{2,11}$/;

/** The account to which fees go, and the accounts of the agency's own books that its sales are written to. */
export function OwnAccountDialog({ own, onClose }: { own: FeeDraws['own']; onClose: () => void }) {
  const [fields, setFields] = useState({ holder: own.holder ?? '', iban: own.iban ?? '', clientAccount: own.clientAccount, salesAccount: own.salesAccount, vatAccount: own.vatAccount });
  const set = (more: Partial<typeof fields>) => setFields({ ...fields, ...more });
  const save = useAct(() => api.put('/api/office/rental/fees/own-account', { body: { version: own.version, ...fields } }), () => 'Compte de l’agence enregistré.');
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  const other = save.error && Object.keys(errors).length === 0 ? save.error.message : null;
  const wrong = [fields.clientAccount, fields.salesAccount, fields.vatAccount].some((number) => !ACCOUNT.test(number.trim()));
  const missing = fields.holder.trim() === '' || fields.iban.trim() === '';
  return (
    <Dialog open title="Compte de l’agence" onClose={onClose}>
      <TextField label="Titulaire" help="Tel qu’il est écrit sur le relevé d’identité bancaire" value={fields.holder} onChange={(holder) => set({ holder })} error={errors.holder} />
      <TextField label="IBAN" help="Du compte propre de l’agence, jamais d’un compte de fonds mandants ou d’une copropriété" value={fields.iban} onChange={(iban) => set({ iban })} error={errors.iban} autoComplete="off" />
      <fieldset className="stack">
        <legend>Comptes du journal des ventes</legend>
        <TextField label="Clients" value={fields.clientAccount} onChange={(clientAccount) => set({ clientAccount })} />
        <TextField label="Honoraires" value={fields.salesAccount} onChange={(salesAccount) => set({ salesAccount })} />
        <TextField label="TVA collectée" value={fields.vatAccount} onChange={(vatAccount) => set({ vatAccount })} />
      </fieldset>
      {other ? <p role="alert" className="note danger">{other}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={missing ? 'Remplissez le titulaire et l’IBAN.' : wrong ? 'Un compte s’écrit en 3 à 12 chiffres ou majuscules.' : null} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Enregistrer</Button>
      </div>
    </Dialog>
  );
}
