import { addDays, addMonths } from '../server/kernel/day.ts';
import type { Id } from '../server/kernel/ids.ts';
import type { Book } from './book.ts';
import { email, iban, phone, siret } from './words.ts';

export interface Staff { director: Id; manager: Id; rental: Id; accountant: Id; assistant: Id }

export const NAME = 'Cabinet Delorme';
export const SLUG = 'delorme';
export const ADDRESS = ['14 cours des Platanes', '69006 Lyon'];

const LEGAL_NOTICE = `Éditeur : Cabinet Delorme, société inventée pour la démonstration de Mitoyen, 14 cours des Platanes, 69006 Lyon.
Carte professionnelle fictive n° CPI 0000 2024 000 000 000, délivrée par la CCI de Démonstration.
Garantie financière et assurance de responsabilité civile professionnelle : établissements fictifs.
Vos données sont traitées pour la gestion de votre copropriété ou de votre bail. Pour y accéder, les rectifier ou les effacer, écrivez à donnees@delorme.example.`;

/** The agency's papers, its two offices, its people and who reports to whom. `passwordHash`: all demo sign-ins share one known password. */
export function writeHouse(book: Book, passwordHash: string): Staff {
  const { agencyId: agency_id, add, newId, chance, today } = book;
  add('platform.agencies', { id: agency_id, slug: SLUG, name: NAME, domain: 'clients.delorme.example' });
  add('office.agency_profiles', {
    agency_id, address_line1: ADDRESS[0]!, postal_code: '69006', city: 'Lyon', latitude: '45.770000', longitude: '4.850000', email: 'contact@delorme.example', phone: '04 65 71 00 10',
    company_form: 'SARL fictive au capital de 10\u00A0000\u00A0€', siren: '999999998', registry: 'RCS Lyon', vat_number: 'FR11999999998',
    manager_name: 'Étienne Delorme', manager_title: 'Directeur', card_number: 'CPI 0000 2024 000 000 000', card_issuer: 'CCI de Démonstration', card_until: addMonths(today, 14),
    guarantee_provider: 'Caisse de garantie fictive', guarantee_number: 'GF-000-1', guarantee_cents: 250_000_000n, guarantee_until: addMonths(today, 9),
    insurance_provider: 'Assurances fictives', insurance_number: 'RCP-000-1', insurance_until: addMonths(today, 5), legal_notice: LEGAL_NOTICE,
  });
  const office = (name: string, line: string, postal_code: string, city: string): Id => add('office.offices', {
    id: newId(), agency_id, name, legal_form: 'SARL', siret: siret(chance), ape: '68.32A', email: email('agence', city, 'delorme.example'), phone: phone(chance),
    address_line1: line, postal_code, city, opening_hours: 'Du lundi au vendredi, 9 h – 12 h et 14 h – 18 h', published: true,
  }).id;
  const main = office('Cabinet Delorme, siège', ADDRESS[0]!, '69006', 'Lyon');
  const second = office('Cabinet Delorme, agence de Villeurbanne', '3 place de la Fontaine', '69100', 'Villeurbanne');

  const staff = (login: string, first: string, last: string, role: string, job: string, options: { office?: Id; boss?: Id; reports?: boolean; active?: boolean } = {}): Id => add('office.staff', {
    id: newId(), agency_id, login, first_name: first, last_name: last, email: email(first, last, 'delorme.example'), phone: phone(chance), job_title: job, office_id: options.office ?? main,
    reports_to: options.boss ?? null, role, receives_system_messages: options.reports ?? false, active: options.active ?? true, password_hash: passwordHash, must_change_password: false,
  }).id;
  const director = staff('delorme', 'Étienne', 'Delorme', 'master', 'Directeur', { reports: true });
  const manager = staff('claire.delorme', 'Claire', 'Delorme', 'manager', 'Gestionnaire de copropriété', { boss: director, reports: true });
  const rental = staff('julien.morel', 'Julien', 'Morel', 'manager', 'Gestionnaire locatif', { boss: director, office: second });
  const accountant = staff('sophie.lang', 'Sophie', 'Lang', 'accountant', 'Comptable', { boss: director });
  const assistant = staff('amel.kaci', 'Amel', 'Kaci', 'assistant', 'Assistante de copropriété', { boss: manager });
  staff('marc.petit', 'Marc', 'Petit', 'reader', 'Alternant, en découverte', { boss: manager });
  staff('paule.roy', 'Paule', 'Roy', 'administrator', 'Responsable informatique', { boss: director });
  staff('ancien.compte', 'Denis', 'Vial', 'assistant', 'A quitté le cabinet', { boss: rental, office: second, active: false });

  // Trying out the program should not begin with a telephone in hand: real agencies keep the second factor on.
  add('office.settings', { agency_id, area: 'security', values: { staffSecondFactor: 'optional' } });
  const opened = `${addDays(today, -1)}T08:00:00Z`;
  add('extranet.agencies', { agency_id, open: true, licensed: true, notify_by_email: true, account_sign: 'inverted', legal_notice: LEGAL_NOTICE, activated_at: opened, activated_by: 'Étienne Delorme', activation: { bindersChecked: { by: 'Étienne Delorme', at: opened } } });
  return { director, manager, rental, accountant, assistant };
}

const CONTRACTORS: readonly (readonly [string, string])[] = [
  ['Ascenseurs Fictifs du Rhône', 'Ascenseurs'], ['Chaufferie Modèle', 'Chauffage'], ['Net et Clair', 'Nettoyage'], ['Serrurerie de l’Exemple', 'Serrurerie'], ['Toitures Imaginaires', 'Couverture'],
  ['Plomberie Bidon & Fils', 'Plomberie'], ['Jardins d’Essai', 'Espaces verts'], ['Électricité Spécimen', 'Électricité'], ['Peintures Témoin', 'Peinture'], ['Assurances fictives', 'Assurance'],
  ['Diagnostics Pilote', 'Diagnostics'], ['Maître Exemple, commissaire de justice', 'Justice'],
];

export function writeContractors(book: Book): void {
  CONTRACTORS.forEach(([name, trade], index) => book.add('office.contractors', {
    id: book.newId(), agency_id: book.agencyId, code: `F${String(index + 1).padStart(3, '0')}`, name, trade, siret: siret(book.chance), iban: iban(book.chance), email: `contact@intervenant-${index + 1}.example`,
    phone: phone(book.chance), address_line1: `${book.chance.between(2, 80)} zone artisanale des Modèles`, postal_code: '69120', city: 'Vaulx-en-Velin', active: index !== 8,
  }));
}
