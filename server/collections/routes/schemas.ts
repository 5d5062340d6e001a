import { Type } from 'typebox';
import { choice, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { DEBIT_FILES, PROVIDERS } from '../model.ts';

export const may = (act: 'read' | 'write' | 'settings') => ({ access: { kind: 'staff' as const, right: `payments.${act}` } });
export const said = (summary: string) => ({ tags: ['Paiements en ligne'], summary });

const Email = nullable(Type.String({ format: 'email', maxLength: 200 }));
const Secret = Type.Optional(nullable(Type.String({ minLength: 8, maxLength: 300 })));

const fields = {
  holder: Name, cardOn: Type.Boolean(), provider: choice(PROVIDERS), merchantEmail: Email, transitAccount: Type.String({ minLength: 3, maxLength: 12 }),
  leastCents: Type.Integer({ minimum: 100, maximum: 100_000_000 }), aboveBasisPoints: Type.Integer({ minimum: 0, maximum: 10_000 }),
  sepaOn: Type.Boolean(), creditorId: Words, iban: Words, bic: Words, debitVersion: choice(DEBIT_FILES), leadDays: Type.Integer({ minimum: 1, maximum: 14 }), cutOffHour: Type.Integer({ minimum: 0, maximum: 24 }),
};
const secrets = { secretKey: Secret, webhookSecret: Secret };

export const NewContract = Type.Object({ buildingId: nullable(Uuid), ...fields, ...secrets }, strict);
export const ContractChange = Type.Object({ version: Version, ...fields, ...secrets }, strict);
export const Contract = Type.Object({
  id: Uuid, version: Version, buildingId: nullable(Uuid), buildingName: Words, ...fields, holder: Type.String(), merchantEmail: Words, secretKeyEnd: Words, webhookSecretEnd: Words,
});
export const Choices = Type.Object({ withoutEmail: Type.Boolean() }, strict);
export const Contracts = Type.Object({ rows: Type.Array(Contract), withoutEmail: Type.Boolean() });
