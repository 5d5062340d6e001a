import type { RequestStatus, RequestRow, StepKind } from './model.ts';

export const STATUS_WORDS: Record<RequestStatus, { kind: 'soon' | 'done' | 'off'; label: string }> = {
  open: { kind: 'soon', label: 'À traiter' }, answered: { kind: 'done', label: 'Répondue' }, closed: { kind: 'off', label: 'Close' },
};

export const SPACE_WORDS: Record<RequestRow['space'], string> = { coOwner: 'Copropriétaire', landlord: 'Propriétaire', tenant: 'Locataire' };

export const STEP_WORDS: Record<StepKind, string> = {
  request: 'Demande', 'quote-asked': 'Devis demandé', 'work-order': 'Ordre de service', intervention: 'Intervention', invoice: 'Facture reçue', closed: 'Clos',
};

/** Steps that staff note; the request is noted by itself. */
export const NOTED_STEPS: readonly StepKind[] = (Object.keys(STEP_WORDS) as StepKind[]).filter((kind) => kind !== 'request');
