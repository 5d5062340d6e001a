import type { AccountKind } from '../model.ts';

/** How agencies number accounts: C010001 for a co-owner of building I01, P0001 for a mandate, L0001 for a lease. */
export function accountSeries(kind: AccountKind, buildingCode: string | null): string {
  if (kind === 'landlord') return 'P';
  if (kind === 'tenant') return 'L';
  const code = buildingCode ?? '';
  return `C${code.replace(/\D/g, '') || code.toUpperCase()}`;
}
