import { addDays, addMonths, type Day } from '../server/kernel/day.ts';
import { dayOf, dayWords, monthWords, yearOf, type Book } from './book.ts';
import { workday, type Happening } from './events.ts';
import type { Staff } from './house.ts';
import { addressLines, nameOf } from './names.ts';
import type { Lease, Mandate } from './rentals.ts';
import { euros, managementReport, paper, receipt, rentNotice, text } from './texts.ts';

const FIRST_DAY_KEPT = -36;

/** What landlords and tenants receive; old leases had their papers before the three years that are told. */
export function rentalHappenings(book: Book, mandates: readonly Mandate[], leases: readonly Lease[], staff: Staff): Happening[] {
  const since = addMonths(book.today, FIRST_DAY_KEPT);
  return [...mandates.flatMap((mandate) => ofMandate(book, mandate, leases, staff)), ...leases.flatMap((lease) => ofLease(book, lease, staff))]
    .map((what) => (what.on < since ? { ...what, on: workday(since) } : what));
}

const to = (party: Lease['party']) => ({ id: party.id, lines: addressLines(party) });

function ofMandate({ today, rows }: Book, mandate: Mandate, leases: readonly Lease[], staff: Staff): Happening[] {
  const where = { buildingId: mandate.building.id, lotIds: mandate.lots.map(({ id }) => id), by: staff.rental };
  const personal = { ...where, accountId: mandate.accountId, recipient: to(mandate.party) };
  const rent = leases.filter((lease) => lease.mandate.id === mandate.id && lease.exit === null).reduce((sum, lease) => sum + lease.rentCents + lease.chargesCents, 0);
  /** As the books have it: what tenants were asked that month, and the fee on it. */
  const points = rows['office.mandates'].find(({ id }) => id === mandate.id)!.fee_basis_points ?? 700;
  const report = (month: Day) => {
    const first = dayOf(yearOf(month), Number(month.slice(5, 7)), 1);
    const received = leases.filter((lease) => lease.mandate.id === mandate.id && lease.entry <= first && (lease.exit === null || lease.exit >= first)).reduce((sum, lease) => sum + lease.rentCents + lease.chargesCents, 0);
    return managementReport(nameOf(mandate.party), monthWords(month), received, Math.floor(received * points * 12 / 100_000));
  };
  const signed: Happening = { template: 'MAND', on: workday(mandate.from), title: `Mandat de gérance ${mandate.number}`, ...where, attachments: [{ name: `Mandat ${mandate.number}.pdf`, title: `Mandat de gérance n° ${mandate.number}`, body: paper(`Mandat de gérance confié par ${nameOf(mandate.party)}`, mandate.building.name, `Date d’effet : ${dayWords(mandate.from)}.`) }] };
  if (mandate.until !== null) return [signed];
  const months = mandate.lots.length > 2 ? [1, 2, 3, 4] : [1];
  return [
    signed,
    ...months.map((back): Happening => ({ template: 'CRGE', on: workday(dayOf(yearOf(addMonths(today, 1 - back)), Number(addMonths(today, 1 - back).slice(5, 7)), 6)), title: `Compte rendu de gérance de ${monthWords(addMonths(today, -back))}`, ...personal, body: report(addMonths(today, -back)) })),
    { template: 'FISC', on: dayOf(yearOf(today), 4, 9), title: `Aide à la déclaration des revenus fonciers ${yearOf(today) - 1}`, ...personal, body: text(`${nameOf(mandate.party)},`, `Loyers encaissés en ${yearOf(today) - 1} : **${euros(rent * 12)}**.`, 'Reportez ce montant sur votre déclaration n° 2044.') },
    ...(mandate.lots.length > 2 ? [
      { template: 'TRAD', on: workday(addMonths(today, -5)), title: 'Devis : remplacement d’une chaudière individuelle', ...where, attachments: [{ name: 'Devis chaudière.pdf', title: 'Devis', body: paper('Remplacement d’une chaudière individuelle', mandate.building.name, 'Montant : 3 480,00 € TTC.') }] },
      { template: 'TRAF', on: workday(addMonths(today, -3)), title: 'Facture : remplacement d’une chaudière individuelle', ...where, attachments: [{ name: 'Facture chaudière.pdf', title: 'Facture', body: paper('Remplacement d’une chaudière individuelle', mandate.building.name, 'Montant : 3 480,00 € TTC.') }] },
      { template: 'COUP', on: workday(addDays(today, -16)), title: 'Révision du loyer au 1er janvier', ...personal, body: text(`${nameOf(mandate.party)},`, 'Nous appliquerons la révision prévue au bail au 1er janvier, selon l’indice de référence des loyers.') },
    ] satisfies Happening[] : []),
  ];
}

function ofLease({ today }: Book, lease: Lease, staff: Staff): Happening[] {
  const { building } = lease.mandate;
  const where = { buildingId: building.id, lotIds: [lease.lot.id], leaseId: lease.id, by: staff.rental };
  const personal = { ...where, accountId: lease.accountId, recipient: to(lease.party) };
  const signed = (template: string, on: Day, title: string, ...details: string[]): Happening => ({ template, on: workday(on), title, ...where, attachments: [{ name: `${title}.pdf`, title, body: paper(title, `${building.name}, lot ${lease.lot.number}`, `Locataire : ${nameOf(lease.party)}.`, ...details) }] });
  const papers = [signed('BAIL', addDays(lease.entry, -6), `Bail ${lease.number}`, `Loyer : ${euros(lease.rentCents)}, charges : ${euros(lease.chargesCents)}.`), signed('EDLE', lease.entry, `État des lieux d’entrée, bail ${lease.number}`, 'Logement en bon état.')];
  if (lease.exit !== null && lease.exit < today) {
    return [...papers, signed('EDLE', lease.exit, `État des lieux de sortie, bail ${lease.number}`), { template: 'REGU', on: workday(addDays(lease.exit, 25)), title: 'Solde de votre dépôt de garantie', ...personal, body: text(`${nameOf(lease.party)},`, `Nous vous restituons votre dépôt de garantie, soit **${euros(lease.rentCents)}**.`) }];
  }
  const known = lease.party.last_name === 'Aubert' || lease.party.last_name === 'Rousseau';
  const months = known ? [0, 1, 2, 3] : [0];
  return [
    ...papers,
    ...months.map((back) => addMonths(today, -back)).flatMap((month): Happening[] => [
      { template: 'AVEC', on: workday(addDays(dayOf(yearOf(month), Number(month.slice(5, 7)), 1), -6)), title: `Avis d’échéance de ${monthWords(month)}`, ...personal, body: rentNotice(nameOf(lease.party), monthWords(month), lease.rentCents, lease.chargesCents) },
      ...(known ? [{ template: 'QUIT', on: workday(dayOf(yearOf(month), Number(month.slice(5, 7)), 10)), title: `Quittance de ${monthWords(month)}`, ...personal, body: receipt(nameOf(lease.party), monthWords(month), lease.rentCents, lease.chargesCents) } satisfies Happening] : []),
    ]),
    ...(known ? [
      signed('DIAL', addDays(lease.entry, -20), 'Diagnostic de performance énergétique', 'Classe C.'), signed('NOTI', lease.entry, 'Notice de la chaudière'), signed('ASSL', addMonths(today, -4), 'Attestation d’assurance habitation'),
      { template: 'COUL', on: workday(addDays(today, -13)), title: 'Visite annuelle de la chaudière', ...where, recipient: to(lease.party), body: text(`${nameOf(lease.party)},`, 'Le chauffagiste passera le mois prochain ; merci de lui ouvrir.') },
    ] satisfies Happening[] : []),
  ];
}
