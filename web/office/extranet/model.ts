export type Trade = 'syndic' | 'rental';
export type Space = 'coOwner' | 'landlord' | 'tenant';
export type Category = 'coOwners' | 'landlords' | 'tenants' | 'buildings' | 'lots' | 'contractors' | 'staff';

export interface AdministrationModule {
  module: Trade;
  label: string;
  buttons: { key: string; label: string; closed: string | null }[];
  categories: { category: Category; label: string }[];
}

export interface PortfolioRow {
  id: string;
  label: string;
  code: string | null;
  detail: string | null;
  email: string | null;
  phone: string | null;
  active: boolean | null;
  lastSignedInAt: string | null;
}

export interface IdentityRow {
  id: string;
  kind: 'client' | 'staff';
  kindLabel: string;
  name: string;
  login: string;
  email: string | null;
  active: boolean;
  lastSignedInAt: string | null;
  spaces: Space[];
}

export interface Identity extends IdentityRow {
  address: string | null;
  notifications: boolean;
  agencyNotifies: boolean;
  passwordChosen: boolean;
  tabs: { tab: string; label: string; closed: string | null }[];
}

export interface OwnedBuilding {
  id: string | null;
  name: string;
  address: string | null;
  lots: { id: string; label: string; kind: string | null; floor: string | null }[];
}

export interface PhotographedBuilding {
  id: string;
  name: string;
  lots: { id: string; label: string; photos: { id: string; title: string }[] }[];
}

export interface BinderNode {
  key: string;
  name: string;
  group: string;
  binderIds: string[];
  subfolder: string | null;
  documents: number;
  fresh: number;
  children: BinderNode[];
}

export interface SeenDocument {
  id: string;
  title: string;
  fileName: string;
  size: number;
  documentOn: string;
  publishedAt: string;
}

export interface AdministeredBinder {
  id: string;
  name: string;
  levels: string[];
  group: string;
  reserved: string | null;
  audience: string;
  documents: number;
}

export interface PublishedDocument {
  id: string;
  title: string;
  fileName: string;
  size: number;
  mime: string;
  subfolder: string | null;
  documentOn: string;
  visibleFrom: string;
  visibleUntil: string | null;
  publishedAt: string;
  readers: number;
}

export type Audience = 'council' | 'coOwners';
export interface SyndicDocument {
  id: string;
  title: string;
  fileName: string;
  size: number;
  mime: string;
  audience: Audience;
  addedAt: string;
  addedBy: string;
}

export interface ExtranetSettings {
  open: boolean;
  showEmptyBinders: boolean;
  rentalDocuments: boolean;
  syndicDocuments: boolean;
  notifyByEmail: boolean;
  accountsOpen: boolean;
  expensesOpen: boolean;
  worksFundsOpen: boolean;
  accountSign: 'accounting' | 'inverted';
  legalNotice: string | null;
  licensed: boolean;
  lastPublishedAt: string | null;
  activatedAt: string | null;
  contacts: { name: string; email: string | null; phone: string | null }[];
}

export interface Questionnaire {
  open: boolean;
  activatedAt: string | null;
  activatedBy: string | null;
  legalNotice: string | null;
  bindersChecked: { by: string; at: string } | null;
  steps: { key: string; label: string; done: boolean; sentence: string }[];
}
