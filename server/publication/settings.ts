import { Type, type Static, type TBoolean } from 'typebox';

/** "Publication service client": what the agency sends to the extranet and how (SET-109 to SET-138). */
export const PublicationSettings = Type.Object({
  /** SET-109, SET-110: keeps one line for each thing sent, downloadable as XML or JSON. */
  transferLog: Type.Boolean({ default: true }),
  /** SET-114: documents take the name of the attachment; templates that say "inherit" follow. */
  useAttachmentNames: Type.Boolean({ default: false }),
  /** SET-116: the IBAN and BIC of co-ownerships stay in the office. */
  withholdBankDetails: Type.Boolean({ default: false }),
  /** SET-117: the expenses of the exercises that are not closed are sent; who reads them follows from the binder "Factures". */
  sendExpenses: Type.Boolean({ default: true }),
  /** SET-119: papers behind expenses are shown to all readers of the list, whatever binder they stand in. Off: a binder that opens to fewer people than "Factures" keeps its own. */
  showNarrowPapers: Type.Boolean({ default: false }),
  /** SET-120: beside the works fund (105), which is always sent, the provisions for decided works (102). */
  sendDecidedWorks: Type.Boolean({ default: false }),
  /** SET-111, SET-112, SET-115: entries of the bank journal of one day are shown as one, apart for each kind of client; and whether such a group opens to show its lines. */
  groupLandlordTreasury: Type.Boolean({ default: false }),
  groupTenantTreasury: Type.Boolean({ default: false }),
  groupCoOwnerTreasury: Type.Boolean({ default: false }),
  openTreasuryGroups: Type.Boolean({ default: true }),
  /** SET-113: lines on analytic accounts that are not paid out stay out of landlords' accounts. */
  excludeKeptAnalytics: Type.Boolean({ default: false }),
  /** PAR-226: landlords read the accounts of their tenants, during the lease. Off by default: an account is first of all its holder's. */
  showTenantAccounts: Type.Boolean({ default: false }),
  /** SET-134 to SET-136. */
  closeTenantAtNotice: Type.Boolean({ default: false }),
  closeTenantAtDeparture: Type.Boolean({ default: false }),
  closeSellerAtSale: Type.Boolean({ default: false }),
  /** BEY-526: a validated change reaches the client within seconds, without waiting for the next hour of the schedule. */
  instant: Type.Boolean({ default: false }),
});
export type PublicationSettings = Static<typeof PublicationSettings>;

/** Some switches to turn. Without the defaults above: a request that names one switch would put all the others back to theirs. */
export const PublicationChanges = Type.Partial(
  Type.Object(Object.fromEntries(Object.keys(PublicationSettings.properties).map((name) => [name, Type.Boolean()])) as Record<keyof PublicationSettings, TBoolean>), { additionalProperties: false });
