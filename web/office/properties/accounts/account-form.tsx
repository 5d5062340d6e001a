import { useNavigate } from '@tanstack/react-router';
import { call } from '../../../api/client.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Form } from '../../../ui/form.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Page } from '../../../ui/page.tsx';
import { PickField, type Pick } from '../../../ui/pick-field.tsx';
import { required, useRecordForm } from '../../../ui/record-form.ts';
import { toast } from '../../../ui/toasts.tsx';
import type { Account, AccountKind } from '../model.ts';
import { findBuildings, findParties, ROOT, useRefresh } from '../records.ts';
import { ACCOUNT_WORDS, choicesOf } from '../words.tsx';

/** Holder, kind and building stay: they decide who reads what. */
export function AccountCodeForm({ account, onClose }: { account: Account; onClose: () => void }) {
  const refresh = useRefresh();
  const form = useRecordForm({
    initial: { code: account.code },
    checks: { code: required('Donnez un code au compte.') },
    save: ({ code }) => call('PATCH', `${ROOT}/accounts/${account.id}`, { version: account.version, code }),
    onSaved: () => {
      toast('Compte enregistré.');
      onClose();
      void refresh();
    },
  });
  return (
    <Form form={form} labels={{ code: 'Code' }} verb="Enregistrer" secondary={<Button onClick={onClose}>Annuler</Button>}>
      <TextField label="Code" help="Le titulaire, le type et l’immeuble ne changent pas&nbsp;: ils décident de qui voit quoi." {...form.field('code')} />
    </Form>
  );
}

interface AccountValues {
  kind: AccountKind;
  party: Pick | null;
  building: Pick | null;
  code: string;
}

export function AccountNew() {
  const navigate = useNavigate();
  const refresh = useRefresh();
  const form = useRecordForm<AccountValues, Account>({
    initial: { kind: 'coOwner', party: null, building: null, code: '' },
    checks: { party: required('Choisissez le titulaire du compte.'), building: (building, { kind }) => (kind === 'coOwner' && building === null ? 'Un compte de copropriétaire est ouvert dans un immeuble. Choisissez l’immeuble.' : null) },
    save: ({ kind, party, building, code }) => call<Account>('POST', `${ROOT}/accounts`, { kind, partyId: party?.id, buildingId: building?.id ?? null, ...(code.trim() ? { code: code.trim() } : {}) }),
    onSaved: ({ id, code }) => {
      toast(`Compte ${code} créé.`);
      void navigate({ to: `/comptes/${id}` });
      void refresh();
    },
  });
  return (
    <Page title="Nouveau compte" screen="Comptes" crumbs={[{ label: 'Comptes', to: '/comptes' }]}>
      <Card>
        <Form form={form} labels={{ party: 'Titulaire', partyId: 'Titulaire', building: 'Immeuble', buildingId: 'Immeuble', code: 'Code' }} verb="Créer le compte" secondary={<ButtonLink to="/comptes">Annuler</ButtonLink>}>
          <SelectField label="Type" {...form.field('kind')} onChange={(value) => form.set('kind', value as AccountKind)} choices={choicesOf(ACCOUNT_WORDS)} help="Un compte s’ouvre de lui-même avec un propriétaire, un mandat ou un bail&#8239;; il est rare d’en créer un ici." />
          <PickField label="Titulaire" {...form.field('party')} listKey="parties" find={findParties} />
          <PickField label="Immeuble" optional={form.values.kind !== 'coOwner'} {...form.field('building')} listKey="buildings" find={findBuildings} />
          <TextField label="Code" optional help="Vide&nbsp;: le code suivant de la série." {...form.field('code')} />
        </Form>
      </Card>
    </Page>
  );
}
