import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField, SelectField, TextField, TickField } from '../../ui/fields.tsx';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { MoneyField } from '../../ui/value-fields.tsx';
import { findBuildings } from '../documents/calls.ts';
import { useAct, type Contract } from './calls.ts';
import { KeysTry } from './keys-try.tsx';
import { NotificationSetup } from './notification-setup.tsx';
import { keyWords, PROVIDERS } from './providers.ts';

const VERSIONS = [{ value: 'pain.008.001.08', label: 'pain.008.001.08 (actuelle)' }, { value: 'pain.008.001.02', label: 'pain.008.001.02 (ancienne)' }];
const LEADS = [1, 2, 3, 5].map((days) => ({ value: String(days), label: days === 1 ? 'La veille' : `${days} jours ouvrés avant` }));
const HOURS = Array.from({ length: 13 }, (_, index) => index + 8).map((hour) => ({ value: String(hour), label: `${hour} h` }));

type Fields = Omit<Contract, 'id' | 'version' | 'buildingId' | 'buildingName' | 'secretKeyEnd' | 'webhookSecretEnd' | 'notificationUrl' | 'trial' | 'shopId' | 'merchantEmail' | 'creditorId' | 'iban' | 'bic' | 'aboveBasisPoints' | 'leastCents'> & {
  shopId: string; merchantEmail: string; creditorId: string; iban: string; bic: string; above: string; leastCents: number | null; secretKey: string; webhookSecret: string;
};

function startOf(contract: Contract | null): Fields {
  if (contract === null) return { holder: '', cardOn: false, provider: 'stripe', shopId: '', merchantEmail: '', transitAccount: '471100', leastCents: 100, above: '10', sepaOn: false, creditorId: '', iban: '', bic: '', debitVersion: 'pain.008.001.08', leadDays: 1, cutOffHour: 12, secretKey: '', webhookSecret: '' };
  const { id: _id, version: _version, buildingId: _building, buildingName: _name, secretKeyEnd: _key, webhookSecretEnd: _hook, notificationUrl: _url, trial: _trial, aboveBasisPoints, ...rest } = contract;
  return { ...rest, shopId: rest.shopId ?? '', merchantEmail: rest.merchantEmail ?? '', creditorId: rest.creditorId ?? '', iban: rest.iban ?? '', bic: rest.bic ?? '', above: String(aboveBasisPoints / 100).replace('.', ','), secretKey: '', webhookSecret: '' };
}

function basisPoints(text: string): number | null {
  const read = /^\d{1,3}([.,]\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text.trim().replace(',', '.')) * 100) : null;
  return read !== null && read <= 10_000 ? read : null;
}

const keyHelp = (end: string | null | undefined, otherwise: string): string => (end ? `Une valeur est gardée, qui finit par ${end}. Laissez vide pour la garder, collez-en une autre pour la remplacer.` : otherwise);

/** One contract: whose account, then cards, then debits. A key already kept is told by its end; typing replaces it. */
export function ContractDialog({ contract: opened, rentalTaken, onClose }: { contract: Contract | null; rentalTaken: boolean; onClose: () => void }) {
  const [contract, setContract] = useState(opened);
  const [fields, setFields] = useState<Fields>(() => startOf(opened));
  const [whose, setWhose] = useState<'building' | 'rental'>('building');
  const [building, setBuilding] = useState<Pick | null>(null);
  const set = (more: Partial<Fields>) => setFields({ ...fields, ...more });
  const above = basisPoints(fields.above);
  const words = keyWords(fields.provider);
  // The keys of one provider say nothing to another.
  const held = contract !== null && keyWords(contract.provider) === words ? contract : null;
  const { above: _above, secretKey, webhookSecret, ...rest } = fields;
  const body = {
    ...rest, shopId: rest.shopId.trim() || null, merchantEmail: rest.merchantEmail.trim() || null, creditorId: rest.creditorId.trim() || null, iban: rest.iban.trim() || null, bic: rest.bic.trim() || null, aboveBasisPoints: above ?? 0, leastCents: rest.leastCents ?? 100,
    ...(secretKey.trim() ? { secretKey: secretKey.trim() } : {}), ...(webhookSecret.trim() ? { webhookSecret: webhookSecret.trim() } : {}),
  };
  const save = useAct(
    () => (contract ? api.put('/api/office/payments/contracts/{id}', { params: { id: contract.id }, body: { version: contract.version, ...body } }) : api.post('/api/office/payments/contracts', { body: { buildingId: whose === 'rental' ? null : building!.id, ...body } })),
    () => 'Contrat enregistré\u00A0: il vaut dès maintenant pour vos clients.',
  );
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  const other = save.error && Object.keys(errors).length === 0 ? save.error.message : null;
  const missing = fields.holder.trim() === '' ? 'Écrivez le titulaire du compte.' : !contract && whose === 'building' && !building ? 'Choisissez l’immeuble.' : above === null ? 'Écrivez la marge en pourcentage, de 0 à 100.' : fields.leastCents === null ? 'Écrivez le montant minimal.' : null;
  return (
    <Dialog open broad title={contract ? `Contrat\u00A0: ${contract.buildingName ?? 'gérance'}` : 'Ajouter un contrat'} onClose={onClose}>
      {contract ? null : (
        <>
          <RadioField label="Compte payé" value={whose} onChange={(value) => setWhose(value as typeof whose)} choices={[{ value: 'building', label: 'Celui d’une copropriété' }, { value: 'rental', label: 'Celui de la gérance', disabled: rentalTaken, ...(rentalTaken ? { help: 'Son contrat existe déjà.' } : {}) }]} />
          {whose === 'building' ? <PickField label="Immeuble" value={building} onChange={setBuilding} find={findBuildings} listKey="buildings" error={errors.buildingId} /> : null}
        </>
      )}
      <TextField label="Titulaire du compte" help="Tel que le client le lit avant de payer, par exemple «&nbsp;Syndicat des copropriétaires Les Érables&nbsp;»" value={fields.holder} onChange={(holder) => set({ holder })} error={errors.holder} />
      <MoneyField label="Montant minimal" value={fields.leastCents} onChange={(leastCents) => set({ leastCents })} error={errors.leastCents} />
      <TextField label="Marge au-dessus du solde dû (%)" help="Un client peut payer ce qu’il doit, et au plus cette marge en sus" inputMode="decimal" value={fields.above} onChange={(text) => set({ above: text })} error={above === null ? 'De 0 à 100, deux décimales au plus.' : null} />
      <TextField label="Compte d’attente" help="Où l’argent attend dans les livres jusqu’à son arrivée en banque&nbsp;: 471… (ou 511… en gérance)" value={fields.transitAccount} onChange={(transitAccount) => set({ transitAccount })} error={errors.transitAccount} />

      <h3>Carte bancaire</h3>
      <TickField label="Accepter la carte bancaire" value={fields.cardOn} onChange={(cardOn) => set({ cardOn })} />
      {fields.cardOn ? (
        <>
          <SelectField label="Prestataire" value={fields.provider} onChange={(provider) => set({ provider: provider as Fields['provider'] })} choices={PROVIDERS} />
          <NotificationAddress contract={contract} told={words.told} />
          <TextField label="E-mail du commerçant TPE" help="Reçoit une ligne par paiement" type="email" value={fields.merchantEmail} onChange={(merchantEmail) => set({ merchantEmail })} error={errors.merchantEmail} autoComplete="off" />
          {words.shop ? <TextField label="Identifiant de la boutique" help={words.shop} inputMode="numeric" value={fields.shopId} onChange={(shopId) => set({ shopId })} error={errors.shopId} autoComplete="off" /> : null}
          <TextField label={words.key} help={keyHelp(held?.secretKeyEnd, words.keyHelp)} value={fields.secretKey} onChange={(text) => set({ secretKey: text })} error={errors.secretKey} autoComplete="off" />
          <TextField label={words.notificationKey} help={keyHelp(held?.webhookSecretEnd, words.notificationKeyHelp)} value={fields.webhookSecret} onChange={(text) => set({ webhookSecret: text })} error={errors.webhookSecret} autoComplete="off" />
          {contract && words.shop ? <KeysTry key={fields.provider} contract={contract} provider={fields.provider} shopId={fields.shopId.trim()} secretKey={secretKey.trim()} kept={Boolean(held?.secretKeyEnd)} /> : null}
          {contract && (fields.provider === 'stripe' || fields.provider === 'stripe-sandbox') ? <NotificationSetup contract={contract} provider={fields.provider} secretKey={secretKey.trim()} onRegistered={(changed) => { setContract(changed); set({ secretKey: '', webhookSecret: '' }); }} /> : null}
        </>
      ) : null}

      <h3>Prélèvement SEPA unique</h3>
      <TickField label="Accepter le prélèvement SEPA unique" help="Le client signe un mandat en ligne&#8239;; vous remettez le fichier à votre banque." value={fields.sepaOn} onChange={(sepaOn) => set({ sepaOn })} />
      {fields.sepaOn ? (
        <>
          <TextField label="Identifiant créancier SEPA (ICS)" value={fields.creditorId} onChange={(creditorId) => set({ creditorId })} error={errors.creditorId} autoComplete="off" />
          <TextField label="IBAN du compte crédité" value={fields.iban} onChange={(iban) => set({ iban })} error={errors.iban} autoComplete="off" />
          <TextField label="BIC" optional value={fields.bic} onChange={(bic) => set({ bic })} error={errors.bic} autoComplete="off" />
          <SelectField label="Version du fichier de prélèvements" help="Celle que la banque demande" value={fields.debitVersion} onChange={(debitVersion) => set({ debitVersion: debitVersion as Fields['debitVersion'] })} choices={VERSIONS} />
          <SelectField label="Remise du fichier à la banque" help="Avant le jour du prélèvement, selon votre convention" value={String(fields.leadDays)} onChange={(days) => set({ leadDays: Number(days) })} choices={LEADS} />
          <SelectField label="Heure limite de remise" value={String(fields.cutOffHour)} onChange={(hour) => set({ cutOffHour: Number(hour) })} choices={HOURS} />
        </>
      ) : null}
      {other ? <p role="alert" className="note danger">{other}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={missing} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Enregistrer</Button>
      </div>
    </Dialog>
  );
}

/** Where the provider tells what became of payments. */
function NotificationAddress({ contract, told }: { contract: Contract | null; told: { before: string; after: string } }) {
  if (contract === null) return <p className="muted small">{told.before}</p>;
  return <p className="small">{told.after} <code>{contract.notificationUrl}</code></p>;
}
