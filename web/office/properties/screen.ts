import { AccountIcon, BuildingIcon, FundIcon, KeyIcon, LotIcon, MandateIcon, PeopleIcon, PersonIcon, ReplaceIcon } from '../../ui/icons.ts';
import type { Screen, ScreenRoute } from '../screen.ts';

const READ = 'properties.read';
const WRITE = 'properties.write';

const routes: readonly ScreenRoute[] = [
  { path: '/immeubles', right: READ, load: () => import('./buildings/building-list.tsx').then((file) => file.BuildingList) },
  { path: '/immeubles/nouveau', right: WRITE, load: () => import('./buildings/building-new.tsx').then((file) => file.BuildingNew) },
  { path: '/immeubles/$id', right: READ, load: () => import('./buildings/building-record.tsx').then((file) => file.BuildingRecord) },
  { path: '/immeubles/$id/$tab', right: READ, load: () => import('./buildings/building-record.tsx').then((file) => file.BuildingRecord) },
  { path: '/lots', right: READ, load: () => import('./lots/lot-list.tsx').then((file) => file.LotList) },
  { path: '/lots/nouveau', right: WRITE, load: () => import('./lots/lot-new.tsx').then((file) => file.LotNew) },
  { path: '/lots/nouveau/$id', right: WRITE, load: () => import('./lots/lot-new.tsx').then((file) => file.LotNew) },
  { path: '/lots/$id', right: READ, load: () => import('./lots/lot-record.tsx').then((file) => file.LotRecord) },
  { path: '/comptes', right: READ, load: () => import('./accounts/account-list.tsx').then((file) => file.AccountList) },
  { path: '/comptes/nouveau', right: WRITE, load: () => import('./accounts/account-form.tsx').then((file) => file.AccountNew) },
  { path: '/comptes/$id', right: READ, load: () => import('./accounts/account-record.tsx').then((file) => file.AccountRecord) },
  { path: '/coproprietaires', right: READ, load: () => import('./owners/owner-list.tsx').then((file) => file.OwnerList) },
  { path: '/mutations', right: READ, load: () => import('./owners/transfer-list.tsx').then((file) => file.TransferList) },
  { path: '/mutations/nouvelle', right: WRITE, load: () => import('./owners/transfer-wizard.tsx').then((file) => file.TransferWizard) },
  { path: '/mutations/nouvelle/immeuble/$buildingId', right: WRITE, load: () => import('./owners/transfer-wizard.tsx').then((file) => file.TransferWizard) },
  { path: '/mutations/nouvelle/lot/$lotId', right: WRITE, load: () => import('./owners/transfer-wizard.tsx').then((file) => file.TransferWizard) },
  { path: '/mutations/$id', right: READ, load: () => import('./owners/transfer-record.tsx').then((file) => file.TransferRecord) },
  { path: '/cles', right: READ, load: () => import('./keys/key-list.tsx').then((file) => file.KeyList) },
  { path: '/cles/nouvelle', right: WRITE, load: () => import('./keys/key-new.tsx').then((file) => file.KeyNew) },
  { path: '/cles/nouvelle/$id', right: WRITE, load: () => import('./keys/key-new.tsx').then((file) => file.KeyNew) },
  { path: '/cles/$id', right: READ, load: () => import('./keys/key-record.tsx').then((file) => file.KeyRecord) },
  { path: '/conseil-syndical', right: READ, load: () => import('./council/seat-list.tsx').then((file) => file.SeatList) },
  { path: '/mandats', right: READ, load: () => import('./mandates/mandate-list.tsx').then((file) => file.MandateList) },
  { path: '/mandats/nouveau', right: WRITE, load: () => import('./mandates/mandate-record.tsx').then((file) => file.MandateNew) },
  { path: '/mandats/$id', right: READ, load: () => import('./mandates/mandate-record.tsx').then((file) => file.MandateRecord) },
  { path: '/baux', right: READ, load: () => import('./leases/lease-list.tsx').then((file) => file.LeaseList) },
  { path: '/baux/nouveau', right: WRITE, load: () => import('./leases/lease-form.tsx').then((file) => file.LeaseNew) },
  { path: '/baux/nouveau/$id', right: WRITE, load: () => import('./leases/lease-form.tsx').then((file) => file.LeaseNew) },
  { path: '/baux/$id', right: READ, load: () => import('./leases/lease-record.tsx').then((file) => file.LeaseRecord) },
];

/** Buildings, lots and accounts serve both trades; the rest stands under the trade it belongs to. */
export const propertiesScreen: Screen = {
  routes,
  rail: [
    { group: 'common', order: 40, label: 'Immeubles', to: '/immeubles', icon: BuildingIcon, right: READ },
    { group: 'common', order: 45, label: 'Lots', to: '/lots', icon: LotIcon, right: READ },
    { group: 'common', order: 50, label: 'Comptes', to: '/comptes', icon: AccountIcon, right: READ },
    { group: 'syndic', order: 10, label: 'Copropriétaires', to: '/coproprietaires', icon: PeopleIcon, right: READ, module: 'syndic' },
    { group: 'syndic', order: 20, label: 'Conseils syndicaux', to: '/conseil-syndical', icon: PersonIcon, right: READ, module: 'syndic' },
    { group: 'syndic', order: 30, label: 'Mutations', to: '/mutations', icon: ReplaceIcon, right: READ, module: 'syndic' },
    { group: 'syndic', order: 40, label: 'Clés de répartition', to: '/cles', icon: FundIcon, right: READ, module: 'syndic' },
    { group: 'rental', order: 10, label: 'Mandats', to: '/mandats', icon: MandateIcon, right: READ, module: 'rental' },
    { group: 'rental', order: 20, label: 'Baux et locataires', to: '/baux', icon: KeyIcon, right: READ, module: 'rental' },
  ],
  functions: [
    { kind: 'go', label: 'Immeubles', to: '/immeubles', right: READ, words: ['copropriété', 'résidence', 'syndicat des copropriétaires', 'immatriculation'] },
    { kind: 'go', label: 'Lots', to: '/lots', right: READ, words: ['appartement', 'cave', 'parking', 'surface Carrez', 'disponibilité', 'référence internet', 'vacants'] },
    { kind: 'go', label: 'Comptes', to: '/comptes', right: READ, words: ['lien internet', 'marquer les comptes', 'publier un compte', 'accès extranet', 'comptabilité gérance', 'comptabilité syndic'] },
    { kind: 'go', label: 'Copropriétaires', to: '/coproprietaires', right: READ, module: 'syndic', words: ['liste des copropriétaires', 'propriétaires', 'indivision', 'quote-part'] },
    { kind: 'go', label: 'Conseils syndicaux', to: '/conseil-syndical', right: READ, module: 'syndic', words: ['conseil syndical', 'président', 'membres du CS'] },
    { kind: 'go', label: 'Mutations', to: '/mutations', right: READ, module: 'syndic', words: ['vente', 'cession', 'notaire', 'état daté', 'acquéreur'] },
    { kind: 'go', label: 'Clés de répartition', to: '/cles', right: READ, module: 'syndic', words: ['tantièmes', 'millièmes', 'charges générales', 'quotes-parts'] },
    { kind: 'go', label: 'Mandats', to: '/mandats', right: READ, module: 'rental', words: ['mandat de gestion', 'registre des mandats', 'bailleur', 'honoraires'] },
    { kind: 'go', label: 'Baux et locataires', to: '/baux', right: READ, module: 'rental', words: ['bail', 'location', 'loyer', 'garant', 'caution', 'préavis', 'congé', 'départ'] },
    { kind: 'do', label: 'Créer un immeuble', to: '/immeubles/nouveau', right: WRITE, words: ['nouvelle copropriété'] },
    { kind: 'do', label: 'Créer un lot', to: '/lots/nouveau', right: WRITE, words: ['appartement', 'cave', 'parking'] },
    { kind: 'do', label: 'Enregistrer une mutation', to: '/mutations/nouvelle', right: WRITE, module: 'syndic', words: ['vente', 'avis de mutation', 'article 6', 'notaire'] },
    { kind: 'do', label: 'Créer une clé de répartition', to: '/cles/nouvelle', right: WRITE, module: 'syndic', words: ['tantièmes', 'millièmes'] },
    { kind: 'do', label: 'Créer un mandat de gestion', to: '/mandats/nouveau', right: WRITE, module: 'rental', words: ['bailleur', 'registre'] },
    { kind: 'do', label: 'Créer un bail', to: '/baux/nouveau', right: WRITE, module: 'rental', words: ['location', 'entrée du locataire'] },
    { kind: 'do', label: 'Enregistrer un préavis ou un départ', to: '/baux', right: WRITE, module: 'rental', words: ['préavis', 'congé', 'départ', 'sortie du locataire'] },
    { kind: 'do', label: 'Publier ou dépublier des comptes', to: '/comptes', right: WRITE, words: ['lien internet', 'marquer les comptes', 'définir les comptes à publier', 'désactiver la publication d’un compte', 'inactiver', 'accès client'] },
    { kind: 'do', label: 'Créer un compte', to: '/comptes/nouveau', right: WRITE, words: ['nouveau compte'] },
  ],
};
