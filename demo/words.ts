import type { Chance } from './random.ts';
import { withCheckDigits } from '../server/kernel/iban.ts';
import { withSiretKey } from '../server/kernel/siret.ts';

export const WOMEN = ['Adèle', 'Agnès', 'Aïcha', 'Béatrice', 'Camille', 'Chloé', 'Delphine', 'Élodie', 'Fanny', 'Françoise', 'Gaëlle', 'Inès', 'Jeanne', 'Laure', 'Léa', 'Louise', 'Maëlle', 'Nathalie', 'Odile', 'Pauline', 'Sandrine', 'Solène', 'Thérèse', 'Yasmine', 'Zoé'];
export const MEN = ['Adrien', 'Alain', 'Antoine', 'Baptiste', 'Cédric', 'Damien', 'Étienne', 'Fabrice', 'François', 'Gérard', 'Hugo', 'Ismaël', 'Jérôme', 'Joël', 'Kévin', 'Loïc', 'Marc', 'Noël', 'Olivier', 'Raphaël', 'Rémi', 'Sébastien', 'Tanguy', 'Victor', 'Yann'];
export const SURNAMES = [
  'Abadie', 'Amrani', 'Baudoin', 'Bessières', 'Blin', 'Boulanger', 'Briand', 'Cabanel', 'Carvalho', 'Chauvet', 'Clément', 'Costa', 'Coudert', 'Dabrowski', 'Delmas', 'Desroches', 'Diallo', 'Dufour', 'Esposito', 'Faivre', 'Ferrand',
  'Fournel', 'Gaillard', 'Gauthier', 'Géraud', 'Guérin', 'Haddad', 'Hamelin', 'Hervé', 'Imbert', 'Jacquet', 'Joubert', 'Keller', 'Lacombe', 'Lafarge', 'Lambert', 'Le Goff', 'Lemoine', 'Lenoir', 'Maillard', 'Marchand', 'Mercier',
  'Moulin', 'N’Diaye', 'Nguyen', 'Ollivier', 'Pasquier', 'Perrin', 'Picard', 'Quéré', 'Rambaud', 'Renard', 'Ribeiro', 'Roche', 'Sabatier', 'Salmon', 'Schmitt', 'Tessier', 'Thibault', 'Tournier', 'Vallet', 'Vasseur', 'Weber', 'Yvon', 'Zanetti',
];
const STREETS = ['rue des Platanes', 'avenue du Vieux Moulin', 'chemin des Vignes', 'place de la Fontaine', 'rue de l’Étang', 'allée des Acacias', 'impasse du Verger', 'boulevard du Canal', 'rue Haute', 'montée du Château'];
const TOWNS: readonly (readonly [string, string])[] = [['69003', 'Lyon'], ['69006', 'Lyon'], ['69100', 'Villeurbanne'], ['69300', 'Caluire-et-Cuire'], ['42000', 'Saint-Étienne'], ['38000', 'Grenoble'], ['71000', 'Mâcon'], ['75011', 'Paris']];

export function address(chance: Chance): { address_line1: string; postal_code: string; city: string } {
  const [postal_code, city] = chance.pick(TOWNS);
  return { address_line1: `${chance.between(1, 98)} ${chance.pick(STREETS)}`, postal_code, city };
}

/** Ranges that ARCEP keeps for fiction (décision n° 2018-0881): they ring nowhere. */
export const phone = (chance: Chance): string => spaced(`0465710${String(chance.between(0, 999)).padStart(3, '0')}`);
export const mobile = (chance: Chance): string => spaced(`063998${String(chance.between(0, 9999)).padStart(4, '0')}`);

const spaced = (digits: string): string => digits.match(/.{2}/g)!.join(' ');

/** RFC 2606 keeps ".example" for this: no message ever reaches anybody. */
export function email(firstName: string, lastName: string, domain = 'courriel.example'): string {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '-');
  return `${plain(firstName)}.${plain(lastName)}@${domain}`;
}

/** A French account of bank 99999, which does not exist, with its right keys (key of the RIB, then ISO 13616). */
export function iban(chance: Chance): string {
  const branch = String(chance.between(10_000, 99_999));
  const account = String(chance.between(10_000_000, 99_999_999)).padStart(11, '0');
  const key = 97n - (89n * 99_999n + 15n * BigInt(branch) + 3n * BigInt(account)) % 97n;
  return withCheckDigits('FR', `99999${branch}${account}${String(key).padStart(2, '0')}`);
}

/** Begins with 000, which no company has; its key is right. */
export const siret = (chance: Chance): string => withSiretKey(`000${String(chance.between(100_000, 999_999))}${String(chance.between(1000, 9999))}`);
