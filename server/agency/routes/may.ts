import { Type } from 'typebox';

export const may = (right: 'agency.read' | 'agency.write' | 'security.write' | 'audit.read') => ({ access: { kind: 'staff' as const, right } });
/** Open to all staff: what is each person's own. */
export const own = { access: { kind: 'staff' as const, right: null } };
export const removed = { 204: Type.Null() };
