import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { refusals } from '../errors.ts';
import { activate, lockActivation, readActivation, saveAnswers, type Activation } from '../repository/activation.ts';
import { activationSteps, type ActivationStep } from '../rules/activation.ts';
import { actAsStaff, readAsStaff } from './administer.ts';

export type Questionnaire = Pick<Activation, 'open' | 'activatedAt' | 'activatedBy' | 'legalNotice' | 'bindersChecked'> & { steps: ActivationStep[] };

/** « Ouvrir l'extranet »: each question, its answer, or what is still missing (EXT-087). */
export function readQuestionnaire(platform: Platform, viewer: StaffViewer): Promise<Questionnaire> {
  return readAsStaff(platform, viewer, async (tx) => present(await existing(readActivation(tx))));
}

export function answerQuestionnaire(platform: Platform, viewer: StaffViewer, answers: { legalNotice?: string | null | undefined; bindersChecked?: boolean | undefined }): Promise<Questionnaire> {
  return actAsStaff(platform, viewer, 'write', async (tx) => {
    await existing(lockActivation(tx));
    const { legalNotice, bindersChecked } = answers;
    await saveAnswers(tx, viewer.agencyId, {
      legalNotice: legalNotice === undefined ? undefined : legalNotice?.trim() || null,
      bindersChecked: bindersChecked === undefined ? undefined : bindersChecked ? { by: viewer.name, at: platform.clock.now().toISOString() } : null,
    });
    await record(tx, viewer, 'extranet.activation-answered', null, { ...answers });
    return reread(tx);
  });
}

/** Validates the whole and opens the extranet; with an answer missing, nothing opens. */
export function validateQuestionnaire(platform: Platform, viewer: StaffViewer): Promise<Questionnaire> {
  return actAsStaff(platform, viewer, 'write', async (tx) => {
    const activation = await existing(lockActivation(tx));
    const missing = activationSteps(activation).filter(({ done }) => !done);
    if (missing.length > 0) throw refusals.activationIncomplete(missing.map(({ label }) => label));
    await activate(tx, viewer.agencyId, viewer.name, platform.clock.now());
    await record(tx, viewer, 'extranet.activated', null, { clients: activation.published?.clients, documents: activation.published?.documents });
    return reread(tx);
  });
}

async function existing(reading: Promise<Activation | null>): Promise<Activation> {
  const activation = await reading;
  if (!activation) throw notFound();
  return activation;
}

async function reread(tx: Tx): Promise<Questionnaire> {
  return present(await existing(readActivation(tx)));
}

function present(activation: Activation): Questionnaire {
  const { open, activatedAt, activatedBy, legalNotice, bindersChecked } = activation;
  return { open, activatedAt, activatedBy, legalNotice, bindersChecked, steps: activationSteps(activation) };
}
