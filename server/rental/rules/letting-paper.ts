import { allocate } from '../../kernel/allocation.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { Day } from '../../kernel/day.ts';
import type { LettingService } from '../model.ts';
import { percent, type FeeAmounts } from './fees.ts';
import type { PaperBody } from './papers.ts';
import { vatBasisPoints } from './parameters.ts';
import { euros, frenchDay, SERVICE_WORDS } from './words.ts';

export interface LettingInvoice {
  to: 'tenant' | 'owner';
  /** A credit note takes back the invoice of this number. */
  takesBack: string | null;
  number: string;
  on: Day;
  /** When the services were done: the signature, or the inventory when it came later. */
  doneOn: Day;
  tenantName: string;
  leaseNumber: string;
  place: string;
  lines: readonly { service: LettingService; cents: bigint }[];
  amounts: FeeAmounts;
  /** Why the tenant's part is within the law. */
  limits: readonly string[];
  seller: Seller;
}

/** What an invoice says of who makes it (Code de commerce, art. R123-237, R123-238; CGI, ann. II, art. 242 nonies A, I, 1° and 2°). */
export interface Seller {
  name: string;
  companyForm: string | null;
  siren: string;
  registry: string | null;
  vatNumber: string;
}

const sellerWords = ({ name, companyForm, siren, registry, vatNumber }: Seller): string => [name, companyForm, `SIREN ${siren.replace(/(?<=^(?:\d{3})+)(?=\d)/g, '\u00A0')}${registry === null ? '' : `, ${registry}`}`, `TVA intracommunautaire ${vatNumber}`].filter(Boolean).join(', ');

/** The invoice of a letting to one of its parties, or the credit note that takes it back (loi n° 89-462, art. 5, I). */
export function lettingPaper({ to, takesBack, number, on, doneOn, tenantName, leaseNumber, place, lines, amounts, limits, seller }: LettingInvoice): PaperBody {
  const sign = takesBack === null ? 1n : -1n;
  // The tax is that of the whole: lines without it share what is left to the cent.
  const nets = amounts.netCents === 0n ? lines.map(() => 0n) : allocate(amounts.netCents, lines.map(({ cents }) => cents));
  const rate = percent(Number(valueOn(vatBasisPoints, on)));
  return {
    title: `${takesBack === null ? 'Facture' : 'Avoir'} n° ${number}, honoraires de location`,
    facts: [['Date', frenchDay(on)], ...(takesBack === null ? [['Prestation faite le', frenchDay(doneOn)] as [string, string]] : []), ['Locataire', `${tenantName}, bail n° ${leaseNumber}`], ['Logement', place], ...(takesBack === null ? [] : [['Annule', `la facture n° ${takesBack}`] as [string, string]])],
    opening: [],
    tables: [{
      columns: ['Prestation', 'Montant HT', 'Montant TTC'], figures: 2, rows: [
        ...lines.map(({ service, cents }, index) => ({ kind: 'line' as const, cells: [SERVICE_WORDS[service], euros(nets[index]! * sign), euros(cents * sign)] })),
        { kind: 'line', cells: ['Total hors taxes', euros(amounts.netCents * sign), ''] }, { kind: 'line', cells: [`TVA à ${rate}`, '', euros(amounts.vatCents * sign)] }, { kind: 'total', cells: ['Total TTC', '', euros(amounts.grossCents * sign)] },
      ],
    }],
    closing: takesBack !== null ? [to === 'tenant' ? 'Rien n’est plus dû sur cette facture.' : 'Le montant est rendu à votre compte.', sellerWords(seller)] : [
      ...(to === 'tenant' ? ['À payer à réception, sans escompte pour paiement anticipé.', ...limits.map((limit) => `Votre part est limitée. ${limit}.`)] : ['Le montant est pris sur votre compte\u202F; il figure à votre prochain compte rendu de gérance. Ni escompte ni pénalité\u00A0: la facture est réglée à sa date.']),
      'Les honoraires de visite, de dossier et de rédaction du bail, et ceux de l’état des lieux, sont partagés : la part du locataire ne dépasse ni celle du bailleur, ni un plafond par mètre carré de surface habitable (loi n° 89-462 du 6 juillet 1989, article 5, I ; décret n° 2014-890). Les autres sont à la charge du bailleur.',
      sellerWords(seller),
    ],
  };
}
