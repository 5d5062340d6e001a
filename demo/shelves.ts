import type { Id } from '../server/kernel/ids.ts';
import { DEFAULT_BINDERS } from '../server/publication/rules/default-binders.ts';
import { dayOf, yearOf, type Book } from './book.ts';
import type { Building } from './buildings.ts';

export interface Shelves {
  /** Template by its code. */
  template(code: string): Id;
  /** Folder by its reference; null when there is none. */
  folder(reference: string): Id | null;
}

interface Plan { code: string; label: string; trade: 'syndic' | 'rental' | 'all'; path: string | null; months?: number; notify?: boolean; group?: boolean; prefix?: boolean; names?: 'yes' }

const TEMPLATES: readonly Plan[] = [
  { code: 'REGL', label: 'Règlement de copropriété', trade: 'syndic', path: 'Règlement de copropriété' },
  { code: 'FICH', label: 'Fiche synthétique', trade: 'syndic', path: 'Fiche synthétique', months: 12 },
  { code: 'CARN', label: 'Carnet d’entretien', trade: 'syndic', path: 'Carnet d’entretien' },
  { code: 'DTGX', label: 'Diagnostic technique', trade: 'syndic', path: 'Diagnostics techniques', months: 120, names: 'yes' },
  { code: 'ASSU', label: 'Contrat d’assurance', trade: 'syndic', path: 'Contrats / Assurances', months: 24 },
  { code: 'ENTR', label: 'Contrat d’entretien', trade: 'syndic', path: 'Contrats / Entretien', months: 36, names: 'yes' },
  { code: 'CSYN', label: 'Contrat de syndic', trade: 'syndic', path: 'Contrat de syndic', months: 36 },
  { code: 'PVAG', label: 'Procès-verbal d’assemblée', trade: 'syndic', path: 'Assemblées générales / Procès-verbaux', notify: true },
  { code: 'CONV', label: 'Convocation à l’assemblée', trade: 'syndic', path: 'Assemblées générales / Convocations', months: 2, notify: true },
  { code: 'DEVI', label: 'Devis voté', trade: 'syndic', path: 'Assemblées générales / Devis votés', months: 36, group: true, prefix: true, names: 'yes' },
  { code: 'INFO', label: 'Note aux résidents', trade: 'syndic', path: 'Vie de la résidence', months: 6, notify: true },
  { code: 'APPE', label: 'Appel de fonds', trade: 'syndic', path: 'Mes comptes / Appels de fonds', months: 36, notify: true },
  { code: 'COMA', label: 'Comptes annuels', trade: 'syndic', path: 'Mes comptes / Comptes annuels', notify: true },
  { code: 'COUC', label: 'Courrier au copropriétaire', trade: 'syndic', path: 'Courriers / Copropriétaires', months: 36 },
  { code: 'FACT', label: 'Facture de fournisseur', trade: 'syndic', path: 'Factures', months: 60, names: 'yes' },
  { code: 'RELB', label: 'Relevé bancaire', trade: 'syndic', path: 'Conseil syndical / Relevés bancaires', months: 24 },
  { code: 'BALA', label: 'Balance', trade: 'syndic', path: 'Conseil syndical / Balances', months: 24 },
  { code: 'LIST', label: 'Liste des copropriétaires', trade: 'syndic', path: 'Conseil syndical / Liste des copropriétaires', months: 12 },
  { code: 'NPRE', label: 'Note au président', trade: 'syndic', path: 'Conseil syndical / Notes au président', months: 12 },
  { code: 'PROC', label: 'Acte de procédure', trade: 'syndic', path: 'Procédures', group: true, prefix: true },
  { code: 'MAND', label: 'Mandat de gérance', trade: 'rental', path: 'Mandats' },
  { code: 'BAIL', label: 'Bail signé', trade: 'rental', path: 'Baux' },
  { code: 'EDLE', label: 'État des lieux', trade: 'rental', path: 'États des lieux' },
  { code: 'DIAL', label: 'Diagnostic du logement', trade: 'rental', path: 'Diagnostics du logement', months: 120, names: 'yes' },
  { code: 'NOTI', label: 'Notice du logement', trade: 'rental', path: 'Notices du logement' },
  { code: 'TRAD', label: 'Devis de travaux', trade: 'rental', path: 'Travaux / Devis', months: 24, group: true },
  { code: 'TRAF', label: 'Facture de travaux', trade: 'rental', path: 'Travaux / Factures', months: 60 },
  { code: 'ASSL', label: 'Attestation d’assurance du locataire', trade: 'rental', path: 'Assurances / Locataires', months: 12 },
  { code: 'CRGE', label: 'Compte rendu de gérance', trade: 'rental', path: 'Comptes rendus de gérance', months: 60, notify: true },
  { code: 'FISC', label: 'Aide à la déclaration fiscale', trade: 'rental', path: 'Déclarations fiscales', months: 48, notify: true },
  { code: 'AVEC', label: 'Avis d’échéance', trade: 'rental', path: 'Avis d’échéance', months: 12, notify: true },
  { code: 'QUIT', label: 'Quittance de loyer', trade: 'rental', path: 'Quittances', months: 36 },
  { code: 'REGU', label: 'Régularisation de charges', trade: 'rental', path: 'Régularisations de charges', months: 36 },
  { code: 'COUP', label: 'Courrier au propriétaire', trade: 'rental', path: 'Courriers / Propriétaires', months: 36 },
  { code: 'COUL', label: 'Courrier au locataire', trade: 'rental', path: 'Courriers / Locataires', months: 12 },
  { code: 'ORDR', label: 'Ordre de service', trade: 'all', path: null },
];

export function writeShelves(book: Book, buildings: readonly Building[]): Shelves {
  const { agencyId: agency_id, add, newId } = book;
  const binders = new Map<string, Id>();
  DEFAULT_BINDERS.forEach(({ trade, path, personal, reserved, ticks }, position) => {
    const id = add('office.binders', {
      id: newId(), agency_id, trade, path, personal, reserved, position, tick_co_owner: ticks.coOwner, tick_member: ticks.member, tick_president: ticks.president, tick_landlord: ticks.landlord, tick_tenant: ticks.tenant,
    }).id;
    binders.set(`${trade}|${path}`, id);
  });
  const templates = new Map(TEMPLATES.map((plan) => [plan.code, add('office.event_templates', {
    id: newId(), agency_id, code: plan.code, label: plan.label, trade: plan.trade, binder_id: plan.path === null ? null : binderOf(plan.trade, plan.path), term_months: plan.months ?? null,
    group_by_folder_type: plan.group ?? false, prefix_folder_reference: plan.prefix ?? false, attachment_names: plan.names ?? 'inherit', notify: plan.notify ?? false,
  }).id]));
  const folders = writeFolders(book, buildings);
  return {
    template: (code) => {
      const id = templates.get(code);
      if (!id) throw new RangeError(`No template ${code}.`);
      return id;
    },
    folder: (reference) => folders.get(reference) ?? null,
  };

  function binderOf(trade: string, path: string): Id {
    const id = binders.get(`${trade}|${path}`);
    if (!id) throw new RangeError(`No binder ${path}.`);
    return id;
  }
}

function writeFolders(book: Book, buildings: readonly Building[]): Map<string, Id> {
  const folders = new Map<string, Id>();
  const add = (building: Building, reference: string, type: string, label: string, openedOn: string, closedOn: string | null): void => {
    folders.set(reference, book.add('office.folders', { id: book.newId(), agency_id: book.agencyId, reference, type, label, building_id: building.id, opened_on: openedOn as never, closed_on: closedOn as never }).id);
  };
  const year = yearOf(book.today);
  for (const building of buildings.filter(({ syndic }) => syndic)) {
    for (const back of [2, 1, 0]) add(building, `AG-${building.code}-${year - back}`, 'Assemblée générale', `Assemblée générale ordinaire ${year - back}`, dayOf(year - back, 2, 1), back === 0 ? null : dayOf(year - back, 9, 30));
    add(building, `TRAV-${building.code}-01`, 'Travaux', 'Ravalement de la cour', dayOf(year - 1, 6, 15), null);
    add(building, `SIN-${building.code}-01`, 'Sinistre', 'Dégât des eaux, colonne montante', dayOf(year, 3, 3), null);
    add(building, `PROC-${building.code}-01`, 'Procédure', 'Recouvrement de charges', dayOf(year - 1, 9, 10), null);
  }
  return folders;
}
