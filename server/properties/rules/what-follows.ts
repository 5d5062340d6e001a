import type { Day } from '../../kernel/day.ts';

export interface SaleFacts {
  sellerName: string;
  buyerName: string;
  buildingName: string;
  soldOn: Day;
  lots: readonly string[];
  /** Lots of the building that the seller still owns on the day of the sale, whole or in part. */
  keptLots: readonly string[];
  buyerAccount: { code: string; opened: boolean; published: boolean };
}

/** What staff read before and after a sale: who owns, what the seller stops seeing and from when, what the buyer needs to see it. */
export function followsOfSale({ sellerName, buyerName, buildingName, soldOn, lots, keptLots, buyerAccount }: SaleFacts): string[] {
  const sold = listed(lots);
  const account = `compte ${buyerAccount.code}`;
  return [
    `${buyerName} possède ${sold} à partir du ${frenchDay(soldOn)}, sur ${buyerAccount.opened ? `un nouveau compte, ${buyerAccount.code}` : `son ${account}`}.`,
    keptLots.length === 0
      ? `À partir de ce jour, ${sellerName} ne voit plus les documents de «\u00A0${buildingName}\u00A0» sur l’extranet. Ses documents personnels restent.`
      : `${sellerName} garde ${listed(keptLots)}\u00A0: sur l’extranet, rien ne change de son côté.`,
    ...(buyerAccount.published ? [] : [`Le ${account} n’est pas publié\u00A0: ${buyerName} ne verra rien par lui tant que vous ne le publiez pas.`]),
  ];
}

/** The lease runs to its last day, included (rights follow the dates; the agency's options may close the account before, and say so themselves). */
export function followsOfNotice({ number, tenantName, exitOn }: { number: string; tenantName: string; exitOn: Day }): string[] {
  return [`Le bail ${number} court jusqu’au ${frenchDay(exitOn)} inclus. Ensuite, ${tenantName} ne voit plus sur l’extranet que ses documents personnels.`];
}

export function followsOfDeparture({ number, tenantName, leftOn }: { number: string; tenantName: string; leftOn: Day }): string[] {
  return [`Le bail ${number} se termine le ${frenchDay(leftOn)}. Dès le lendemain, ${tenantName} ne voit plus sur l’extranet que ses documents personnels.`];
}

function listed(lots: readonly string[]): string {
  const numbers = lots.length < 2 ? lots.join('') : `${lots.slice(0, -1).join(', ')} et ${lots.at(-1)!}`;
  return lots.length < 2 ? `le lot ${numbers}` : `les lots ${numbers}`;
}

function frenchDay(day: Day): string {
  return day.split('-').toReversed().join('/');
}
