import { Type } from 'typebox';
import { ListQuery } from '../../platform/http/list-query.ts';
import { choice, DayText, nullable, strict, Uuid, Version, Whole, Words } from '../../platform/records/fields.ts';
import { RichText } from '../../platform/rendering/rich-text.ts';
import { ATTACHMENT_NAMES, EVENT_STATES, TRADES } from '../model.ts';

export const Trade = choice(TRADES);
export const AttachmentNames = choice(ATTACHMENT_NAMES);
const State = choice(EVENT_STATES);

const facets = {
  state: Type.Optional(State), trade: Type.Optional(Trade), templateId: Type.Optional(Uuid), binderId: Type.Optional(Uuid), buildingId: Type.Optional(Uuid), lotId: Type.Optional(Uuid),
  leaseId: Type.Optional(Uuid), accountId: Type.Optional(Uuid), recipientPartyId: Type.Optional(Uuid), folderId: Type.Optional(Uuid), createdBy: Type.Optional(Uuid),
  treatmentFrom: Type.Optional(DayText), treatmentUntil: Type.Optional(DayText),
};
export const EventsQuery = Type.Object({ ...ListQuery.properties, ...facets });
export const FacetsQuery = Type.Object({ filter: ListQuery.properties.filter, ...facets });

const row = {
  id: Uuid, version: Version, chrono: Type.Integer(), treatmentOn: DayText, title: Type.String(), publicationOn: nullable(DayText), confidential: Type.Boolean(), state: State,
  templateId: nullable(Uuid), templateLabel: Words, binderId: nullable(Uuid), binderPath: Words, trade: nullable(Trade), buildingId: nullable(Uuid), buildingName: Words,
  accountId: nullable(Uuid), accountCode: Words, recipientName: Words, folderId: nullable(Uuid), folderReference: Words, folderType: Words, hasBody: Type.Boolean(),
  attachmentCount: Type.Integer(), replacedByChrono: nullable(Type.Integer()), createdByName: Words,
};
export const EventRowReply = Type.Object(row);

const Facet = Type.Array(Type.Object({ id: Uuid, label: Type.String(), count: Type.Integer() }));
export const FacetsReply = Type.Object({ states: Type.Array(Type.Object({ state: State, count: Type.Integer() })), templates: Facet, binders: Facet, buildings: Facet });

const AttachmentReply = Type.Object({ id: Uuid, position: Type.Integer(), name: Type.String(), size: Whole, mime: Type.String() });
export const AttachmentsReply = Type.Object({ attachments: Type.Array(AttachmentReply) });

/** Kept as written: an older text is shown even if the editor has moved on. */
const KeptText = Type.Unsafe<unknown>({});
const Act = Type.Boolean();
export const EventReply = Type.Object({
  ...row, lots: Type.Array(Type.Object({ id: Uuid, number: Type.String() })), leaseId: nullable(Uuid), leaseNumber: Words, recipientPartyId: nullable(Uuid), ownBinderId: nullable(Uuid), body: KeptText,
  bodySize: nullable(Whole), replacesEventId: nullable(Uuid), replacesChrono: nullable(Type.Integer()), replacedByEventId: nullable(Uuid), firstPublishedOn: nullable(DayText),
  termMonths: nullable(Type.Integer()), lastDay: nullable(DayText), frozen: Type.Boolean(), attachments: Type.Array(AttachmentReply),
  acts: Type.Object({ edit: Act, editContent: Act, publish: Act, unpublish: Act, replace: Act, delete: Act }),
});

export const HistoryReply = Type.Object({ lines: Type.Array(Type.Object({ at: Type.String(), actorName: Type.String(), act: Type.String(), sentence: Type.String() })) });

const settings = {
  templateId: nullable(Uuid), binderId: nullable(Uuid), title: Type.String({ maxLength: 300 }), buildingId: nullable(Uuid), lotIds: Type.Array(Uuid, { maxItems: 500 }), leaseId: nullable(Uuid),
  accountId: nullable(Uuid), recipientPartyId: nullable(Uuid), folderId: nullable(Uuid), treatmentOn: DayText, publicationOn: nullable(DayText), confidential: Type.Boolean(),
};
const asked = { ...Type.Partial(Type.Object(settings)).properties, body: Type.Optional(nullable(RichText)) };
export const EventCreate = Type.Object(asked, strict);
export const EventChange = Type.Object({ version: Version, ...asked }, strict);
export const EventPreview = Type.Object({
  title: Type.String({ maxLength: 300 }), treatmentOn: Type.Optional(DayText), accountId: Type.Optional(nullable(Uuid)), recipientPartyId: Type.Optional(nullable(Uuid)), body: RichText,
}, strict);

/** Some events, or all those that the list shows under these filters but a few. */
export const SelectionBody = {
  ids: Type.Optional(Type.Array(Uuid, { maxItems: 5000 })), all: Type.Optional(Type.Literal(true)), filter: ListQuery.properties.filter,
  facets: Type.Optional(Type.Object(facets, strict)), except: Type.Optional(Type.Array(Uuid, { maxItems: 5000 })),
};
const Aside = Type.Object({ id: Uuid, chrono: Type.Integer(), title: Type.String(), code: Type.String(), sentence: Type.String() });
export const outcome = { selected: Type.Integer(), changed: Type.Integer(), leftAsideCount: Type.Integer(), leftAside: Type.Array(Aside) };
export const OutcomeReply = Type.Object(outcome);
