import type { DemoRow } from './rows.ts';

type Party = DemoRow<'office.parties'>;

/** « Mme Hélène Garnier », « M. et Mme Lucie et Thomas Aubert », « SCI Perrache » */
export const nameOf = (party: Party): string => [party.civility, party.first_name, party.last_name].filter(Boolean).join(' ');

/** Name and postal address, a line each, as the head of a letter shows them. */
export const addressLines = (party: Party): string[] => [nameOf(party), party.address_line1, [party.postal_code, party.city].filter(Boolean).join(' ')].filter((line): line is string => Boolean(line));
