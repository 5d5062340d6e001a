import { Type } from 'typebox';
import { Acts, choice, DayText, nullable, strict, Uuid, Version } from '../../platform/records/fields.ts';
import { STEPS } from '../model.ts';

const Text = Type.String();
export const StatusName = choice(['open', 'answered', 'closed']);
const File = Type.Object({ id: Uuid, fileName: Text, size: Type.Integer(), mime: Text });
const Message = Type.Object({ id: Uuid, author: choice(['client', 'agency']), authorName: Text, body: Text, writtenAt: Text, files: Type.Array(File) });
const row = { id: Uuid, number: Type.Integer(), version: Version, subject: Text, status: StatusName, place: nullable(Text), createdAt: Text, lastMessageAt: Text };

/** What the client reads of the follow-up: never the office's own record, only the documents published to them. */
const OwnStep = Type.Object({ id: Uuid, kind: choice(STEPS), on: DayText, note: nullable(Text), documents: Type.Array(Type.Object({ id: Uuid, title: Text })) });
const OwnTicket = Type.Union([Type.Object({ contractorName: nullable(Text), steps: Type.Array(OwnStep) }), Type.Null()]);
const OwnRow = Type.Object({ ...row, unread: Type.Boolean() });
export const OwnList = Type.Object({ total: Type.Integer(), unread: Type.Integer(), rows: Type.Array(OwnRow) });
export const OwnDetail = Type.Object({ ...OwnRow.properties, messages: Type.Array(Message), ticket: OwnTicket });
export const SpaceQuery = Type.Object({ space: choice(['coOwner', 'landlord', 'tenant']) });
export const InterventionFiles = Type.Object({ rows: Type.Array(Type.Object({ ...File.properties, requestId: Uuid, subject: Text, writtenAt: Text })) });
export const Written = Type.Object({ id: Uuid });

const OfficeStep = Type.Object({ id: Uuid, kind: choice(STEPS), on: DayText, note: nullable(Text), eventId: nullable(Uuid), eventName: nullable(Text) });
const OfficeTicket = Type.Union([Type.Object({ contractorId: nullable(Uuid), contractorName: nullable(Text), openedAt: Text, steps: Type.Array(OfficeStep) }), Type.Null()]);
export const OfficeRow = Type.Object({ ...row, clientId: Uuid, clientName: Text, space: choice(['coOwner', 'landlord', 'tenant']) });
export const OfficeDetail = Type.Object({ ...OfficeRow.properties, messages: Type.Array(Message), ticket: OfficeTicket, acts: Acts });

export const Option = Type.Object({ tickets: Type.Boolean() }, strict);
export const VersionBody = Type.Object({ version: Version }, strict);
export const ContractorBody = Type.Object({ contractorId: nullable(Uuid) }, strict);
export const StepBody = Type.Object({ kind: choice(STEPS.filter((step) => step !== 'request')), on: DayText, note: Type.Optional(nullable(Type.String({ maxLength: 500 }))), eventId: Type.Optional(nullable(Uuid)) }, strict);
export const FileParams = Type.Object({ id: Uuid, fileId: Uuid });
export const StepParams = Type.Object({ id: Uuid, stepId: Uuid });
export const FileQuery = Type.Object({ disposition: Type.Optional(choice(['inline', 'attachment'])) });
