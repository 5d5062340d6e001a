import { Refusal } from '../kernel/refusal.ts';
import type { LeaseFault } from './model.ts';

/** What properties refuse, each with its sentence: what, why, how to mend. */
export const noRight = () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);

const onField = (code: string, field: string, sentence: string, status = 422) => new Refusal(code, sentence, status, { [field]: sentence });

export const refusals = {
  buildingUsed: (lots: number) => new Refusal('building-used', `Cet immeuble contient ${lots} ${lots < 2 ? 'lot' : 'lots'} : il ne peut pas être supprimé. Supprimez d’abord ses lots.`, 409),
  daysReversed: (field: string) => onField('days-reversed', field, 'La date de fin précède la date de début. Choisissez une date plus tardive.'),
  lotUsed: () => new Refusal('lot-used', 'Ce lot a un propriétaire, un mandat, un bail ou un événement : il ne peut pas être supprimé.', 409),
  lotElsewhere: () => onField('lot-elsewhere', 'lotIds', 'Un des lots n’est pas dans l’immeuble choisi. Retirez-le, ou changez d’immeuble.'),
  lotTwice: () => onField('lot-twice', 'lotIds', 'Un lot est cité deux fois. Revoyez la liste des lots.'),
  twoGeneralKeys: (code: string) => onField('two-general-keys', 'general', `La clé générale de cet immeuble est déjà « ${code} ». Décochez-la d’abord.`),
  shareAboveWhole: () => onField('share-above-whole', 'shareNumerator', 'La quote-part dépasse le lot entier. Corrigez le numérateur ou le dénominateur.'),
  ownedTwice: (from: string) => onField('owned-twice', 'fromOn', `Au ${frenchDay(from)}, ce lot aurait plus de propriétaires que le tout. Terminez d’abord l’ancienne propriété, ou corrigez les quotes-parts.`, 409),
  soldToOneself: () => onField('sold-to-oneself', 'buyerPartyId', 'Le vendeur et l’acquéreur sont la même fiche. Choisissez l’acquéreur.'),
  notTheOwner: (lot: string, on: string) => onField('not-the-owner', 'lotIds', `Le vendeur ne possède pas le lot n°\u00A0${lot} au ${frenchDay(on)}. Changez la date, le vendeur ou le lot.`),
  endsAlready: (lot: string, on: string) => onField('ends-already', 'lotIds', `Une vente du lot n°\u00A0${lot} est déjà enregistrée au ${frenchDay(on)}. Corrigez-la d’abord.`, 409),
  accountOfAnother: () => onField('account-of-another', 'accountId', 'Ce compte n’est pas celui de cette personne à cet endroit. Choisissez-en un autre, ou laissez vide pour en ouvrir un.'),
  accountWithoutBuilding: () => onField('account-without-building', 'buildingId', 'Un compte de copropriétaire est ouvert dans un immeuble. Choisissez l’immeuble.'),
  accountPublished: () => new Refusal('account-published', 'Ce compte est publié : il ne peut pas être supprimé. Dépubliez-le d’abord.', 409),
  accountUsed: () => new Refusal('account-used', 'Un lot, un mandat, un bail ou un événement dépend de ce compte : il ne peut pas être supprimé.', 409),
  noAccountSelected: () => new Refusal('nothing-selected', 'Aucun compte n’est sélectionné.', 422),
  twoPresidents: (name: string, from: string, until: string | null) => onField('two-presidents', 'fromOn', `${name} préside ce conseil ${period(from, until)}. Terminez d’abord cette présidence, ou changez les dates.`, 409),
  seatTwice: (name: string, from: string, until: string | null) => onField('seat-twice', 'fromOn', `${name} siège déjà à ce conseil ${period(from, until)}. Terminez d’abord ce mandat, ou changez les dates.`, 409),
  mandateUsed: () => new Refusal('mandate-used', 'Un bail dépend de ce mandat : il ne peut pas être supprimé. Donnez-lui une date de fin.', 409),
  leaseUsed: () => new Refusal('lease-used', 'Un événement dépend de ce bail : il ne peut pas être supprimé. Enregistrez le départ du locataire.', 409),
  noNotice: () => new Refusal('no-notice', 'Aucun préavis n’est enregistré sur ce bail.', 409),
  noDeparture: () => new Refusal('no-departure', 'Aucun départ n’est enregistré sur ce bail.', 409),
  noLot: () => onField('no-lot', 'lotIds', 'Choisissez au moins un lot.'),
};

const LEASE_FAULTS: Record<LeaseFault, () => Refusal> = {
  departed: () => new Refusal('departed', 'Le départ de ce locataire est déjà enregistré. Annulez d’abord le départ.', 409),
  'exit-before-entry': () => onField('exit-before-entry', 'exitOn', 'La sortie précède l’entrée dans les lieux. Choisissez une date plus tardive.'),
  'exit-before-notice': () => onField('exit-before-notice', 'exitOn', 'La sortie précède la réception du préavis. Choisissez une date plus tardive.'),
  'departure-to-come': () => onField('departure-to-come', 'leftOn', 'Un départ s’enregistre le jour même ou après. Pour une sortie à venir, enregistrez le préavis.'),
};

export function leaseRefusal(fault: LeaseFault): Refusal {
  return LEASE_FAULTS[fault]();
}

function period(from: string, until: string | null): string {
  return until === null ? `depuis le ${frenchDay(from)}` : `du ${frenchDay(from)} au ${frenchDay(until)}`;
}

function frenchDay(day: string): string {
  return day.split('-').toReversed().join('/');
}
