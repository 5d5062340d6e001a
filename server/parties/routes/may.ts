import { Type } from 'typebox';

export const may = (act: 'read' | 'write') => ({ access: { kind: 'staff' as const, right: `parties.${act}` } });
export const removed = { 204: Type.Null() };
