import { addDays, addMonths, type Day } from '../server/kernel/day.ts';
import { dayOf, dayWords, monthWords, yearOf, type AskedCents, type Book } from './book.ts';
import type { Building } from './buildings.ts';
import { workday, type Happening } from './events.ts';
import type { Staff } from './house.ts';
import type { Owner } from './owners.ts';
import { addressLines, nameOf } from './names.ts';
import { callOfFunds, convocation, euros, minutes, paper, text } from './texts.ts';

/** Three years of a building's life: what all co-owners read, what the council reads, what each one alone reads. */
export function syndicHappenings(book: Book, building: Building, owners: readonly Owner[], staff: Staff): Happening[] {
  return [...lastingPapers(book, building, staff), ...assemblies(book, building, staff), ...dailyLife(book, building, staff), ...forTheCouncil(book, building, staff), ...forEachOwner(book, building, owners, staff)]
    .map((what) => ({ buildingId: building.id, ...what }));
}

const one = (name: string, title: string, body: ReturnType<typeof text>): Happening['attachments'] => [{ name: `${name}.pdf`, title, body }];

function lastingPapers({ today }: Book, { name, lots }: Building, staff: Staff): Happening[] {
  const year = yearOf(today);
  const kept = (template: string, on: Day, title: string, ...details: string[]): Happening => ({ template, on: workday(on), title, by: staff.manager, attachments: one(title, title, paper(title, name, ...details)) });
  return [
    kept('REGL', addMonths(today, -35), 'Règlement de copropriété', 'Destination de l’immeuble : habitation.', `Le présent règlement comporte l’état descriptif de division de ${lots.length} lots.`),
    ...[2, 1, 0].flatMap((back) => [
      kept('FICH', dayOf(year - back, 1, 20), `Fiche synthétique ${year - back}`, `Nombre de lots : ${lots.length}.`, 'Chauffage collectif au gaz.'),
      kept('CARN', dayOf(year - back, 11, 3), `Carnet d’entretien ${year - back}`, 'Ascenseur : visite toutes les six semaines.', 'Toiture : révision annuelle.'),
      kept('ASSU', dayOf(year - back, 1, 8), `Attestation d’assurance multirisque ${year - back}`, 'Garanties : incendie, dégât des eaux, responsabilité civile.'),
    ]),
    ...['ascenseur', 'chaudière collective', 'nettoyage des parties communes', 'espaces verts'].map((what, index) => kept('ENTR', addMonths(today, -8 - 5 * index), `Contrat d’entretien : ${what}`, 'Durée : un an, renouvelable.')),
    kept('CSYN', dayOf(year, 5, 20), 'Contrat de syndic 2026', 'Durée : un an.'),
    kept('DTGX', addMonths(today, -26), 'Diagnostic technique global', 'Étiquette énergétique du bâtiment : D.', 'Isolation des combles à prévoir sous cinq ans.'),
    kept('DTGX', addMonths(today, -14), 'Repérage de l’amiante, parties communes', 'Aucun matériau à enlever.'),
  ];
}

function assemblies({ today }: Book, { name, code }: Building, staff: Staff): Happening[] {
  const year = yearOf(today);
  return [2, 1, 0].flatMap((back): Happening[] => {
    const held = dayOf(year - back, 5, 12);
    const folder = `AG-${code}-${year - back}`;
    return [
      {
        template: 'CONV', on: workday(addDays(held, -30)), title: `Convocation à l’assemblée du ${dayWords(held)}`, by: staff.assistant, folder, body: convocation(name, dayWords(held)),
        attachments: [
          { name: 'Projet de budget.pdf', title: 'Projet de budget prévisionnel', body: paper('Projet de budget prévisionnel', name, 'Total : 84 300,00 €.') },
          { name: 'Devis ravalement.pdf', title: 'Devis de ravalement', body: paper('Devis de ravalement de la cour', name, 'Montant : 46 200,00 € TTC.') },
        ],
      },
      { template: 'PVAG', on: workday(addDays(held, 14)), title: `Procès-verbal de l’assemblée du ${dayWords(held)}`, by: staff.manager, folder, body: minutes(name, dayWords(held)) },
      ...(back < 2 ? [{ template: 'DEVI', on: workday(addDays(held, 20)), title: 'Devis voté : ravalement de la cour', by: staff.manager, folder: `TRAV-${code}-01`, attachments: one(`Ravalement ${year - back}`, 'Devis voté', paper('Devis retenu par l’assemblée', name, 'Montant : 46 200,00 € TTC.')) } satisfies Happening] : []),
    ];
  }).concat({
    template: 'CONV', on: workday(addDays(today, -1)), title: `Convocation à l’assemblée extraordinaire du ${dayWords(addDays(today, 27))}`, by: staff.assistant, body: convocation(name, dayWords(addDays(today, 27))),
  });
}

const NOTES: readonly (readonly [string, string])[] = [
  ['Coupure d’eau', 'L’eau froide sera coupée de 9 h à 12 h dans tout l’immeuble.'], ['Nettoyage des parkings', 'Merci de libérer vos places avant 8 h.'], ['Nouveau code d’accès', 'Le code de la porte a changé ; il est remis en main propre.'],
  ['Relevé des compteurs', 'Le releveur passera entre 14 h et 17 h.'], ['Tri des déchets', 'Les bacs jaunes sont désormais levés le mardi.'], ['Fête des voisins', 'Rendez-vous dans la cour à 19 h.'],
];

function dailyLife({ today, chance }: Book, { name }: Building, staff: Staff): Happening[] {
  const notes = NOTES.map(([title, words], index): Happening => {
    const on = workday(addDays(addMonths(today, -index * 3), -chance.between(1, 18)));
    return { template: 'INFO', on, title, by: staff.assistant, body: text('Madame, Monsieur,', words, `Le gestionnaire de ${name} reste à votre disposition.`) };
  });
  const wrong: Happening = { template: 'INFO', on: workday(addDays(today, -9)), title: 'Travaux de plomberie lundi', by: staff.assistant, body: text('Madame, Monsieur,', 'Le plombier interviendra lundi à 8 h en colonne A.') };
  return [
    ...notes, wrong,
    { ...wrong, on: workday(addDays(today, -6)), title: 'Travaux de plomberie mardi (annule et remplace)', replaces: wrong.title, body: text('Madame, Monsieur,', 'Le plombier interviendra **mardi** à 8 h en colonne A, et non lundi.') },
    { template: 'INFO', on: today, publicationOn: addDays(today, 6), title: 'Fermeture du cabinet pendant les fêtes', by: staff.assistant, body: text('Madame, Monsieur,', 'Le cabinet sera fermé du 24 décembre à midi au 2 janvier. Le numéro d’urgence reste ouvert.') },
    { template: 'ORDR', on: workday(addDays(today, -4)), title: 'Ordre de service : groom de la porte du hall', by: staff.assistant, body: text('Merci de remplacer le groom de la porte du hall sous huit jours.') },
  ];
}

function forTheCouncil({ today, chance }: Book, { name, code }: Building, staff: Staff): Happening[] {
  const suppliers = ['Ascenseurs Fictifs du Rhône', 'Chaufferie Modèle', 'Net et Clair', 'Jardins d’Essai', 'Électricité Spécimen'];
  const invoices = Array.from({ length: 10 }, (_, index): Happening => {
    const on = workday(addDays(addMonths(today, -index * 3), -chance.between(2, 24)));
    const supplier = suppliers[index % suppliers.length]!;
    const number = `F-${on.slice(2, 4)}${on.slice(5, 7)}-${chance.between(100, 999)}`;
    const cents = chance.between(8_000, 240_000);
    return { template: 'FACT', on, invoice: { supplier, number, cents }, title: `Facture ${supplier} n° ${number}`, by: staff.accountant, attachments: one(`${supplier} ${number}`, `Facture n° ${number}`, paper(`Facture de ${supplier}`, name, `Montant : ${euros(cents)} TTC.`)) };
  });
  const monthly = [1, 2, 3].map((back): Happening => ({ template: 'RELB', on: workday(addDays(addMonths(today, -back), 3)), title: `Relevé bancaire de ${monthWords(addMonths(today, -back))}`, by: staff.accountant, attachments: one('Releve', 'Relevé du compte séparé', paper('Relevé du compte séparé du syndicat', name)) }));
  const year = yearOf(today);
  const lawsuit = [9, 4].map((back): Happening => ({ template: 'PROC', on: workday(addMonths(today, -back)), title: back === 9 ? 'Mise en demeure' : 'Assignation', folder: `PROC-${code}-01`, by: staff.manager, attachments: one('Acte', 'Acte de procédure', paper('Recouvrement de charges impayées', name)) }));
  return [
    ...invoices, ...monthly, ...lawsuit,
    ...[1, 0].map((back): Happening => ({ template: 'BALA', on: dayOf(year - back, 4, 14), title: `Balance de l’exercice ${year - back - 1}`, by: staff.accountant, attachments: one('Balance', 'Balance générale', paper('Balance générale', name, 'Total des débits et des crédits : 84 300,00 €.')) })),
    { template: 'LIST', on: dayOf(year, 4, 2), title: `Liste des copropriétaires ${year}`, by: staff.assistant, attachments: one('Liste', 'Liste des copropriétaires', paper('Liste des copropriétaires', name)) },
    { template: 'NPRE', on: workday(addMonths(today, -2)), title: 'Point avec le président du conseil', by: staff.manager, body: text('Monsieur le Président,', 'Voici les points de notre entretien : impayés, ravalement, remplacement de la chaudière.') },
    { template: 'NPRE', on: workday(addMonths(today, -1)), title: 'Note interne : négociation en cours', by: staff.manager, confidential: true, body: text('Ne pas diffuser : négociation du contrat d’ascenseur.') },
  ];
}

function forEachOwner({ today, chance, callNotices }: Book, building: Building, owners: readonly Owner[], staff: Staff): Happening[] {
  const quarter = dayOf(yearOf(today), [1, 4, 7, 10][Math.floor((Number(today.slice(5, 7)) - 1) / 3)]!, 1);
  return owners.flatMap((owner, rank): Happening[] => {
    const cents = chance.between(18_000, 64_000);
    const to = { accountId: owner.accountId, recipient: { id: owner.party.id, lines: addressLines(owner.party) }, lotIds: owner.lots.map(({ id }) => id) };
    const lots = owner.lots.length === 1 ? `lot ${owner.lots[0]!.number}` : `lots ${owner.lots.map(({ number }) => number).join(', ')}`;
    // The first owners, those whom the printed logins name among them, have a longer history.
    const quarters = rank < 7 ? [0, -3, -6, -9] : [0];
    const calls = quarters.map((months) => addMonths(quarter, months)).filter((from) => owner.sold === null || from < owner.sold).map((from): Happening => {
      const words = `${Math.floor(Number(from.slice(5, 7)) / 3) + 1}${from.slice(5, 7) === '01' ? 'er' : 'e'} trimestre ${from.slice(0, 4)}`;
      const title = `Appel de fonds du ${words}`;
      const write = (asked: AskedCents) => callOfFunds(nameOf(owner.party), words, building.name, asked, lots);
      callNotices.push({ accountId: owner.accountId, buildingId: building.id, dueOn: from, title, write });
      return { template: 'APPE', on: workday(addDays(from, -12)), title, by: staff.accountant, ...to, body: write({ budget: BigInt(cents), worksFund: 0n, works: 0n }) };
    });
    if (rank >= 7) return calls;
    return [
      ...calls,
      { template: 'COMA', on: dayOf(yearOf(today), 4, 16), title: `Comptes annuels ${yearOf(today) - 1}`, by: staff.accountant, ...to, body: text(`${nameOf(owner.party)},`, `Les comptes de l’exercice ${yearOf(today) - 1} sont soumis à l’assemblée. Une fois approuvés, votre part des charges, moins les provisions appelées, sera portée à votre compte.`) },
      { template: 'COUC', on: workday(addDays(today, -rank - 11)), title: 'Votre demande du mois dernier', by: staff.assistant, ...to, body: text(`${nameOf(owner.party)},`, 'Nous avons bien reçu votre demande et revenons vers vous après la visite de l’entreprise.') },
    ];
  });
}
