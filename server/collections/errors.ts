import { Refusal } from '../kernel/refusal.ts';

export const noRight = () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);

/** What online payments refuse in the office: what, why, how to mend. */
export const refusals = {
  contractFaults: (fields: Record<string, string>) => new Refusal('contract-incomplete', Object.values(fields)[0]!, 422, fields),
  contractTwice: () => new Refusal('contract-twice', 'Ce compte a déjà un contrat de paiement. Ouvrez-le.', 409, { buildingId: 'Ce compte a déjà un contrat de paiement. Ouvrez-le.' }),
};
