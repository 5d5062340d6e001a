import { Refusal } from '../kernel/refusal.ts';

/** What the agency's records refuse, each with its sentence: what, why, how to mend. */
export const noRight = () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);

const onField = (code: string, field: string, sentence: string, status = 422) => new Refusal(code, sentence, status, { [field]: sentence });

export const refusals = {
  domainFault: (sentence: string) => onField('bad-domain', 'domain', sentence),
  domainTaken: (domain: string) => onField('domain-taken', 'domain', `Le nom de domaine ${domain} est déjà celui d’une autre agence de cette installation. Choisissez-en un autre.`, 409),
  halfPlace: (field: string) => onField('half-place', field, 'La latitude et la longitude vont ensemble. Renseignez les deux, ou effacez les deux.'),
  badSiren: () => onField('bad-siren', 'siren', 'Ce numéro n’est pas un SIREN\u00A0: 9\u00A0chiffres sont attendus, et sa clé de contrôle doit être juste. Recopiez celui de l’extrait Kbis.'),
  badVatNumber: () => onField('bad-vat-number', 'vatNumber', 'Ce numéro de TVA n’est pas valable\u00A0: FR, une clé de 2\u00A0signes, puis le SIREN. Recopiez celui de l’avis du service des impôts.'),
  vatOfAnother: () => onField('vat-of-another', 'vatNumber', 'Ce numéro de TVA est celui d’un autre SIREN. Corrigez l’un ou l’autre.'),
  badSiret: () => onField('bad-siret', 'siret', 'Ce numéro n’est pas un SIRET\u00A0: 14\u00A0chiffres sont attendus, et sa clé de contrôle doit être juste. Recopiez celui de l’avis de situation INSEE.'),
  badApe: () => onField('bad-ape', 'ape', 'Un code APE a quatre chiffres et une lettre, par exemple 68.31Z.'),
  officeUsed: (people: number) => new Refusal('office-used', `${people} ${people < 2 ? 'collaborateur travaille' : 'collaborateurs travaillent'} dans ce bureau\u00A0: il ne peut pas être supprimé. Rattachez-${people < 2 ? 'le' : 'les'} d’abord à un autre bureau.`, 409),
  oneMaster: () => onField('one-master', 'role', 'Le compte maître est unique\u00A0: ce rôle ne se donne pas. Choisissez «\u00A0Administrateur\u00A0» pour donner tous les droits.'),
  masterIsItsOwn: () => new Refusal('master-is-its-own', 'Le compte maître reste toujours valable, avec tous les droits\u00A0: seul son titulaire modifie sa fiche, et son mot de passe dans «\u00A0Mon profil\u00A0».', 403),
  notYourself: (what: string) => new Refusal('not-yourself', `Vous ne pouvez pas ${what} vous-même\u00A0: demandez-le à un autre administrateur.`, 422),
  closedAccount: () => new Refusal('closed-account', 'Ce compte est fermé. Rouvrez-le d’abord, puis recommencez.', 409),
  reportsInCircle: (names: string) => onField('reports-in-circle', 'reportsTo', `L’organigramme tournerait en rond\u00A0: ${names}. Choisissez un autre responsable.`),
  noPublisherKey: () => new Refusal('no-publisher-key', 'La clé publique de l’éditeur des licences est absente de ce serveur. Prévenez son administrateur\u00A0: elle se règle par LICENCE_PUBLIC_KEY.', 503),
};
