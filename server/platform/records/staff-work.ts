import type { FastifyRequest } from 'fastify';
import type { StaffViewer } from '../access/viewer.ts';
import { inAgency, type Tx } from '../database/connection.ts';
import { staffOf } from '../http/access.ts';
import type { Platform } from '../module.ts';

/** Gives routes their transaction: that of the agency of the member of staff who asks. */
export function staffWork(platform: Platform) {
  return <T>(request: FastifyRequest, work: (tx: Tx, viewer: StaffViewer) => Promise<T>): Promise<T> => {
    const viewer = staffOf(request);
    return inAgency(platform.office, viewer.agencyId, (tx) => work(tx, viewer));
  };
}

/** Takes the spaces around typed texts away; a field left blank holds nothing. */
export function trimmed<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? value.trim() || null : value])) as T;
}
