import type { Day } from '../../kernel/day.ts';
import { fingerprintOf } from '../../kernel/fingerprint.ts';
import { idOf } from '../../kernel/ids.ts';
import type { ActiveTrades, BinderFacts, Grant, Place, Role, TemplateFacts } from '../model.ts';
import { rolesOpened } from './binder-levels.ts';
import { subfolderOf } from './binder-path.ts';
import type { Held } from './difference.ts';
import { documentFileName, documentTitle, extensionOf } from './document-title.ts';
import { grantKey } from './grants.ts';
import { placesOf } from './places.ts';
import { publicationState, type PublicationState } from './publication-state.ts';

/** The facts of one part of an event, as read from the office. */
export type PartFacts = {
  id: string; eventId: string; partNumber: number; attachmentName: string | null; hash: string; size: bigint; mime: string; text: string | null; title: string;
  treatmentOn: Day; publicationOn: Day | null; confidential: boolean; accountId: string | null; buildingId: string | null; leaseId: string | null; lotIds: readonly string[];
  binderId: string | null; templateLabel: string | null; termMonths: number | null; notify: boolean; folderReference: string | null; folderType: string | null;
} & Pick<TemplateFacts, 'groupByFolderType' | 'prefixFolderReference' | 'attachmentNames'>;

/** A document as the extranet should hold it. */
export type WantedDocument = Held & {
  id: string; eventId: string; binderId: string; subfolder: string | null; title: string; fileName: string; hash: string; size: bigint; mime: string;
  documentOn: Day; visibleFrom: Day; visibleUntil: Day | null; notify: boolean; text: string | null; places: Place[];
};

export type WantedBinder = Held & { id: string; trade: string; path: string; personal: boolean; reserved: string | null; roles: Role[]; position: number };
export type WantedGrant = Held & { personId: string; space: string; role: string; side: string; placeId: string; from: Day | null; until: Day | null; why: string };

/** `trades`: those whose documents the extranet shows. A run publishes both all the same: a closed trade is hidden when it is read, and opens again at once. */
export function stateOfPart(part: PartFacts, binder: BinderFacts | null, on: Day, trades?: ActiveTrades): PublicationState {
  if (part.confidential) {
    return {
      published: false, reason: 'not-publishable', sentence: 'Événement confidentiel\u00A0: il ne se publie jamais.',
      nextStep: { act: 'open-event', label: 'Ouvrir l’événement', targetId: part.eventId },
    };
  }
  return publicationState({ ...part, treatmentDate: part.treatmentOn, publicationDate: part.publicationOn }, binder, on, trades);
}

/** The document this part should be on the extranet that day; null when it is retained (see stateOfPart for why). */
export function wantedDocument(part: PartFacts, binder: BinderFacts | null, on: Day, useAttachmentNames: boolean): WantedDocument | null {
  const state = stateOfPart(part, binder, on);
  if (!state.published || binder === null) return null;
  const folder = part.folderReference === null ? null : { reference: part.folderReference, type: part.folderType ?? '' };
  const naming = {
    template: { label: part.templateLabel ?? part.title, attachmentNames: part.attachmentNames, prefixFolderReference: part.prefixFolderReference, groupByFolderType: part.groupByFolderType },
    useAttachmentNames, treatmentDate: part.treatmentOn, folder,
    part: { number: part.partNumber, attachmentName: part.attachmentName, extension: extensionOf(part.mime) },
  };
  const wanted = {
    id: part.id, eventId: part.eventId, binderId: binder.id, subfolder: subfolderOf(part, folder), title: documentTitle(naming), fileName: documentFileName(naming),
    hash: part.hash, size: part.size, mime: part.mime, documentOn: part.treatmentOn, visibleFrom: state.from, visibleUntil: state.until, notify: part.notify,
    text: part.text, places: placesOf(part, binder),
  };
  // The words of a file follow from its hash: they need not be compared again, only whether they have been read yet.
  return { ...wanted, key: part.id, fingerprint: fingerprintOf({ ...wanted, text: part.text !== null }) };
}

export function wantedBinder(binder: BinderFacts & { position: number }): WantedBinder {
  const wanted = { id: binder.id, trade: binder.trade, path: binder.path, personal: binder.personal, reserved: binder.reserved, roles: rolesOpened(binder), position: binder.position };
  return { ...wanted, key: binder.id, fingerprint: fingerprintOf(wanted) };
}

/** A right has no row of its own in the office: its id follows from its key, so that the same right is the same row at every run. */
export function wantedGrant(grant: Grant): WantedGrant {
  const { personId, space, role, side, placeId, from, until, why } = grant;
  const wanted = { personId, space, role, side, placeId, from, until, why: why.sentence };
  return { ...wanted, key: idOf(grantKey(grant)), fingerprint: fingerprintOf(wanted) };
}
