import { ButtonLink } from '../../../ui/button.tsx';
import { day, money } from '../../../ui/format.ts';
import { ReplaceIcon } from '../../../ui/icons.ts';
import { EmbeddedList, ListPage } from '../../../ui/list/list-page.tsx';
import type { ListColumn, ListFilter } from '../../../ui/list/model.ts';
import { useSession } from '../../session.tsx';
import type { Transfer } from '../model.ts';
import { buildingName, findBuildings, findParties, partyName } from '../records.ts';
import { lotsWords } from '../words.tsx';

const columns: readonly ListColumn<Transfer>[] = [
  { key: 'soldOn', head: 'Vendu le', width: 120, title: true, phone: 'aside', cell: (row) => day(row.soldOn) },
  { key: 'building', head: 'Immeuble', width: 200, phone: 'line', cell: (row) => row.buildingName },
  { key: 'lots', head: 'Lots', width: 110, sortable: false, cell: (row) => lotsWords(row.lots) },
  { key: 'seller', head: 'Vendeur', width: 210, phone: 'line', cell: (row) => row.sellerName },
  { key: 'buyer', head: 'Acquéreur', width: 210, phone: 'title', cell: (row) => row.buyerName },
  { key: 'notary', head: 'Notaire', width: 160, cell: (row) => row.notary },
  { key: 'priceCents', head: 'Prix', width: 130, align: 'right', cell: (row) => (row.priceCents === null ? null : money(row.priceCents)) },
];
const COLUMNS_WITHIN = columns.filter(({ key }) => key !== 'building');

const filters: readonly ListFilter[] = [
  { kind: 'pick', key: 'buildingId', label: 'Immeuble', find: findBuildings, nameOf: buildingName },
  { kind: 'pick', key: 'partyId', label: 'Vendeur ou acquéreur', find: findParties, nameOf: partyName },
];
const LIST = {
  path: '/api/office/transfers', caption: 'Mutations', noun: { one: 'mutation', several: 'mutations', feminine: true }, placeholder: 'Vendeur, acquéreur, notaire, immeuble…',
  nameOf: (row: Transfer) => `Vente du ${day(row.soldOn)}, ${row.sellerName}`, hrefOf: (row: Transfer) => `/mutations/${row.id}`,
};

export function TransferList() {
  const write = useSession().can('properties.write');
  const add = <ButtonLink to="/mutations/nouvelle" variant="primary" icon={ReplaceIcon}>Enregistrer une mutation</ButtonLink>;
  return (
    <ListPage<Transfer>
      {...LIST} name="transfers" title="Mutations" columns={columns} filters={filters} primary={write ? add : null}
      empty={{ text: 'Aucune mutation. Les ventes que le notaire vous notifie s’enregistrent ici.' }}
    />
  );
}

export function TransfersOfBuilding({ buildingId, write }: { buildingId: string; write: boolean }) {
  return (
    <>
      {write ? <div className="line"><ButtonLink to={`/mutations/nouvelle/immeuble/${buildingId}`} icon={ReplaceIcon}>Enregistrer une mutation</ButtonLink></div> : null}
      <EmbeddedList<Transfer> {...LIST} name="transfers-of-building" params={{ buildingId }} columns={COLUMNS_WITHIN} filters={filters.slice(1)} empty={{ text: 'Aucune mutation dans cet immeuble.' }} />
    </>
  );
}
