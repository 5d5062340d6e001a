import type { Day } from '../../kernel/day.ts';
import type { LettingService } from '../model.ts';
import type { FeeAmounts } from './fees.ts';
import type { PaperBody } from './papers.ts';
import { euros, frenchDay, SERVICE_WORDS } from './words.ts';

export interface LettingInvoice {
  to: 'tenant' | 'owner';
  /** A credit note takes back the invoice of this number. */
  takesBack: string | null;
  number: string;
  on: Day;
  tenantName: string;
  leaseNumber: string;
  place: string;
  lines: readonly { service: LettingService; cents: bigint }[];
  amounts: FeeAmounts;
  /** Why the tenant's part is within the law. */
  limits: readonly string[];
}

/** The invoice of a letting to one of its parties, or the credit note that takes it back (loi n° 89-462, art. 5, I). */
export function lettingPaper({ to, takesBack, number, on, tenantName, leaseNumber, place, lines, amounts, limits }: LettingInvoice): PaperBody {
  const sign = takesBack === null ? 1n : -1n;
  return {
    title: `${takesBack === null ? 'Facture' : 'Avoir'} n° ${number}, honoraires de location`,
    facts: [['Date', frenchDay(on)], ['Locataire', `${tenantName}, bail n° ${leaseNumber}`], ['Logement', place], ...(takesBack === null ? [] : [['Annule', `la facture n° ${takesBack}`] as [string, string]])],
    opening: [],
    tables: [{
      columns: ['Prestation', 'Montant TTC'], figures: 1, rows: [
        ...lines.map(({ service, cents }) => ({ kind: 'line' as const, cells: [SERVICE_WORDS[service], euros(cents * sign)] })),
        { kind: 'line', cells: ['Total hors taxes', euros(amounts.netCents * sign)] }, { kind: 'line', cells: ['TVA', euros(amounts.vatCents * sign)] }, { kind: 'total', cells: ['Total TTC', euros(amounts.grossCents * sign)] },
      ],
    }],
    closing: takesBack !== null ? [to === 'tenant' ? 'Rien n’est plus dû sur cette facture.' : 'Le montant est rendu à votre compte.'] : [
      ...(to === 'tenant' ? limits.map((limit) => `Votre part est limitée. ${limit}.`) : ['Le montant est pris sur votre compte\u202F; il figure à votre prochain compte rendu de gérance.']),
      'Les honoraires de visite, de dossier et de rédaction du bail, et ceux de l’état des lieux, sont partagés : la part du locataire ne dépasse ni celle du bailleur, ni un plafond par mètre carré de surface habitable (loi n° 89-462 du 6 juillet 1989, article 5, I ; décret n° 2014-890). Les autres sont à la charge du bailleur.',
    ],
  };
}
