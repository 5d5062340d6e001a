import { fingerprintOf } from '../../kernel/fingerprint.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { hashTemporaryPassword, newTemporaryPassword } from '../../platform/sign-in/temporary-password.ts';
import { refusals } from '../errors.ts';
import { lockPassword, saveTemporaryPassword } from '../repository/identities.ts';
import { leaveAct } from '../repository/people.ts';
import { readTemporaryPasswordDays } from '../repository/settings.ts';
import { actAsStaff } from './administer.ts';

const DRAFT_MINUTES = 30;
const DAY_MS = 86_400_000;

interface Draft {
  agencyId: Id;
  identityId: Id;
  password: string;
  /** Of the password it would replace: once that one has changed, the proposal is void. */
  replaces: string;
  until: number;
}

/**
 * Proposes a new first password and keeps nothing: it travels sealed in the answer. Leaving the window forgets it, and the old one still opens (ADM-200,
 * ADM-201).
 */
export function draftPassword(platform: Platform, viewer: StaffViewer, identityId: Id): Promise<{ login: string; password: string; draft: string }> {
  return actAsStaff(platform, viewer, 'write', async (tx) => {
    const held = await demandClientPassword(tx, identityId);
    const password = newTemporaryPassword();
    const draft: Draft = { agencyId: viewer.agencyId, identityId, password, replaces: fingerprintOf(held.hash), until: platform.clock.now().getTime() + DRAFT_MINUTES * 60_000 };
    return { login: held.login, password, draft: platform.secrets.seal(JSON.stringify(draft)) };
  });
}

/** "Valider": the proposed password is the good one from now on, for a first sign-in only; whoever was in is out. */
export async function validatePassword(platform: Platform, viewer: StaffViewer, identityId: Id, sealed: string): Promise<void> {
  const draft = openDraft(platform, sealed);
  const now = platform.clock.now();
  await actAsStaff(platform, viewer, 'write', async (tx) => {
    const held = await demandClientPassword(tx, identityId);
    if (draft?.agencyId !== viewer.agencyId || draft.identityId !== identityId || draft.until < now.getTime() || draft.replaces !== fingerprintOf(held.hash)) throw refusals.draftOver();
    await saveTemporaryPassword(tx, identityId, hashTemporaryPassword(draft.password), new Date(now.getTime() + await readTemporaryPasswordDays(tx) * DAY_MS));
    // The office still holds the first password it printed: it must forget it.
    await leaveAct(tx, { id: newId(), agencyId: viewer.agencyId, identityId, kind: 'password-regenerated', payload: {}, at: now });
    await record(tx, viewer, 'extranet.password-regenerated', { kind: 'identity', id: identityId }, { name: held.name });
  });
}

async function demandClientPassword(tx: Tx, identityId: Id): Promise<NonNullable<Awaited<ReturnType<typeof lockPassword>>>> {
  const held = await lockPassword(tx, identityId);
  if (!held) throw notFound();
  if (held.kind !== 'client') throw refusals.notAClient();
  if (!held.active) throw refusals.identityClosed();
  return held;
}

/** A text that is not one of our seals is no proposal at all. */
function openDraft(platform: Platform, sealed: string): Draft | null {
  try {
    return JSON.parse(platform.secrets.open(sealed)) as Draft;
  } catch {
    return null;
  }
}
