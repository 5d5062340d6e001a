import { addMonths, type Day } from '../server/kernel/day.ts';
import type { Id } from '../server/kernel/ids.ts';
import { dayOf, yearOf, type Book } from './book.ts';
import type { Building } from './buildings.ts';
import { workday } from './events.ts';

interface Plan { key: 'GEN' | 'ASC' | 'CHF'; account: string; supplier: string | null; label: string; everyMonths: number; from: number; least: number; most: number }

/** What a building of some fifty lots spends in a year, by key and account. */
const PLANS: readonly Plan[] = [
  { key: 'GEN', account: '601000', supplier: null, label: 'Eau froide, relevé', everyMonths: 3, from: 2, least: 92_000, most: 148_000 },
  { key: 'GEN', account: '602000', supplier: null, label: 'Électricité des parties communes', everyMonths: 2, from: 1, least: 21_000, most: 46_000 },
  { key: 'GEN', account: '611000', supplier: 'Net et Clair', label: 'Ménage des parties communes', everyMonths: 1, from: 1, least: 39_800, most: 40_600 },
  { key: 'GEN', account: '614000', supplier: 'Jardins d’Essai', label: 'Entretien des espaces verts', everyMonths: 3, from: 3, least: 31_000, most: 44_000 },
  { key: 'GEN', account: '615000', supplier: 'Plomberie Bidon & Fils', label: 'Recherche de fuite, colonne A', everyMonths: 7, from: 4, least: 18_000, most: 62_000 },
  { key: 'GEN', account: '615000', supplier: 'Serrurerie de l’Exemple', label: 'Remplacement du groom de la porte du hall', everyMonths: 12, from: 6, least: 24_000, most: 41_000 },
  { key: 'GEN', account: '616000', supplier: 'Assurances fictives', label: 'Prime d’assurance multirisque', everyMonths: 12, from: 1, least: 412_000, most: 468_000 },
  { key: 'GEN', account: '621100', supplier: null, label: 'Honoraires du syndic', everyMonths: 3, from: 1, least: 165_000, most: 165_000 },
  { key: 'GEN', account: '621300', supplier: null, label: 'Affranchissements', everyMonths: 6, from: 5, least: 14_000, most: 29_000 },
  { key: 'ASC', account: '614000', supplier: 'Ascenseurs Fictifs du Rhône', label: 'Contrat d’entretien de l’ascenseur', everyMonths: 3, from: 1, least: 84_000, most: 88_000 },
  { key: 'ASC', account: '602000', supplier: null, label: 'Électricité de l’ascenseur', everyMonths: 2, from: 2, least: 6_800, most: 12_500 },
  { key: 'CHF', account: '603000', supplier: null, label: 'Gaz, chauffage collectif', everyMonths: 1, from: 1, least: 98_000, most: 340_000 },
  { key: 'CHF', account: '614000', supplier: 'Chaufferie Modèle', label: 'Contrat d’entretien de la chaudière', everyMonths: 6, from: 2, least: 57_000, most: 61_000 },
];

/** What the plans come to in a year, by key and account, with room for the repairs nobody foresees. */
export function usualSpending(): { key: Plan['key']; account: string; cents: number }[] {
  const sums = new Map<string, { key: Plan['key']; account: string; cents: number }>();
  const add = (key: Plan['key'], account: string, cents: number): void => {
    sums.set(`${key} ${account}`, { key, account, cents: (sums.get(`${key} ${account}`)?.cents ?? 0) + cents });
  };
  for (const { key, account, everyMonths, from, least, most } of PLANS) add(key, account, (Math.floor((12 - from) / everyMonths) + 1) * (least + most) / 2);
  for (const key of ['GEN', 'ASC', 'CHF'] as const) add(key, '615000', 180_000);
  return [...sums.values()];
}

/** Where each supplier's invoices are charged. */
const CHARGED: Readonly<Record<string, readonly [key: Plan['key'], account: string]>> = {
  'Ascenseurs Fictifs du Rhône': ['ASC', '615000'], 'Chaufferie Modèle': ['CHF', '615000'], 'Net et Clair': ['GEN', '611000'], 'Jardins d’Essai': ['GEN', '614000'], 'Électricité Spécimen': ['GEN', '615000'],
};

/** Expenses of last year and of this one up to today. The invoices among the events of the binder "Factures" each stand behind a line of their amount. */
export function writeExpenses(book: Book, buildings: readonly Building[]): void {
  const { agencyId: agency_id, add, newId, chance, today, rows } = book;
  const contractors = new Map(rows['office.contractors'].map(({ name, id }) => [name, id]));
  const years = [yearOf(today) - 1, yearOf(today)];
  for (const { id: building_id } of buildings.filter(({ syndic }) => syndic)) {
    const keys = new Map(rows['office.allocation_keys'].filter((key) => key.building_id === building_id).map(({ code, id }) => [code, id]));
    const spend = (on: Day, key: string, account: string, supplier: string | null, label: string, cents: number, invoice: Id | null = null): void => {
      add('office.expenses', {
        id: newId(), agency_id, building_id, fiscal_year: yearOf(on), spent_on: on, key_id: keys.get(key)!, account, contractor_id: supplier === null ? null : contractors.get(supplier)!, label, amount_cents: BigInt(cents),
        invoice_event_id: invoice,
      });
    };
    for (const plan of PLANS) {
      for (const year of years) {
        for (let month = plan.from; month <= 12; month += plan.everyMonths) {
          const on = workday(dayOf(year, month, chance.between(6, 25)));
          if (on <= today) spend(on, plan.key, plan.account, plan.supplier, plan.label, chance.between(plan.least, plan.most));
        }
      }
    }
    for (const invoice of book.invoices.filter((one) => one.buildingId === building_id && years.includes(yearOf(one.on)))) {
      const [key, account] = CHARGED[invoice.supplier]!;
      spend(invoice.on, key, account, invoice.supplier, `Facture n° ${invoice.number}`, invoice.cents, invoice.eventId);
    }
    const credit = workday(addMonths(today, -2));
    spend(credit, 'GEN', '611000', 'Net et Clair', 'Avoir : passage non effectué', -4_120);
  }
}
