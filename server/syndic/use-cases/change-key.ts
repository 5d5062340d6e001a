import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { replaceShares } from '../../properties/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { buildingOfKey, keepWeights, readVersions } from '../repository/facts.ts';

/** What the lots of a key weighed until each day, excluded, the latest first. */
export async function readFormerShares(tx: Tx, viewer: Viewer, keyId: Id) {
  demand(viewer, 'syndic.read');
  const buildingId = await buildingOfKey(tx, keyId);
  if (buildingId === null) throw notFound();
  const versions = (await readVersions(tx, buildingId)).get(keyId) ?? [];
  return {
    versions: versions.flatMap(({ untilOn, weights }) => (untilOn === null ? [] : [{ untilOn, total: weights.reduce((sum, { weight }) => sum + weight, 0n), lots: weights.map(({ lotId, number, weight }) => ({ lotId, number, shares: weight })) }])).toSorted((a, b) => (a.untilOn > b.untilOn ? -1 : 1)),
  };
}

/** New weights of a key from a day on, as the assembly decided: what was shared before keeps the former ones (calls already posted are never rewritten). */
export async function changeKey(tx: Tx, viewer: Viewer, keyId: Id, { buildingId, version, fromOn, shares }: { buildingId: Id; version: number; fromOn: Day; shares: readonly { lotId: Id; shares: bigint }[] }) {
  demand(viewer, 'syndic.write');
  const versions = (await readVersions(tx, buildingId)).get(keyId);
  if (!versions) throw notFound();
  if (versions.some(({ untilOn }) => untilOn !== null && untilOn >= fromOn)) throw refusals.keyChangedAlready();
  const kept = await keepWeights(tx, viewer.agencyId, keyId, fromOn);
  await replaceShares(tx, viewer, keyId, { version, shares });
  await record(tx, viewer, 'allocation-key.changed-from', { kind: 'allocation-key', id: keyId }, { fromOn, lots: kept });
  return { fromOn, lots: kept };
}
