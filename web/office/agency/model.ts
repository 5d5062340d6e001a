/** What the server says of the agency and its staff. */
export interface Agency {
  name: string;
  slug: string;
  domain: string | null;
  version: number;
  addressLine1: string | null;
  addressLine2: string | null;
  postalCode: string | null;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
  companyForm: string | null;
  siren: string | null;
  registry: string | null;
  vatNumber: string | null;
  email: string | null;
  phone: string | null;
  managerName: string | null;
  managerTitle: string | null;
  cardNumber: string | null;
  cardIssuer: string | null;
  cardUntil: string | null;
  guaranteeProvider: string | null;
  guaranteeNumber: string | null;
  guaranteeCents: number | null;
  guaranteeUntil: string | null;
  insuranceProvider: string | null;
  insuranceNumber: string | null;
  insuranceUntil: string | null;
  addresses: { staff: string; clients: string; ownStaff: string | null; ownClients: string | null };
  acts: string[];
}

export interface Office {
  id: string;
  version: number;
  name: string;
  legalForm: string | null;
  siret: string | null;
  ape: string | null;
  email: string | null;
  phone: string | null;
  addressLine1: string | null;
  postalCode: string | null;
  city: string | null;
  openingHours: string | null;
  published: boolean;
  people: number;
  acts: string[];
}

export type Role = 'master' | 'administrator' | 'manager' | 'accountant' | 'assistant' | 'reader';

export interface StaffRow {
  id: string;
  version: number;
  login: string;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  jobTitle: string | null;
  officeId: string | null;
  officeName: string | null;
  reportsTo: string | null;
  reportsToName: string | null;
  role: Role;
  receivesSystemMessages: boolean;
  active: boolean;
  secondFactor: boolean;
  firstPassword: boolean;
  lastSignedInAt: string | null;
}
export type StaffRecord = StaffRow & { acts: string[] };

export interface Branch {
  id: string;
  reports: Branch[];
}

export interface Security {
  staffSecondFactor: 'required' | 'optional';
  clientSecondFactor: 'required' | 'optional';
  passwordLength: number;
  temporaryPasswordDays: number;
  staffWithout: number;
  acts: string[];
}

export interface Licence {
  holder: string;
  features: string[];
  validUntil: string | null;
  validatedAt: string;
  validatedBy: string;
  expired: boolean;
  opensExtranet: boolean;
}

export interface Message {
  id: string;
  subject: string;
  body: string;
  link: string | null;
  createdAt: string;
  readAt: string | null;
}

export interface AuditLine {
  id: string;
  at: string;
  actorKind: 'staff' | 'client' | 'system';
  actorName: string;
  act: string;
  label: string;
  subjectKind: string | null;
  subjectId: string | null;
  lines: { field: string; before: string | null; after: string | null }[];
}
