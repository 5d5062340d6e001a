import { ButtonLink } from '../../ui/button.tsx';
import { telephone } from '../../ui/format.ts';
import { AddIcon } from '../../ui/icons.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { ListColumn, ListFilter } from '../../ui/list/model.ts';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import type { ContractorRow } from './model.ts';

const columns: readonly ListColumn<ContractorRow>[] = [
  { key: 'code', head: 'Code', width: 90, cell: (row) => row.code },
  { key: 'name', head: 'Nom', width: 260, title: true, phone: 'title', cell: (row) => row.name },
  { key: 'trade', head: 'Corps de métier', width: 180, phone: 'line', cell: (row) => row.trade },
  { key: 'city', head: 'Ville', width: 150, cell: (row) => row.city },
  { key: 'phone', head: 'Téléphone', width: 140, cell: (row) => (row.phone ? telephone(row.phone) : null) },
  { key: 'email', head: 'Adresse électronique', width: 240, cell: (row) => row.email },
  { key: 'siret', head: 'SIRET', width: 150, hidden: true, cell: (row) => row.siret },
  { key: 'active', head: 'État', width: 120, phone: 'aside', cell: (row) => (row.active ? <Status kind="done">Actif</Status> : <Status kind="off">Inactif</Status>) },
];

const filters: readonly ListFilter[] = [{ kind: 'choice', key: 'active', label: 'État', choices: [{ value: 'true', label: 'actif' }, { value: 'false', label: 'inactif' }] }];

export function ContractorsList() {
  const write = useSession().can('parties.write');
  const add = <ButtonLink to="/prestataires/nouveau" variant="primary" icon={AddIcon}>Nouveau prestataire</ButtonLink>;
  return (
    <ListPage<ContractorRow>
      name="contractors" path="/api/office/contractors" title="Prestataires" caption="Prestataires" noun={{ one: 'prestataire', several: 'prestataires' }} columns={columns} filters={filters}
      placeholder="Nom, code, métier, ville…" nameOf={(row) => row.name} hrefOf={(row) => `/prestataires/${row.id}`} primary={write ? add : null}
      empty={{ text: 'Aucun prestataire. Les entreprises qui travaillent pour vos immeubles arriveront ici.' }}
    />
  );
}
