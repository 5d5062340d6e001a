import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { iban as ibanWords } from '../../ui/format.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useSession } from '../session.tsx';
import { useAct } from './calls.ts';
import type { BankAccount } from './model.ts';

const VERSIONS = [{ value: 'pain.001.001.09', label: 'pain.001.001.09 (actuelle)' }, { value: 'pain.001.001.03', label: 'pain.001.001.03 (ancienne)' }];
const BLANK: Fields = { label: 'Fonds mandants', holder: '', iban: '', bic: '', transferVersion: 'pain.001.001.09' };

type Fields = Omit<BankAccount, 'id' | 'version' | 'bic'> & { bic: string };

/** The bank accounts that hold clients' money. */
export function BankAccountsCard({ rows }: { rows: readonly BankAccount[] }) {
  const [shown, setShown] = useState<BankAccount | 'new' | null>(null);
  const pay = useSession().can('rental.pay');
  return (
    <Card title="Comptes bancaires des fonds mandants" acts={pay ? <Button size="small" onClick={() => setShown('new')}>Ajouter un compte</Button> : null} flush>
      {rows.length === 0 ? <div className="in"><EmptyState>Aucun compte bancaire : les virements et les relevés en ont besoin.{pay ? '' : ' Demandez à un comptable de l’ajouter.'}</EmptyState></div> : (
        <div className="table-scroll">
          <table className="table entries">
            <thead><tr><th scope="col">Compte</th><th scope="col">Titulaire</th><th scope="col">IBAN</th><th scope="col">Fichier de virements</th></tr></thead>
            <tbody>{rows.map((row) => <tr key={row.id}><td>{pay ? <Button size="small" variant="subtle" onClick={() => setShown(row)}>{row.label}<span className="vh">, modifier</span></Button> : row.label}</td><td>{row.holder}</td><td>{ibanWords(row.iban)}</td><td>{row.transferVersion}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      {shown === null ? null : <BankAccountDialog key={shown === 'new' ? 'new' : shown.id} account={shown === 'new' ? null : shown} onClose={() => setShown(null)} />}
    </Card>
  );
}

function BankAccountDialog({ account, onClose }: { account: BankAccount | null; onClose: () => void }) {
  const [fields, setFields] = useState<Fields>(account ? { ...account, bic: account.bic ?? '' } : BLANK);
  const set = (more: Partial<Fields>) => setFields({ ...fields, ...more });
  const body = { label: fields.label, holder: fields.holder, iban: fields.iban, bic: fields.bic.trim() || null, transferVersion: fields.transferVersion };
  const save = useAct(() => (account ? api.put('/api/office/rental/bank-accounts/{id}', { params: { id: account.id }, body: { version: account.version, ...body } }) : api.post('/api/office/rental/bank-accounts', { body })), () => 'Compte bancaire enregistré.');
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  const other = save.error && Object.keys(errors).length === 0 ? save.error.message : null;
  const missing = [fields.label, fields.holder, fields.iban].some((text) => text.trim() === '');
  return (
    <Dialog open title={account ? `Compte ${account.label}` : 'Ajouter un compte bancaire'} onClose={onClose}>
      <TextField label="Nom du compte" value={fields.label} onChange={(label) => set({ label })} error={errors.label} />
      <TextField label="Titulaire" help="Tel qu’il est écrit sur le relevé d’identité bancaire" value={fields.holder} onChange={(holder) => set({ holder })} error={errors.holder} />
      <TextField label="IBAN" value={fields.iban} onChange={(iban) => set({ iban })} error={errors.iban} autoComplete="off" />
      <TextField label="BIC" optional value={fields.bic} onChange={(bic) => set({ bic })} error={errors.bic} autoComplete="off" />
      <SelectField label="Version du fichier de virements" help="Celle que la banque demande" value={fields.transferVersion} onChange={(transferVersion) => set({ transferVersion: transferVersion as Fields['transferVersion'] })} choices={VERSIONS} />
      {other ? <p role="alert" className="note danger">{other}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={missing ? 'Remplissez le nom, le titulaire et l’IBAN.' : null} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Enregistrer</Button>
      </div>
    </Dialog>
  );
}
