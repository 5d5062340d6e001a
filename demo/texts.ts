import type { RichText } from '../server/platform/rendering/rich-text.ts';
import type { AskedCents } from './book.ts';

/** Letters in plain rich text. « - » begins an item of a list, « # » a heading; the rest are paragraphs. */
export function text(...lines: string[]): RichText {
  const blocks: RichText = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.startsWith('# ')) blocks.push({ type: 'heading', runs: [{ text: line.slice(2) }] });
    else if (!line.startsWith('- ')) blocks.push({ type: 'paragraph', runs: runs(line) });
    else if (last?.type === 'list') last.items.push(runs(line.slice(2)));
    else blocks.push({ type: 'list', ordered: false, items: [runs(line.slice(2))] });
  }
  return blocks;
}

/** `**bold**` inside a line. */
function runs(line: string): { text: string; bold?: boolean }[] {
  return line.split('**').map((part, index) => (index % 2 === 1 ? { text: part, bold: true } : { text: part })).filter((run) => run.text !== '');
}

export const euros = (cents: number): string => `${(cents / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} €`;

const DEMO = 'Document inventé pour la démonstration : il n’engage personne.';

/** The words of a document that comes as an attachment. */
export function paper(what: string, where: string, ...details: string[]): RichText {
  return text(`# ${where}`, what, ...details, DEMO);
}

export const convocation = (where: string, on: string): RichText => text(
  'Madame, Monsieur,', `Vous êtes convoqués à l’assemblée générale ordinaire des copropriétaires de ${where}, le **${on} à 18 h 30**, salle des fêtes du quartier.`, '# Ordre du jour',
  '- Élection du président de séance, des scrutateurs et du secrétaire (article 24).', '- Approbation des comptes de l’exercice clos (article 24).', '- Vote du budget prévisionnel (article 24).', '- Désignation du syndic et approbation du contrat de syndic (article 25).',
  '- Désignation des membres du conseil syndical (article 25).', '- Ravalement de la cour : choix de l’entreprise (article 25).', 'Vous pouvez voter par correspondance ou donner pouvoir.', 'Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.',
);

export const minutes = (where: string, on: string): RichText => text(
  `L’assemblée générale ordinaire des copropriétaires de ${where} s’est réunie le ${on}. La feuille de présence constate 6 842 tantièmes présents, représentés ou votant par correspondance, sur 10 000.`,
  '# Première résolution : comptes de l’exercice', 'Approuvés. Pour : 6 512. Contre : 210. Abstention : 120.', '# Deuxième résolution : budget prévisionnel', 'Approuvé à l’unanimité des votants.',
  '# Troisième résolution : contrat de syndic', 'Le Cabinet Delorme est désigné pour un an. Pour : 6 030. Contre : 812.', '# Quatrième résolution : ravalement de la cour', 'Adoptée à la majorité de l’article 25.',
  'Les décisions qui ne sont pas unanimes peuvent être contestées par les opposants et les défaillants dans les deux mois de la notification de ce procès-verbal (article 42 de la loi du 10 juillet 1965).',
);

export const callOfFunds = (owner: string, quarter: string, where: string, { budget, worksFund, works }: AskedCents, lots: string): RichText => text(
  `${owner},`, `Voici l’appel de fonds du ${quarter} pour ${where}, ${lots}.`, `- Budget prévisionnel : ${euros(Number(budget))}`, ...(worksFund > 0n ? [`- Fonds de travaux : ${euros(Number(worksFund))}`] : []), ...(works > 0n ? [`- Travaux votés : ${euros(Number(works))}`] : []),
  `La somme de **${euros(Number(budget + worksFund + works))}** est exigible le premier jour du trimestre.`, 'Nous vous prions d’agréer nos salutations distinguées.',
);

export const rentNotice = (tenant: string, month: string, rent: number, charges: number): RichText => text(
  `${tenant},`, `Voici votre avis d’échéance de ${month}.`, `- Loyer : ${euros(rent)}`, `- Provision pour charges : ${euros(charges)}`, `Total à régler avant le 5 : **${euros(rent + charges)}**.`,
);

export const receipt = (tenant: string, month: string, rent: number, charges: number): RichText => text(
  `Nous certifions avoir reçu de ${tenant} la somme de **${euros(rent + charges)}** au titre du loyer et des charges de ${month}.`, `- Loyer : ${euros(rent)}`, `- Provision pour charges : ${euros(charges)}`,
  'Cette quittance annule les reçus donnés pour la même période (loi n° 89-462 du 6 juillet 1989, article 21).',
);

export const managementReport = (owner: string, month: string, received: number, fee: number): RichText => text(
  `${owner},`, `Voici le compte rendu de gérance de ${month}.`, `- Loyers et charges : ${euros(received)}`, `- Honoraires de gérance : ${euros(fee)}`, `Solde viré sur votre compte : **${euros(received - fee)}**.`,
);
