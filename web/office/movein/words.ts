import { amount, area, integer } from '../../ui/format.ts';
import type { Outcome, Run, RunRow } from './model.ts';

export const STEPS = ['Fichiers', 'Colonnes', 'Simulation', 'Erreurs', 'Import'] as const;

export const STATE_WORDS: Record<RunRow['state'], string> = {
  open: 'À préparer', trying: 'Simulation en cours', tried: 'Simulée', importing: 'Import en cours', imported: 'Importée', failed: 'Arrêtée',
};

export const PROGRESS_WORDS: Record<NonNullable<Run['progress']>['step'], string> = {
  waiting: 'En attente', looking: 'Lecture des documents', checking: 'Contrôle des lignes', storing: 'Enregistrement des documents', bringing: 'Écriture des fiches', reconciling: 'Rapprochement des totaux',
};

export const SECTION_WORDS: Record<Outcome['reconciliation'][number]['name'], string> = {
  files: 'Lignes par fichier', shares: 'Tantièmes', areas: 'Surfaces Carrez', balances: 'Soldes des comptes', auxiliaries: 'Soldes auxiliaires', coOwners: 'Soldes des copropriétaires',
  worksFund: 'Fonds de travaux par lot', expenses: 'Dépenses par exercice et clé', documents: 'Documents par classeur',
};

/** A figure of the reconciliation in its unit: euros, square metres, or plain. */
export function figure(section: keyof typeof SECTION_WORDS, value: string | null): string {
  if (value === null) return '—';
  if (section === 'areas') return area(BigInt(value));
  if (section === 'files' || section === 'shares' || section === 'documents') return integer(BigInt(value));
  return amount(BigInt(value));
}

/** Lines that stay out of an import as things stand. */
export function refusedLines(outcome: Outcome): number {
  return outcome.files.reduce((sum, file) => sum + file.refused, 0);
}
