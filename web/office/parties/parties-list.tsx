import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { count, telephone } from '../../ui/format.ts';
import { AddIcon, DeleteIcon, MailIcon } from '../../ui/icons.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { ListAct, ListColumn, ListFilter, Selected } from '../../ui/list/model.ts';
import { listKey } from '../../ui/list/use-list-query.ts';
import { toast, toastError } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import type { PartyRow } from './model.ts';
import { addressOf, KIND_CHOICES, KIND_WORDS } from './words.ts';

const PATH = '/api/office/parties';

const columns: readonly ListColumn<PartyRow>[] = [
  { key: 'code', head: 'Code', width: 90, cell: (row) => row.code },
  { key: 'name', head: 'Nom', width: 230, title: true, phone: 'title', cell: (row) => row.name },
  { key: 'kind', head: 'Nature', width: 150, phone: 'aside', cell: (row) => KIND_WORDS[row.kind] },
  { key: 'addressLine1', head: 'Adresse', width: 180, cell: (row) => row.addressLine1 },
  { key: 'postalCode', head: 'Code postal', width: 110, hidden: true, cell: (row) => row.postalCode },
  { key: 'city', head: 'Ville', width: 130, phone: 'line', cell: (row) => row.city },
  { key: 'phone', head: 'Téléphone', width: 140, hidden: true, cell: (row) => (row.phone ? telephone(row.phone) : null) },
  { key: 'mobile', head: 'Mobile', width: 130, cell: (row) => (row.mobile ? telephone(row.mobile) : null) },
  { key: 'email', head: 'Adresse électronique', width: 200, cell: (row) => row.email },
  { key: 'siret', head: 'SIRET', width: 150, hidden: true, cell: (row) => row.siret },
];

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'kind', label: 'Nature', choices: KIND_CHOICES },
  { kind: 'choice', key: 'withEmail', label: 'Adresse électronique', choices: [{ value: 'true', label: 'renseignée' }, { value: 'false', label: 'absente' }] },
];

const views = [{ name: 'Sans adresse électronique', filters: { withEmail: { value: 'false', words: 'absente' } } }];

export function PartiesList() {
  const { can } = useSession();
  const [removing, setRemoving] = useState<Selected<PartyRow> | null>(null);
  const write = can('parties.write');
  const acts: ListAct<PartyRow>[] = [
    { key: 'copy', label: 'Copier les adresses électroniques', icon: MailIcon, letter: 'C', group: 'Écrire', refusedBecause: needsRows, run: copyAddresses },
    ...(write ? [{ key: 'delete', label: 'Supprimer…', icon: DeleteIcon, group: 'Fiches', danger: true, refusedBecause: needsRows, run: setRemoving }] : []),
  ];
  return (
    <>
      <ListPage<PartyRow>
        name="parties" path={PATH} title="Tiers" caption="Tiers et contacts" noun={{ one: 'tiers', several: 'tiers' }} columns={columns} filters={filters} views={views} placeholder="Nom, code, ville, téléphone…"
        nameOf={(row) => row.name} hrefOf={(row) => `/tiers/${row.id}`} acts={acts}
        primary={write ? <ButtonLink to="/tiers/nouveau" variant="primary" icon={AddIcon}>Nouveau tiers</ButtonLink> : null}
        empty={{
          text: 'Aucun tiers. Vos copropriétaires, propriétaires et locataires arriveront ici, un par un ou par la reprise de données.',
          act: write ? <ButtonLink to="/tiers/nouveau" icon={AddIcon}>Nouveau tiers</ButtonLink> : undefined,
        }}
      />
      <Removal selected={removing} onDone={() => setRemoving(null)} />
    </>
  );
}

/** Acts that the browser does one by one need every row by name. */
function needsRows(selected: Selected<PartyRow>): string | null {
  return selected.rows.length < selected.count ? 'Choisissez des lignes plutôt que toute la liste.' : null;
}

async function copyAddresses(selected: Selected<PartyRow>): Promise<void> {
  const addresses = [...new Set(selected.rows.map((row) => row.email).filter((email): email is string => Boolean(email)))];
  if (addresses.length === 0) {
    toastError('Aucun des tiers sélectionnés n’a d’adresse électronique.');
    return;
  }
  try {
    await navigator.clipboard.writeText(addresses.join('; '));
    toast(`${count(addresses.length, 'adresse copiée', 'adresses copiées')}. Collez-les dans votre messagerie, en copie cachée.`);
  } catch {
    toastError('Le navigateur n’a pas laissé copier les adresses. Ouvrez plutôt la liste dans un tableur.');
  }
}

function Removal({ selected, onDone }: { selected: Selected<PartyRow> | null; onDone: () => void }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const number = selected?.count ?? 0;
  const remove = async () => {
    if (!selected) return;
    setBusy(true);
    const kept: string[] = [];
    for (const row of selected.rows) await call('DELETE', `${PATH}/${row.id}`).catch((error: Error) => kept.push(`${row.name}\u00A0: ${error.message}`));
    await client.invalidateQueries({ queryKey: listKey(PATH) });
    setBusy(false);
    selected.clear();
    onDone();
    if (kept.length < number) toast(`${count(number - kept.length, 'tiers supprimé', 'tiers supprimés')}.`);
    if (kept.length > 0) toastError(`${count(kept.length, 'tiers est resté', 'tiers sont restés')}. ${kept.slice(0, 3).join(' ')}`);
  };
  const addresses = selected?.rows.slice(0, 5).map((row) => [row.name, addressOf(row)].filter(Boolean).join(', ')) ?? [];
  return (
    <ConfirmDialog
      open={selected !== null} title={`Supprimer ${count(number, 'tiers', 'tiers')}\u202F?`} verb={`Supprimer ${count(number, 'tiers', 'tiers')}`} danger busy={busy} onCancel={onDone} onConfirm={() => void remove()}
      consequence={<><ul>{addresses.map((line) => <li key={line}>{line}</li>)}{number > addresses.length ? <li>et {number - addresses.length} de plus</li> : null}</ul><p>La suppression est définitive. Un tiers qui possède, loue ou siège reste en place.</p></>}
    />
  );
}
