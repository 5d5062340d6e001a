import { Type, type Static } from 'typebox';
import { LEAST_LENGTH } from '../platform/sign-in/password.ts';

/** Area 'security': how people sign in. The clients' part is handed to the extranet when it is saved. */
export const SecuritySettings = Type.Object({
  /** Staff hold everybody's data: a second factor is the rule, and an agency may relax it. */
  staffSecondFactor: Type.Union([Type.Literal('required'), Type.Literal('optional')], { default: 'required' }),
  clientSecondFactor: Type.Union([Type.Literal('required'), Type.Literal('optional')], { default: 'optional' }),
  /** Characters asked of a password that somebody chooses. */
  passwordLength: Type.Integer({ default: LEAST_LENGTH, minimum: LEAST_LENGTH, maximum: 64 }),
  /** Days a first password waits for its sign-in: of staff, of clients when they are published, and when the extranet gives them a new one. */
  temporaryPasswordDays: Type.Integer({ default: 15, minimum: 1, maximum: 90 }),
});
export type SecuritySettings = Static<typeof SecuritySettings>;

/** Area 'general': the trades the agency works in (« Gérance », « Syndic »), which open their screens. */
export const GeneralSettings = Type.Object({
  trades: Type.Array(Type.Union([Type.Literal('syndic'), Type.Literal('rental')]), { default: ['syndic', 'rental'], minItems: 1, uniqueItems: true }),
});
export type GeneralSettings = Static<typeof GeneralSettings>;
