import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { Report } from '../../platform/rendering/render-report.ts';
import { refusals } from '../errors.ts';
import { findBuilding } from '../repository/facts.ts';
import { LEGAL_FIGURES } from '../rules/legal-figures.ts';
import { lastDayToOppose } from '../rules/transfer.ts';
import { dayInWords, euros, shortDay } from '../rules/words.ts';
import { readSaleAccounts } from './sale-accounts.ts';
import { syndicInWords } from './syndic-in-words.ts';

const BY_HAND = 'à compléter';

/**
 * What the bailiff's act states, on pain of nullity: amounts and causes in the four groups (décret n° 67-223, art. 5-1), and the address elected in the district of the court
 * (loi n° 65-557, art. 20 I), which is completed by hand as the notary's when the sale does not say it.
 */
export async function printOpposition(platform: Pick<Platform, 'office' | 'renderer'>, viewer: Viewer, today: Day, transferId: Id): Promise<{ name: string; pdf: Buffer }> {
  const report = await inAgency(platform.office, viewer.agencyId, async (tx): Promise<Report> => {
    const sale = await readSaleAccounts(tx, viewer, today, transferId);
    const building = (await findBuilding(tx, sale.buildingId))!;
    if (sale.totalCents === 0n) throw refusals.nothingToOppose();
    const syndicat = `Syndicat des copropriétaires ${building.name}`;
    const total = euros(sale.totalCents);
    return {
      day: sale.soldOn, title: 'Opposition au versement du prix', upright: true,
      heading: [syndicat, `Vente du ${shortDay(sale.soldOn)}`],
      facts: [
        ['Fondement', 'Loi n°\u00A065-557 du 10 juillet 1965, art. 20 I\u202F; décret n°\u00A067-223 du 17 mars 1967, art. 5-1 et 5-2'],
        ['Créancier', [syndicat, building.address].filter((words) => words !== '').join(', ')],
        ['Représenté par son syndic', await syndicInWords(tx, viewer.agencyId)],
        ['Domicile élu par le syndicat', `${BY_HAND}, dans le ressort du tribunal judiciaire de la situation de l’immeuble`],
        ['Ancien propriétaire', sale.sellerName],
        ['Acquéreur', sale.buyerName],
        [sale.lots.length > 1 ? 'Lots vendus' : 'Lot vendu', sale.lots.map(({ number }) => number).join(', ')],
        ['Date de la vente', dayInWords(sale.soldOn)],
        ['Notaire, au domicile élu', sale.notary ?? BY_HAND],
        ['Avis de mutation reçu le', sale.receivedOn === null ? BY_HAND : `${dayInWords(sale.receivedOn)}. Dernier jour pour former l’opposition\u00A0: ${dayInWords(lastDayToOppose(sale.receivedOn, LEGAL_FIGURES))}`],
      ],
      opening: [`Le syndicat forme opposition au versement des fonds, à hauteur de ${total}, pour obtenir le paiement des sommes restant dues par l’ancien propriétaire. Il n’est tenu compte que des créances liquides et exigibles à la date de la mutation. L’année s’entend de l’exercice comptable.`],
      tables: [{
        title: 'Montant et causes des créances', columns: ['Cause', 'Exigible le', 'Montant'],
        rows: [
          ...sale.groups.flatMap(({ group, label, debts, cents }) => [
            { kind: 'heading' as const, cells: [`${group}° ${label}`] },
            ...debts.map((debt) => ({ kind: 'line' as const, cells: [debt.label, shortDay(debt.dueOn), euros(debt.cents)] })),
            debts.length === 0 ? { kind: 'line' as const, cells: ['Néant'] } : { kind: 'total' as const, cells: [`Total ${group}°`, '', euros(cents)] },
          ]),
          { kind: 'total', cells: ['Total de l’opposition', '', total] },
        ],
      }],
      closing: [
        'Les effets de l’opposition sont limités au montant ainsi énoncé. Le notaire libère les fonds dès l’accord entre le syndic et le vendeur sur les sommes restant dues. À défaut d’accord dans les trois mois, il verse les sommes retenues au syndicat, sauf contestation de l’opposition devant les tribunaux.',
        'À signifier par acte d’un commissaire de justice, au domicile élu, avant l’expiration d’un délai de quinze jours à compter de la réception de l’avis de mutation.',
        'Fait à ……………………………………, le ……………………………………. Le syndic\u00A0:',
      ],
    };
  });
  return { name: `Opposition ${report.day}.pdf`, pdf: await platform.renderer.renderReport(report) };
}
