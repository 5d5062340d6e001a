import { allocate } from '../server/kernel/allocation.ts';
import type { Id } from '../server/kernel/ids.ts';
import { dayOf, yearOf, type Book } from './book.ts';
import type { Staff } from './house.ts';
import { iban } from './words.ts';

export interface Lot { id: Id; buildingId: Id; number: string; kind: 'Appartement' | 'Local commercial' | 'Cave' | 'Parking'; floor: number; area: number }
export interface Building { id: Id; code: string; name: string; addressLines: string[]; syndic: boolean; lots: Lot[]; homes: Lot[]; annexes: Lot[] }

interface Plan { code: string; name: string; line: string; postal: string; management: 'both' | 'rental'; year: number; shops: number; homes: number; cellars: number; parkings: number; floors: number }

/** Three buildings, 120 lots. */
const PLANS: readonly Plan[] = [
  { code: 'I01', name: 'Résidence Les Tilleuls', line: '12 rue Duguesclin', postal: '69006', management: 'both', year: 1968, shops: 1, homes: 25, cellars: 16, parkings: 10, floors: 6 },
  { code: 'I02', name: 'Le Clos Saint-Jean', line: '5 montée des Lilas', postal: '69005', management: 'both', year: 1934, shops: 0, homes: 20, cellars: 12, parkings: 8, floors: 4 },
  { code: 'I03', name: '8 quai Rambaud', line: '8 quai Rambaud', postal: '69002', management: 'rental', year: 2011, shops: 2, homes: 14, cellars: 6, parkings: 6, floors: 5 },
];

export function writeBuildings(book: Book, staff: Staff): Building[] {
  return PLANS.map((plan) => {
    const year = yearOf(book.today);
    const syndic = plan.management === 'both';
    const id = book.add('office.buildings', {
      id: book.newId(), agency_id: book.agencyId, code: plan.code, name: plan.name, address_line1: plan.line, postal_code: plan.postal, city: 'Lyon', management: plan.management,
      registration_number: syndic ? `AZ${book.chance.between(1_000_000, 9_999_999)}` : null, built_year: plan.year, fiscal_year_from: syndic ? dayOf(year, 1, 1) : null, fiscal_year_until: syndic ? dayOf(year, 12, 31) : null,
      iban: syndic ? iban(book.chance) : null, bic: syndic ? 'FICTFRPPXXX' : null, accounts_assembly_on: syndic ? dayOf(year, 5, 12) : null, manager_staff_id: syndic ? staff.manager : staff.rental,
    }).id;
    const lots = lotsOf(book, id, plan);
    const building: Building = { id, code: plan.code, name: plan.name, addressLines: [plan.line, `${plan.postal} Lyon`], syndic, lots, homes: lots.filter(isHome), annexes: lots.filter((lot) => !isHome(lot)) };
    if (syndic) writeKeys(book, building);
    return building;
  });
}

const isHome = (lot: Lot): boolean => lot.kind === 'Appartement' || lot.kind === 'Local commercial';

function lotsOf(book: Book, buildingId: Id, plan: Plan): Lot[] {
  const { chance } = book;
  const kinds: Lot['kind'][] = [...repeat<Lot['kind']>('Local commercial', plan.shops), ...repeat<Lot['kind']>('Appartement', plan.homes), ...repeat<Lot['kind']>('Cave', plan.cellars), ...repeat<Lot['kind']>('Parking', plan.parkings)];
  return kinds.map((kind, index) => {
    const floor = kind === 'Appartement' ? 1 + Math.floor((index - plan.shops) * plan.floors / plan.homes) : kind === 'Local commercial' ? 0 : -1;
    const rooms = kind === 'Appartement' ? roomsOf(book) : [];
    const area = kind === 'Appartement' ? rooms.reduce((sum, room) => sum + (room.exclude ? 0 : room.area), 0) : kind === 'Local commercial' ? chance.between(4500, 9000) : kind === 'Cave' ? chance.between(300, 900) : 1250;
    const roomCount = rooms.filter(({ name }) => /Séjour|Chambre/.test(name)).length;
    const id = book.add('office.lots', {
      id: book.newId(), agency_id: book.agencyId, building_id: buildingId, number: String(index + 1), kind, floor: floorWords(floor), area_hundredths: area, room_count: kind === 'Appartement' ? roomCount : null, internet_reference: null, available: false,
    }).id;
    rooms.forEach((room, line) => book.add('office.lot_rooms', { id: book.newId(), agency_id: book.agencyId, lot_id: id, line: line + 1, name: room.name, area_hundredths: room.area, exclude_carrez: room.exclude }));
    return { id, buildingId, number: String(index + 1), kind, floor, area };
  });
}

function roomsOf({ chance }: Book): { name: string; area: number; exclude: boolean }[] {
  const bedrooms = chance.between(0, 3);
  const room = (name: string, least: number, most: number, exclude = false) => ({ name, area: chance.between(least, most), exclude });
  return [
    room('Entrée', 250, 600), room('Séjour', 1700, 3200), room('Cuisine', 550, 1200), ...Array.from({ length: bedrooms }, (_, index) => room(`Chambre ${index + 1}`, 900, 1500)),
    room('Salle de bains', 350, 650), room('WC', 110, 180), ...(chance.happens(0.6) ? [room('Balcon', 300, 900, true)] : []),
  ];
}

/** Each key adds up to its announced total, to the unit. */
function writeKeys(book: Book, building: Building): void {
  const weight = (lot: Lot): bigint => BigInt(Math.round(lot.area * (isHome(lot) ? 1 : 0.4) * (1 + Math.max(0, lot.floor) * 0.03)));
  const keys: { code: string; label: string; total: number; lots: Lot[]; weigh: (lot: Lot) => bigint }[] = [
    { code: 'GEN', label: 'Charges générales', total: 10_000, lots: building.lots, weigh: weight },
    { code: 'ASC', label: 'Ascenseur', total: 1000, lots: building.homes.filter(({ floor }) => floor > 0), weigh: (lot) => weight(lot) * BigInt(lot.floor) },
    { code: 'CHF', label: 'Chauffage collectif', total: 1000, lots: building.homes, weigh: (lot) => BigInt(lot.area) },
  ];
  for (const { code, label, total, lots, weigh } of keys) {
    const keyId = book.add('office.allocation_keys', { id: book.newId(), agency_id: book.agencyId, building_id: building.id, code, label, announced_total: BigInt(total), general: code === 'GEN' }).id;
    allocate(BigInt(total), lots.map(weigh)).forEach((shares, index) => book.add('office.key_shares', { agency_id: book.agencyId, key_id: keyId, lot_id: lots[index]!.id, shares }));
  }
}

function floorWords(floor: number): string {
  if (floor < 0) return 'Sous-sol';
  return floor === 0 ? 'Rez-de-chaussée' : floor === 1 ? '1er étage' : `${floor}e étage`;
}

function repeat<T>(one: T, times: number): T[] {
  return Array.from({ length: times }, () => one);
}
