import { Type } from 'typebox';

export const may = (act: 'read' | 'write') => ({ access: { kind: 'staff' as const, right: `syndic.${act}` } });
export const Reasons = Type.Array(Type.Object({ article: Type.String(), sentence: Type.String() }));
/** Cents either way. */
export const Cents = Type.Integer({ minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });
