import { quoted } from '../../kernel/french-text.ts';
import type { Day } from '../../kernel/day.ts';
import type { TableName, Value } from '../model.ts';
import type { Problem } from './values.ts';

type Get = (key: string) => Value | undefined;
/** What is wrong with a line whose cells are all right, and the field to show it at. */
export type RowFault = { field: string | null; problem: Problem };
type RowRule = (get: Get) => RowFault | null;

/** Rules that look at one line as a whole, by table. */
export const ROW_RULES: Partial<Record<TableName, RowRule>> = {
  ownerships: (get) => reversed(get, 'fromOn', 'untilOn'),
  councilSeats: (get) => reversed(get, 'fromOn', 'untilOn'),
  mandates: (get) => reversed(get, 'fromOn', 'untilOn'),
  leases: (get) => reversed(get, 'entryOn', 'exitOn') ?? clauseFault(get),
  folders: (get) => reversed(get, 'openedOn', 'closedOn'),
  buildings: (get) => reversed(get, 'fiscalYearFrom', 'fiscalYearUntil'),
  partyMembers: (get) => (get('group') === get('member') ? fault('member', { level: 'error', code: 'member-of-itself', message: 'Ce tiers est membre de lui-même.', remedy: 'Indiquez le groupe, puis la personne qui en est membre.' }) : null),
  templates: (get) => (get('termMonths') === 0 ? fault('termMonths', { level: 'error', code: 'zero-term', message: 'Une durée de 0 mois ne publie jamais rien.', remedy: 'Indiquez au moins 1 mois, ou laissez vide pour toujours.' }) : null),
  binders: (get) => (get('trade') === 'syndic' && get('personal') !== true && get('coOwner') === true && get('member') !== true && get('president') !== true
    ? fault(null, { level: 'warning', code: 'binder-co-owner-alone', message: 'Ce classeur est coché Copropriétaire seul\u00A0: le conseil syndical ne verra pas ses documents.', remedy: 'Pour les montrer à tous, cochez aussi Membre CS et Président CS. Le classeur est importé tel quel.' })
    : null),
  documents: (get) => (get('binder') === null && get('template') === null
    ? fault('template', { level: 'warning', code: 'document-without-template', message: 'Ce document n’a ni modèle ni classeur.', remedy: 'Il est importé sans être publié. Indiquez un modèle pour le classer.' }) : null),
  entries: (get) => {
    const amounts = ledgerAmounts(get);
    if (typeof amounts !== 'string') return null;
    return fault('debitCents', { level: 'error', code: 'entry-amounts', message: amounts, remedy: 'Chaque ligne porte un débit ou un crédit. Corrigez-la dans le fichier, puis déposez-le à nouveau.' });
  },
};

/** Debit and credit of a ledger line, from both columns or from an amount and its direction (livre des procédures fiscales, art. A. 47 A-1, VII); a sentence when they say nothing. */
export function ledgerAmounts(get: Get): { debitCents: bigint; creditCents: bigint } | string {
  const amount = get('amountCents') as bigint | null;
  if (amount !== null && amount !== undefined) {
    if (get('direction') === 'debit') return { debitCents: amount, creditCents: 0n };
    if (get('direction') === 'credit') return { debitCents: 0n, creditCents: amount };
    return 'Le montant n’a pas de sens (débit ou crédit).';
  }
  const debitCents = (get('debitCents') as bigint | null) ?? 0n;
  const creditCents = (get('creditCents') as bigint | null) ?? 0n;
  return debitCents !== 0n && creditCents !== 0n ? 'La ligne porte un débit et un crédit.' : { debitCents, creditCents };
}

/** Clauses that contradict each other, as the lease's own screen refuses them (loi n° 89-462, art. 21, 25-18). */
function clauseFault(get: Get): RowFault | null {
  const error = (field: string, code: string, message: string, remedy: string) => fault(field, { level: 'error', code, message, remedy });
  if (get('kind') === 'mobility' && get('chargesMode') === 'provision') return error('chargesMode', 'mobility-provision', 'Les charges d’un bail mobilité sont un forfait, jamais une provision.', 'Indiquez «\u00A0forfait\u00A0», ou une autre nature de bail.');
  const years = get('termYears');
  if (typeof years === 'number' && (years < 1 || years > 99)) return error('termYears', 'term-years', `Une durée de ${years} ans n’est pas celle d’un bail.`, 'Indiquez la durée en années, de 1 à 99.');
  if (get('electronicSince') && !get('electronicProof')) return error('electronicProof', 'proof-missing', 'L’accord du locataire aux quittances électroniques n’a pas de preuve.', 'Indiquez où se trouve l’accord signé, ou videz la date de l’accord\u00A0: les quittances partiront par la poste.');
  if (get('electronicProof') && !get('electronicSince')) return error('electronicSince', 'proof-undated', 'L’accord du locataire aux quittances électroniques n’a pas de date.', 'Indiquez la date de l’accord, ou videz sa preuve.');
  if (get('depositHeldBy') && !get('depositCents')) return error('depositCents', 'deposit-without-amount', 'Le dépôt de garantie a un détenteur et pas de montant.', 'Indiquez le montant du dépôt, ou videz la colonne du détenteur.');
  if (get('depositHeldBy') && !get('mandate')) return error('mandate', 'deposit-without-mandate', 'Le dépôt de garantie a un détenteur, mais le bail n’a pas de mandat.', 'Indiquez le mandat du bail, ou videz la colonne du détenteur.');
  return null;
}

function reversed(get: Get, from: string, until: string): RowFault | null {
  const start = get(from) as Day | null | undefined;
  const end = get(until) as Day | null | undefined;
  if (!start || !end || end >= start) return null;
  return fault(until, { level: 'error', code: 'days-reversed', message: `La fin (${french(end)}) est avant le début (${french(start)}).`, remedy: 'Corrigez une des deux dates.' });
}

function fault(field: string | null, problem: Problem): RowFault {
  return { field, problem };
}

function french(day: Day): string {
  return quoted(`${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`);
}
