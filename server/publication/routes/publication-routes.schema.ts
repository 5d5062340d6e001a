import { Type } from 'typebox';

const Id = Type.String({ format: 'uuid' });
const Act = Type.Union([Type.Literal('appear'), Type.Literal('change'), Type.Literal('disappear')]);
const Count = Type.Object({ appear: Type.Integer(), change: Type.Integer(), disappear: Type.Integer() });
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);

export const RunReply = Type.Object({
  id: Id, number: Type.Integer(), trigger: Type.String(), state: Type.String(), stopAsked: Type.Boolean(),
  steps: Type.Array(Type.Object({ step: Type.String(), done: Type.Integer(), total: Type.Integer(), reachedAt: Type.String() })),
  appeared: Type.Integer(), changed: Type.Integer(), disappeared: Type.Integer(), startedByName: Nullable(Type.String()),
  requestedAt: Type.String(), startedAt: Nullable(Type.String()), finishedAt: Nullable(Type.String()), attempts: Type.Integer(), error: Nullable(Type.String()),
  notices: Type.Integer(), noticesSent: Type.Integer(), logLines: Type.Integer(),
  report: Nullable(Type.Object({ byKind: Type.Record(Type.String(), Type.Object({ appeared: Type.Integer(), changed: Type.Integer(), disappeared: Type.Integer() })), everything: Type.Boolean(), notices: Type.Integer() })),
});

export const LogReply = Type.Object({
  total: Type.Integer(),
  rows: Type.Array(Type.Object({ seq: Type.Integer(), at: Type.String(), act: Type.String(), kind: Type.String(), itemId: Id, label: Type.String(), sourcePath: Nullable(Type.String()), targetPath: Nullable(Type.String()), success: Type.Boolean(), reason: Nullable(Type.String()) })),
});

export const SimulationReply = Type.Object({
  calculatedAt: Type.String(),
  counts: Type.Object({ documents: Count, people: Count, rights: Count, binders: Count, cards: Count, expenses: Count, accounts: Count, funds: Count, bankDetails: Count }),
  total: Type.Integer(),
  peopleConcerned: Count,
  documents: Type.Array(Type.Object({
    act: Act, documentId: Id, eventId: Id, title: Type.String(), shelf: Type.String(), building: Nullable(Type.String()), why: Type.String(), readerCount: Type.Integer(), readers: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  })),
  people: Type.Array(Type.Object({ id: Id, name: Type.String(), gains: Type.Integer(), changes: Type.Integer(), losses: Type.Integer(), arrives: Type.Boolean(), leaves: Type.Boolean() })),
  binders: Type.Array(Type.Object({ act: Act, id: Id, path: Type.String() })),
  retained: Type.Array(Type.Object({ eventId: Id, chrono: Type.Integer(), title: Type.String(), reason: Type.String(), sentence: Type.String(), nextStep: Type.String() })),
  retainedTotal: Type.Integer(),
  resendSince: Nullable(Type.String()),
});

export const ExplanationReply = Type.Object({
  total: Type.Integer(),
  online: Type.Boolean(),
  binder: Nullable(Type.Object({ id: Id, path: Type.String(), level: Type.String() })),
  state: Type.Object({ published: Type.Boolean(), from: Type.Optional(Nullable(Type.String())), until: Type.Optional(Nullable(Type.String())), reason: Type.Optional(Type.String()), sentence: Type.Optional(Type.String()),
    nextStep: Type.Optional(Type.Object({ act: Type.String(), label: Type.String(), targetId: Nullable(Type.String()) })) }),
  seeing: Type.Array(Type.Object({ role: Type.String(), title: Type.String(), sentence: Type.String(), people: Type.Array(Type.Object({ personId: Id, name: Type.String(), sentence: Type.String(), until: Nullable(Type.String()) })) })),
  notSeeing: Type.Array(Type.Object({ reason: Type.String(), title: Type.String(), people: Type.Array(Type.Object({ personId: Id, name: Type.String(), sentence: Type.String(), nextStep: Nullable(Type.Object({ act: Type.String(), label: Type.String(), targetId: Nullable(Type.String()) })) })) })),
});

export const AccountReadersReply = Type.Object({
  rubricOpen: Type.Boolean(),
  people: Type.Array(Type.Object({ personId: Id, name: Type.String(), role: Type.String(), sentence: Type.String(), from: Nullable(Type.String()), until: Nullable(Type.String()) })),
});

export const ScheduleBody = Type.Record(Type.String({ pattern: '^[1-7]$' }), Type.Array(Type.String(), { maxItems: 24 }));

export const ServiceReply = Type.Object({
  name: Type.String(), version: Type.Integer(), active: Type.Boolean(), schedule: ScheduleBody, lastRunAt: Nullable(Type.String()), nextRunAt: Nullable(Type.String()),
  timeZone: Type.String(), acts: Type.Array(Type.Union([Type.Literal('change'), Type.Literal('activate')])),
});

export const SummaryReply = Type.Object({
  lastRun: Nullable(RunReply), currentRun: Nullable(RunReply), nextRunAt: Nullable(Type.String()), serviceActive: Type.Boolean(), instant: Type.Boolean(), waiting: Type.Boolean(),
});

export const AccessReply = Type.Object({
  login: Nullable(Type.String()), temporaryPassword: Nullable(Type.String()), issuedAt: Nullable(Type.String()), personalisedAt: Nullable(Type.String()), lastSignedInAt: Nullable(Type.String()),
});
