export const OWN_RECORD = ['me'];

export interface OwnRecord {
  name: string;
  login: string;
  email: string | null;
  address: string | null;
  notifications: boolean;
  /** The agency's choice: without it nobody is written to. */
  agencyNotifies: boolean;
  secondFactor: boolean;
  lastSignedInAt: string | null;
}
