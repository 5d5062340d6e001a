import type { Viewer } from '../platform/access/viewer.ts';
import { noRight } from './errors.ts';

/** Reading payments; booking and giving back; and the contracts themselves, which say where clients' money goes. */
export type PaymentRight = 'payments.read' | 'payments.write' | 'payments.settings';

/** The program itself proposes entries; it posts none and changes no contract. */
function holds(viewer: Viewer, right: PaymentRight): boolean {
  return viewer.kind === 'staff' && viewer.rights.has(right);
}

export function demand(viewer: Viewer, right: PaymentRight): void {
  if (!holds(viewer, right)) throw noRight();
}
