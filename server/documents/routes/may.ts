import { Type } from 'typebox';

export const may = (act: 'read' | 'write') => ({ access: { kind: 'staff' as const, right: `documents.${act}` } });
export const removed = { 204: Type.Null() };
/** How the published description of the API names a route, under the noun it is about. */
export const said = (tag: 'Événements' | 'Modèles' | 'Classeurs' | 'Dossiers' | 'Photos', summary: string) => ({ tags: [tag], summary });
