import type { Day } from '../kernel/day.ts';

/** What a person is at a place. A binder opens roles, a grant gives one; 'tenantAccount', a landlord's view on a tenant's account (PAR-226), is opened by no binder. */
export type Role = 'holder' | 'coOwner' | 'member' | 'president' | 'landlord' | 'tenant' | 'tenantAccount';
/** The choice of space on the extranet; it is also the kind of an account. */
export type Space = 'coOwner' | 'landlord' | 'tenant';
/** What a place id names. */
export type Side = 'account' | 'building' | 'lot' | 'lease';
export type Trade = 'syndic' | 'rental';

export type Place = { side: Side; placeId: string };

/** Both ends included; null is open. */
export type Period = { from: Day | null; until: Day | null };

export type BinderTicks = { coOwner: boolean; member: boolean; president: boolean; landlord: boolean; tenant: boolean };
/** These two drive functions of their own: they are neither renamed nor removed. */
export type ReservedBinder = 'invoices' | 'syndic-documents';
export type BinderFacts = {
  id: string;
  trade: Trade;
  /** "Courriers / Locataires": "/" opens a level, "//" is a slash inside a name. */
  path: string;
  personal: boolean;
  reserved: ReservedBinder | null;
  ticks: BinderTicks;
};

export type AttachmentNames = 'inherit' | 'yes' | 'no';
export type TemplateFacts = {
  id: string;
  label: string;
  binderId: string | null;
  termMonths: number | null;
  groupByFolderType: boolean;
  prefixFolderReference: boolean;
  attachmentNames: AttachmentNames;
};

export type FolderFacts = { reference: string; type: string };

/** The text of an event is part 0; its attachments are parts 1, 2… Each part is one published document. */
export type DocumentPart = { number: number; attachmentName: string | null; extension: string };

export type DocumentFacts = {
  id: string;
  eventId: string;
  /** The binder of the event, else that of its template; null: not published. */
  binderId: string | null;
  /** From the template; null is for ever. */
  termMonths: number | null;
  treatmentDate: Day;
  /** Null is the former "00/00/00": not publishable. */
  publicationDate: Day | null;
  accountId: string | null;
  buildingId: string | null;
  lotIds: readonly string[];
  leaseId: string | null;
};

export type AccountFacts = {
  id: string;
  code: string;
  kind: Space;
  partyId: string;
  buildingId: string | null;
  published: boolean;
  /** Why and when it was switched, in the words staff read. */
  publishedReason?: string | null;
};

export type PartyKind = 'person' | 'couple' | 'jointOwnership' | 'company' | 'dividedOwnership';
export type MemberQuality = 'commonAgent' | 'jointOwner' | 'usufructuary' | 'bareOwner' | 'manager' | 'associate' | 'spouse';
export type PartyFacts = {
  id: string;
  kind: PartyKind;
  name: string;
  members: readonly { partyId: string; quality: MemberQuality }[];
};

export type OwnershipFacts = {
  buildingId: string;
  lotId: string;
  partyId: string;
  accountId: string | null;
  from: Day;
  /** The day of the sale, excluded: from that day the buyer owns. */
  until: Day | null;
};

export type CouncilSeatFacts = {
  buildingId: string;
  partyId: string;
  office: 'member' | 'president';
  from: Day;
  /** Last day included. */
  until: Day | null;
};

export type MandateFacts = {
  id: string;
  number: string;
  ownerPartyId: string;
  accountId: string | null;
  buildingId: string;
  lotIds: readonly string[];
  from: Day;
  /** Last day included. */
  until: Day | null;
};

export type LeaseFacts = {
  id: string;
  number: string;
  mandateId: string | null;
  tenantPartyId: string;
  accountId: string | null;
  buildingId: string;
  lotIds: readonly string[];
  entryOn: Day;
  noticeReceivedOn: Day | null;
  /** Last day included. */
  exitOn: Day | null;
  departed: boolean;
};

/**
 * Everything the rights of some persons follow from. To be complete for a person it holds: their party, the groups they are a member of and the members
 * of those, the accounts of all these, the ownerships, mandates and leases on those accounts, the council seats of all these parties, and every lease
 * (past ones too) on the lots of their mandates; beside these, every lease on the accounts of those tenants, and every mandate on the lots of all these leases.
 */
export type RightsFacts = {
  parties: readonly PartyFacts[];
  accounts: readonly AccountFacts[];
  ownerships: readonly OwnershipFacts[];
  seats: readonly CouncilSeatFacts[];
  mandates: readonly MandateFacts[];
  leases: readonly LeaseFacts[];
  /** Building id → what people call it. */
  names: ReadonlyMap<string, string>;
  /** PAR-226: the agency lets landlords read their tenants' accounts. */
  showTenantAccounts: boolean;
};

/** Stable code of the rule behind a grant; the French sentence may change, the code does not. */
export type GrantRule =
  | 'account-holder' | 'common-agent' | 'joint-owner' | 'usufructuary' | 'bare-owner' | 'company-manager' | 'spouse'
  | 'co-owner' | 'council-member' | 'council-president' | 'landlord-mandate' | 'tenant-lease' | 'tenant-account';

export type Grant = {
  personId: string;
  space: Space;
  side: Side;
  placeId: string;
  role: Role;
  from: Day | null;
  /** Last day included; null is open. */
  until: Day | null;
  why: {
    rule: GrantRule;
    sentence: string;
    /** The published accounts this right comes from. */
    accountIds: readonly string[];
  };
};

/** The three switches of SET-134 to SET-136. */
export type InactivationOptions = { tenantAtNotice: boolean; tenantAtDeparture: boolean; sellerAtSale: boolean };

/** "Documents métier Gestion" and "Documents métier Syndic" (PAR-232, PAR-233): a trade that is off shows no document. */
export type ActiveTrades = Readonly<Record<Trade, boolean>>;

export type ExtranetSettings = {
  inactivation: InactivationOptions;
  /** The default for templates that say "inherit". */
  useAttachmentNames: boolean;
  trades: ActiveTrades;
};

/** ISO weekday (1 is Monday, 7 is Sunday) → local times "HH:MM". */
export type WeeklySchedule = Readonly<Record<string, string[]>>;
