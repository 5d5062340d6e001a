import type { StatusKind } from '../../ui/tag.tsx';
import type { EventState, Template, TickName, Trade } from './model.ts';

export const STATE_WORDS: Record<EventState, { kind: StatusKind; label: string; meaning: string }> = {
  'published': { kind: 'done', label: 'Publié', meaning: 'L’extranet le montre.' },
  'waiting': { kind: 'soon', label: 'En attente', meaning: 'La prochaine publication le montrera.' },
  'not-publishable': { kind: 'off', label: 'Non publiable', meaning: 'Date de publication 00/00/00 : il reste dans la maison.' },
  'without-binder': { kind: 'retained', label: 'Sans classeur', meaning: 'Ni lui ni son modèle n’ont de classeur : il ne se publie pas.' },
  'term-ended': { kind: 'off', label: 'Durée terminée', meaning: 'La durée de publication de son modèle est passée.' },
  'confidential': { kind: 'off', label: 'Confidentiel', meaning: 'Il ne se publie jamais.' },
};

export const TRADE_WORDS: Record<Trade | 'all', string> = { syndic: 'Syndic', rental: 'Gérance', all: 'Tous les métiers' };

export const ATTACHMENT_NAME_WORDS: Record<Template['attachmentNames'], string> = { inherit: 'Comme le réglage général', yes: 'Oui', no: 'Non' };

/** The columns of a trade's grid, from left to right: rights are read from right to left, each tick adding its level. */
export const TICKS: Record<Trade, readonly { name: TickName; label: string; idle?: string }[]> = {
  syndic: [
    { name: 'coOwner', label: 'Copropriétaire' },
    { name: 'member', label: 'Membre du CS' },
    { name: 'president', label: 'Président du CS' },
    { name: 'contractor', label: 'Prestataire', idle: 'Sans effet : gardée de l’ancien logiciel, elle n’ouvre rien.' },
  ],
  rental: [
    { name: 'landlord', label: 'Propriétaire' },
    { name: 'tenant', label: 'Locataire' },
    { name: 'lot', label: 'Lot', idle: 'Sans effet : gardée de l’ancien logiciel, elle n’ouvre rien.' },
  ],
};
