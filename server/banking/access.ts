import type { Viewer } from '../platform/access/viewer.ts';
import { noRight } from './errors.ts';

/** Statements show one trade's money: that of rental management, or, with a building, of its co-ownership. Reading or posting them needs that trade's own right. */
export function holds(viewer: Viewer, account: { buildingId: string | null }, act: 'read' | 'write'): boolean {
  return viewer.kind === 'staff' && viewer.rights.has(`bank.${act}`) && viewer.rights.has(`${account.buildingId === null ? 'rental' : 'syndic'}.${act}`);
}

export function demand(viewer: Viewer, account: { buildingId: string | null }, act: 'read' | 'write'): void {
  if (!holds(viewer, account, act)) throw noRight();
}
