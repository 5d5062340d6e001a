import { Type } from 'typebox';
import { ListQuery } from '../../platform/http/list-query.ts';

export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);
const Text = Type.String();
const Id = Type.String({ format: 'uuid' });

export const SpaceName = Type.Union([Type.Literal('coOwner'), Type.Literal('landlord'), Type.Literal('tenant')]);
export const SpaceQuery = Type.Object({ space: SpaceName });

export const SessionReply = Type.Object({
  person: Type.Object({ id: Id, name: Text, initials: Text, email: Nullable(Text), notifications: Type.Boolean() }),
  agency: Type.Object({ name: Text, slug: Text }),
  spaces: Type.Array(Type.Object({ space: SpaceName, label: Text })),
  council: Type.Object({
    member: Type.Boolean(), president: Type.Boolean(),
    buildings: Type.Array(Type.Object({ buildingId: Id, name: Text, level: Type.Union([Type.Literal('coOwner'), Type.Literal('member'), Type.Literal('president')]) })),
  }),
  features: Type.Object({ syndicDocuments: Type.Boolean(), rentalDocuments: Type.Boolean(), emailNotices: Type.Boolean(), accounts: Type.Boolean() }),
  seenAs: Nullable(Type.Object({ by: Text, name: Text })),
});

export const BinderGroupName = Type.Union([Type.Literal('personal'), Type.Literal('building'), Type.Literal('rental'), Type.Literal('council'), Type.Literal('agency')]);

export const BindersReply = Type.Object({
  documents: Type.Integer(), fresh: Type.Integer(),
  binders: Type.Array(Type.Cyclic({
    Node: Type.Object({
      key: Text, name: Text, group: BinderGroupName, binderIds: Type.Array(Id), subfolder: Nullable(Text), documents: Type.Integer(), fresh: Type.Integer(), children: Type.Array(Type.Ref('Node')),
    }),
  }, 'Node')),
});

/** A shelf: binders (the parameter may be repeated), one sub-folder of them, some years. */
const shelf = {
  binder: Type.Optional(Type.Array(Id, { maxItems: 200 })),
  subfolder: Type.Optional(Type.String({ maxLength: 200 })),
  year: Type.Optional(Type.Array(Type.Integer({ minimum: 1900, maximum: 2200 }), { maxItems: 50 })),
};

export const DocumentsQuery = Type.Object({ ...ListQuery.properties, space: SpaceName, ...shelf });
/** A whole shelf, or the documents that were ticked. */
export const ArchiveQuery = Type.Object({ space: SpaceName, ...shelf, id: Type.Optional(Type.Array(Id, { maxItems: 200 })) });
export const RecentQuery = Type.Object({ space: SpaceName, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })) });
export const FileQuery = Type.Object({ disposition: Type.Optional(Type.Union([Type.Literal('inline'), Type.Literal('attachment')])) });

const documentFields = {
  id: Id, binderId: Id, subfolder: Nullable(Text), title: Text, fileName: Text, size: Type.Integer(), mime: Text, documentOn: Text, publishedAt: Text, isNew: Type.Boolean(),
};
const DocumentRowReply = Type.Object(documentFields);
export const DocumentsReply = Type.Object({
  total: Type.Integer(), bytes: Type.Integer(), shelfTotal: Type.Integer(), years: Type.Array(Type.Integer()), rows: Type.Array(DocumentRowReply),
});
export const DocumentReply = Type.Object({ ...documentFields, shelf: Type.Array(Text), why: Text, audience: Text, firstReadAt: Nullable(Text) });
export const RecentReply = Type.Object({ total: Type.Integer(), fresh: Type.Integer(), rows: Type.Array(DocumentRowReply) });

export const OwnRecordReply = Type.Object({
  name: Text, login: Text, email: Nullable(Text), address: Nullable(Text), notifications: Type.Boolean(), agencyNotifies: Type.Boolean(), secondFactor: Type.Boolean(), lastSignedInAt: Nullable(Text),
});

export const PlacesReply = Type.Object({
  buildings: Type.Array(Type.Object({ id: Id, name: Text, address: Nullable(Text), lots: Type.Array(Type.Object({ id: Id, label: Text, kind: Nullable(Text), floor: Nullable(Text) })) })),
});

export const SignName = Type.Union([Type.Literal('accounting'), Type.Literal('inverted')]);
/** Cents are debit positive, whatever the sign shown to clients. */
export const AccountsReply = Type.Object({
  today: Text, sign: SignName, publishedAt: Nullable(Text),
  accounts: Type.Array(Type.Object({ id: Id, code: Text, building: Nullable(Text), tenant: Nullable(Text), balanceCents: Nullable(Type.Integer()), depositCents: Type.Integer(), firstOn: Nullable(Text), due: Type.Object({ passedOn: Nullable(Text), next: Nullable(Type.Object({ on: Text, cents: Type.Integer() })) }) })),
});
export const StatementQuery = Type.Object({ from: Type.Optional(Type.String({ format: 'date' })), to: Type.Optional(Type.String({ format: 'date' })), text: Type.Optional(Type.String({ maxLength: 200 })) });
/** An extract of the account between two days, both included; `to` is today when none is given. */
export const ExtractQuery = Type.Object({ from: Type.Optional(Type.String({ format: 'date' })), to: Type.Optional(Type.String({ format: 'date' })), format: Type.Union([Type.Literal('pdf'), Type.Literal('csv')]) });
const lineFields = { entryId: Id, line: Type.Integer(), on: Text, journal: Text, label: Text, piece: Nullable(Text), amountCents: Type.Integer(), treasury: Type.Boolean(), papers: Type.Array(Type.Object({ id: Id, title: Text })) };
export const StatementReply = Type.Object({
  today: Text, sign: SignName, code: Text, building: Nullable(Text), holder: Nullable(Text), ofTenant: Type.Boolean(), from: Nullable(Text), to: Text, openingCents: Type.Integer(), closingCents: Type.Integer(), total: Type.Integer(),
  debitCents: Type.Integer(), creditCents: Type.Integer(),
  lines: Type.Array(Type.Object({ ...lineFields, balanceCents: Type.Integer(), count: Type.Integer(), within: Type.Array(Type.Object(lineFields)) })),
});

export const ContactReply = Type.Object({
  name: Text, email: Nullable(Text), phone: Nullable(Text), address: Nullable(Text), hours: Nullable(Text), legalForm: Nullable(Text), siret: Nullable(Text), ape: Nullable(Text),
});
export const ContactsReply = Type.Object({ legalNotice: Nullable(Text), contacts: Type.Array(ContactReply) });
