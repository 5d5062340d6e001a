export type Act = 'appear' | 'change' | 'disappear';
export type ActCounts = Record<Act, number>;

export interface ForeseenDocument {
  act: Act;
  documentId: string;
  eventId: string;
  title: string;
  shelf: string;
  building: string | null;
  why: string;
  readerCount: number;
  readers: { id: string; name: string }[];
}

export interface ForeseenPerson { id: string; name: string; gains: number; changes: number; losses: number; arrives: boolean; leaves: boolean }

export interface Simulation {
  calculatedAt: string;
  counts: Record<'documents' | 'people' | 'rights' | 'binders' | 'cards' | 'expenses' | 'accounts' | 'funds' | 'bankDetails', ActCounts>;
  total: number;
  peopleConcerned: ActCounts;
  documents: ForeseenDocument[];
  people: ForeseenPerson[];
  retained: { eventId: string; chrono: number; title: string; sentence: string; nextStep: string }[];
  retainedTotal: number;
  resendSince: string | null;
}

export interface Run {
  id: string;
  number: number;
  trigger: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  stopAsked: boolean;
  steps: { step: string; done: number; total: number; reachedAt: string }[];
  appeared: number;
  changed: number;
  disappeared: number;
  startedByName: string | null;
  requestedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  attempts: number;
  error: string | null;
  notices: number;
  noticesSent: number;
  logLines: number;
  report: { byKind: Record<string, { appeared: number; changed: number; disappeared: number }> } | null;
}

export interface Summary { lastRun: Run | null; currentRun: Run | null; nextRunAt: string | null; serviceActive: boolean; instant: boolean; waiting: boolean }

export interface LogLine { seq: number; at: string; act: Act | 'retain'; kind: string; label: string; targetPath: string | null; success: boolean; reason: string | null }

export interface Service { version: number; active: boolean; schedule: Record<string, string[]>; lastRunAt: string | null; nextRunAt: string | null; timeZone: string; acts: ('change' | 'activate')[] }

export interface Settings { transferLog: boolean; useAttachmentNames: boolean; closeTenantAtNotice: boolean; closeTenantAtDeparture: boolean; closeSellerAtSale: boolean; instant: boolean; withholdBankDetails: boolean; sendExpenses: boolean; showNarrowPapers: boolean; sendDecidedWorks: boolean; groupLandlordTreasury: boolean; groupTenantTreasury: boolean; groupCoOwnerTreasury: boolean; openTreasuryGroups: boolean; excludeKeptAnalytics: boolean; showTenantAccounts: boolean }
