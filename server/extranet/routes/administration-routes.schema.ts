import { Type } from 'typebox';
import { ListQuery } from '../../platform/http/list-query.ts';
import { BinderGroupName, ContactReply, Nullable, SignName, SpaceName } from './client-routes.schema.ts';

const Text = Type.String();
const Id = Type.String({ format: 'uuid' });

const ModuleName = Type.Union([Type.Literal('syndic'), Type.Literal('rental')]);
export const ModuleQuery = Type.Object({ module: ModuleName });
export const AudienceName = Type.Union([Type.Literal('council'), Type.Literal('coOwners')]);

const CategoryName = Type.Union([
  Type.Literal('coOwners'), Type.Literal('landlords'), Type.Literal('tenants'), Type.Literal('buildings'), Type.Literal('lots'), Type.Literal('contractors'), Type.Literal('staff'),
]);
export const ModulesReply = Type.Array(Type.Object({
  module: ModuleName, label: Text,
  buttons: Type.Array(Type.Object({ key: Text, label: Text, closed: Nullable(Text) })),
  categories: Type.Array(Type.Object({ category: CategoryName, label: Text })),
}));

export const PortfolioParams = Type.Object({ category: CategoryName });
export const PortfolioQuery = Type.Object({ ...ListQuery.properties, module: ModuleName });
export const PortfolioRowReply = Type.Object({
  id: Id, label: Text, code: Nullable(Text), detail: Nullable(Text), email: Nullable(Text), phone: Nullable(Text), active: Nullable(Type.Boolean()), lastSignedInAt: Nullable(Text),
});

export const IdentitiesQuery = Type.Object({
  ...ListQuery.properties,
  kind: Type.Optional(Type.Union([Type.Literal('client'), Type.Literal('staff')])),
  space: Type.Optional(SpaceName),
  active: Type.Optional(Type.Boolean()),
  signedIn: Type.Optional(Type.Boolean()),
});

const identityFields = {
  id: Id, kind: Type.Union([Type.Literal('client'), Type.Literal('staff')]), kindLabel: Text, name: Text, login: Text, email: Nullable(Text), active: Type.Boolean(),
  lastSignedInAt: Nullable(Text), spaces: Type.Array(SpaceName),
};
export const IdentityRowReply = Type.Object(identityFields);
/** Listed field by field: the password, temporary or not, is not one of them (ADM-199). */
export const IdentityReply = Type.Object({
  ...identityFields, address: Nullable(Text), notifications: Type.Boolean(), agencyNotifies: Type.Boolean(), passwordChosen: Type.Boolean(),
  tabs: Type.Array(Type.Object({ tab: Text, label: Text, closed: Nullable(Text) })),
});

export const TreeReply = Type.Object({
  buildings: Type.Array(Type.Object({
    id: Nullable(Id), name: Text, address: Nullable(Text), lots: Type.Array(Type.Object({ id: Id, label: Text, kind: Nullable(Text), floor: Nullable(Text) })),
  })),
});

export const DraftReply = Type.Object({ login: Text, password: Text, draft: Text });
export const SeeAsReply = Type.Object({ address: Text, minutes: Type.Integer() });

export const AllBindersReply = Type.Array(Type.Object({
  id: Id, name: Text, levels: Type.Array(Text), group: BinderGroupName, reserved: Nullable(Text), audience: Text, documents: Type.Integer(),
}));
export const PublishedRowReply = Type.Object({
  id: Id, title: Text, fileName: Text, size: Type.Integer(), mime: Text, subfolder: Nullable(Text), documentOn: Text, visibleFrom: Text, visibleUntil: Nullable(Text), publishedAt: Text, readers: Type.Integer(),
});

export const SyndicDocumentReply = Type.Object({ id: Id, title: Text, fileName: Text, size: Type.Integer(), mime: Text, audience: AudienceName, addedAt: Text, addedBy: Text });

const choices = {
  open: Type.Boolean(), showEmptyBinders: Type.Boolean(), rentalDocuments: Type.Boolean(), syndicDocuments: Type.Boolean(), notifyByEmail: Type.Boolean(), accountsOpen: Type.Boolean(), expensesOpen: Type.Boolean(), worksFundsOpen: Type.Boolean(), accountSign: SignName, legalNotice: Nullable(Type.String({ maxLength: 20_000 })),
};
export const SettingsBody = Type.Partial(Type.Object(choices), { additionalProperties: false });
export const SettingsReply = Type.Object({ ...choices, licensed: Type.Boolean(), lastPublishedAt: Nullable(Text), activatedAt: Nullable(Text), contacts: Type.Array(ContactReply) });
