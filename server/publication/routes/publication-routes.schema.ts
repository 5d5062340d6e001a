import { Type } from 'typebox';

const Id = Type.String({ format: 'uuid' });
const Act = Type.Union([Type.Literal('appear'), Type.Literal('change'), Type.Literal('disappear')]);
const Count = Type.Object({ appear: Type.Integer(), change: Type.Integer(), disappear: Type.Integer() });
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);

export const RunReply = Type.Object({
  id: Id, trigger: Type.String(), state: Type.String(), step: Type.String(), doneCount: Type.Integer(), totalCount: Type.Integer(),
  appeared: Type.Integer(), changed: Type.Integer(), disappeared: Type.Integer(), startedByName: Nullable(Type.String()),
  requestedAt: Type.String(), startedAt: Nullable(Type.String()), finishedAt: Nullable(Type.String()), attempts: Type.Integer(), error: Nullable(Type.String()),
  report: Type.Unknown(),
});

export const SimulationReply = Type.Object({
  counts: Type.Object({ documents: Count, people: Count, rights: Count, binders: Count, cards: Count }),
  total: Type.Integer(),
  documents: Type.Array(Type.Object({ act: Act, documentId: Id, eventId: Id, title: Type.String(), shelf: Type.String(), readerCount: Type.Integer(), readers: Type.Array(Type.String()) })),
  people: Type.Array(Type.Object({ act: Act, id: Id, name: Type.String() })),
  binders: Type.Array(Type.Object({ act: Act, id: Id, path: Type.String() })),
  retained: Type.Array(Type.Object({ eventId: Id, chrono: Type.Integer(), title: Type.String(), reason: Type.String(), sentence: Type.String(), nextStep: Type.String() })),
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

export const ScheduleBody = Type.Record(Type.String({ pattern: '^[1-7]$' }), Type.Array(Type.String(), { maxItems: 24 }));

export const ServiceReply = Type.Object({
  name: Type.String(), version: Type.Integer(), active: Type.Boolean(), schedule: ScheduleBody, lastRunAt: Nullable(Type.String()), nextRunAt: Nullable(Type.String()),
});

export const SummaryReply = Type.Object({
  lastRun: Nullable(RunReply), currentRun: Nullable(RunReply), nextRunAt: Nullable(Type.String()), serviceActive: Type.Boolean(), instant: Type.Boolean(), waiting: Type.Boolean(),
});

export const AccessReply = Type.Object({
  login: Nullable(Type.String()), temporaryPassword: Nullable(Type.String()), issuedAt: Nullable(Type.String()), personalisedAt: Nullable(Type.String()), lastSignedInAt: Nullable(Type.String()),
});
