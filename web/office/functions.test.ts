import { expect, test } from 'vitest';
import { linesOf } from '../ui/command/catalogue.ts';
import { catalogueOf } from './rail.ts';
import { screens } from './screens.ts';

const catalogue = catalogueOf(screens.flatMap(({ rail }) => rail ?? []), screens.flatMap(({ functions }) => functions ?? []), {
  rights: new Set(screens.flatMap(({ rail = [], functions = [] }) => [...rail, ...functions].map(({ right }) => right ?? ''))), modules: new Set(['syndic', 'rental']),
});

/** As the trade and the former desktop program call them. */
test.each([
  ['[SET-111][SET-112][SET-115]', 'Regrouper les écritures de trésorerie', '/publication/parametres'], ['[SET-113]', 'Exclure les analytiques non reversés', '/publication/parametres'],
  ['[SET-114]', 'nom des pièces jointes', '/publication/parametres'], ['[SET-116]', 'coordonnées bancaires des copropriétés', '/publication/parametres'], ['[SET-117]', 'Envoyer la liste des dépenses', '/publication/parametres'],
  ['[SET-120][ELA-316]', 'Publier les comptes 102', '/publication/parametres'], ['[SET-121]', 'compte 105', '/publication/parametres'], ['[SET-133]', 'Inactiver uniquement les comptes', '/publication/parametres'],
  ['[PAR-225]', 'Mon compte', '/extranet/parametres'], ['[PAR-226]', 'vue sur les comptes de ses locataires', '/extranet/parametres'], ['[PAR-227]', 'Sens de présentation', '/extranet/parametres'],
  ['[PAR-228]', 'paiement électronique aux clients sans email', '/extranet/paiement-en-ligne'], ['[PAR-229]', 'Email du commerçant', '/extranet/paiement-en-ligne'], ['[PAR-231]', 'Afficher les classeurs vides', '/extranet/parametres'],
  ['[PAR-245]', 'Liste des dépenses', '/extranet/parametres'], ['[PAR-246]', 'Fonds travaux', '/extranet/parametres'], ['[CLI-251]', 'Mentions légales', '/extranet/parametres'], ['[ADM-202]', 'Situation compte', '/extranet/identites'],
  ['[SET-126]', 'liste des copropriétaires', '/coproprietaires'], ['', 'comptes à publier', '/comptes'],
])('[BEY-517]%s « %s » typed in the command box leads to its screen', (_ids, typed, to) => {
  expect(linesOf(typed, catalogue, [], []).map((line) => line.to)).toContain(to);
});
