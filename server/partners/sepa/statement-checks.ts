import { fingerprintOf } from '../../kernel/fingerprint.ts';
import type { BankMovement } from './bank-movement.ts';
import type { BankStatement } from './bank-statement.ts';

export interface KnownAccount {
  iban: string;
  /** Closing balance of the last statement imported, null before the first. */
  lastClosingCents: bigint | null;
  importedStatements: ReadonlySet<string>;
}

export interface StatementFault {
  code: string;
  /** The statement waits until somebody decides; a duplicate adds nothing. */
  effect: 'quarantine' | 'refused' | 'nothing-new';
  sentence: string;
}

/** Everything that must hold before the movements of a statement are proposed. Empty when all holds. */
export function statementFaults(statement: BankStatement, account: KnownAccount | null): StatementFault[] {
  const faults: StatementFault[] = [];
  const add = (broken: boolean, code: string, effect: StatementFault['effect'], sentence: string) => { if (broken) faults.push({ code, effect, sentence }); };
  if (account === null) return [{ code: 'account-unknown', effect: 'refused', sentence: `Le compte ${statement.iban} n’est pas un compte de l’agence. Ajoutez-le aux comptes bancaires, ou choisissez le bon relevé.` }];
  if (account.importedStatements.has(statement.id)) return [{ code: 'statement-known', effect: 'nothing-new', sentence: `Le relevé ${statement.id} a déjà été importé : rien de nouveau.` }];
  const [opening, closing] = [balance(statement, ['OPBD', 'PRCD']), balance(statement, ['CLBD'])];
  const moved = statement.movements.filter((one) => one.booked).reduce((sum, one) => sum + one.cents, 0n);
  const foreign = [...statement.movements, ...statement.balances.filter((one) => ['OPBD', 'PRCD', 'CLBD'].includes(one.code))].some((one) => one.currency !== 'EUR');
  add(foreign, 'currency', 'quarantine', `Le relevé ${statement.id} contient une autre monnaie que l’euro. Vérifiez-le avec la banque.`);
  add(opening === null || closing === null, 'balance-missing', 'quarantine', `Le relevé ${statement.id} ne donne pas son solde d’ouverture ou de clôture. Demandez un fichier complet.`);
  add(!foreign && opening !== null && closing !== null && opening + moved !== closing, 'sum-differs', 'quarantine', `Le relevé ${statement.id} ne s’additionne pas : ouverture, plus mouvements, ne fait pas la clôture. Une page manque peut-être.`);
  add(opening !== null && account.lastClosingCents !== null && opening !== account.lastClosingCents, 'opening-differs', 'quarantine', `Le relevé ${statement.id} ne commence pas où le précédent finit : un relevé manque entre les deux.`);
  add(statement.unevenEntries.length > 0, 'details-differ', 'quarantine', `Un mouvement groupé du relevé ${statement.id} n’est pas la somme de ses paiements.`);
  return faults;
}

export function openingOf(statement: BankStatement): bigint | null {
  return balance(statement, ['OPBD', 'PRCD']);
}

export function closingOf(statement: BankStatement): bigint | null {
  return balance(statement, ['CLBD']);
}

function balance(statement: BankStatement, codes: readonly string[]): bigint | null {
  return statement.balances.find((one) => codes.includes(one.code))?.cents ?? null;
}

/**
 * What tells a movement from all others of its account: the bank's own reference, amount, day and place among its equals. Stable when the file comes again,
 * alone or within a longer period.
 */
export function movementKeys(iban: string, movements: readonly BankMovement[]): string[] {
  const seen = new Map<string, number>();
  return movements.map((one) => {
    const base = [iban, one.accountReference ?? '', one.endToEndId ?? '', one.on, one.cents, one.remittance, one.counterpartyIban ?? ''].join('|');
    const place = seen.get(base) ?? 0;
    seen.set(base, place + 1);
    return fingerprintOf([base, place]);
  });
}
