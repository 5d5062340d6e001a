import { Refusal } from '../kernel/refusal.ts';

/** What parties refuse, each with its sentence: what, why, how to mend. */
export const noRight = () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);

const onMembers = (code: string, sentence: string) => new Refusal(code, sentence, 422, { members: sentence });

export const refusals = {
  partyInGroup: (group: string) => new Refusal('party-in-group', `Cette personne est membre de « ${group} » : elle ne peut pas être supprimée. Retirez-la d’abord de ce groupe.`, 409),
  qualityNotOfKind: (quality: string, kind: string) => onMembers('quality-not-of-kind', `La qualité « ${quality} » n’existe pas dans une fiche « ${kind} ». Choisissez une autre qualité, ou changez la nature de la fiche.`),
  twoAgents: () => onMembers('two-agents', 'Une indivision a un seul mandataire commun (loi n°\u00A065-557, art. 23). Gardez-en un.'),
  memberTwice: () => onMembers('member-twice', 'Un membre est cité deux fois avec la même qualité. Retirez une des deux lignes.'),
  memberOfItself: () => onMembers('member-of-itself', 'Ce groupe ferait partie de lui-même, directement ou par un de ses membres. Retirez ce membre.'),
};
