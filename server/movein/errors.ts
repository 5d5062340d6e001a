import { Refusal } from '../kernel/refusal.ts';
import { quoted } from '../kernel/french-text.ts';

/** Why a whole file cannot be taken in. Faults of single lines are findings (rules/check.ts), not refusals. */
export const MOVEIN_ERRORS = {
  emptyFile: 'movein-empty-file',
  unreadableFile: 'movein-unreadable-file',
  noHeader: 'movein-no-header',
  tooLongLine: 'movein-too-long-line',
  unreadableWorkbook: 'movein-unreadable-workbook',
  unreadableArchive: 'movein-unreadable-archive',
  archiveTooLarge: 'movein-archive-too-large',
} as const;

export const refusals = {
  noRight: () => new Refusal('no-right', 'Votre rôle n’ouvre pas la reprise de données. Demandez l’accès à un administrateur de l’agence.', 403),
  atWork: () => new Refusal('movein-at-work', 'Un travail est en cours sur cette reprise. Attendez qu’il soit fini, puis recommencez.', 409),
  imported: () => new Refusal('movein-imported', 'Cette reprise est déjà importée. Ouvrez-en une nouvelle pour d’autres fichiers.', 409),
  badPath: (name: string) => new Refusal('movein-bad-path', `${quoted(name)} n’est pas un nom de fichier accepté. Renommez-le, puis déposez-le à nouveau.`),
  unknownColumn: (header: string) => new Refusal('movein-unknown-column', `La colonne ${quoted(header)} n’est pas dans ce fichier. Choisissez-en une de la liste.`),
  missingColumns: (file: string, labels: readonly string[]) => new Refusal('movein-missing-columns', `${quoted(file)}\u00A0: choisissez la colonne de ${labels.map(quoted).join(', ')}.`),
  noTable: () => new Refusal('movein-no-table', 'Aucun tableau n’est reconnu parmi les fichiers. Déposez au moins un fichier CSV, texte ou XLSX.'),
  notTried: () => new Refusal('movein-not-tried', 'Lancez d’abord la simulation\u00A0: elle dit ce qui sera importé.', 409),
  stoppedEachTime: () => new Refusal('movein-stopped-each-time', 'Le serveur s’est arrêté à chaque essai de cette reprise. Rien n’a été enregistré. Prévenez l’administrateur, puis relancez la simulation.', 500),
  errorsRemain: (count: number) => new Refusal('movein-errors-remain', `${count} ${count > 1 ? 'lignes sont refusées' : 'ligne est refusée'}. Corrigez-${count > 1 ? 'les' : 'la'}, ou choisissez de ${count > 1 ? 'les' : 'la'} laisser de côté.`, 409),
};
