interface RunFacts {
  state: string;
  trigger: string;
  appeared: number;
  changed: number;
  disappeared: number;
  error: string | null;
  report: unknown;
}

interface Counts { appeared: number; changed: number; disappeared: number }

const KINDS: [kind: string, one: string, many: string][] = [
  ['document', 'document', 'documents'], ['identity', 'client', 'clients'], ['grant', 'droit', 'droits'], ['binder', 'classeur', 'classeurs'], ['card', 'fiche', 'fiches'], ['expense', 'dépense', 'dépenses'], ['account', 'compte', 'comptes'],
  ['fund', 'fonds de lot', 'fonds de lots'], ['bank-details', 'IBAN', 'IBAN'],
];
const FIGURES = new Intl.NumberFormat('fr-FR');
const TRIGGERS: Record<string, string> = { schedule: 'programmée', manual: 'demandée', instant: 'immédiate', resend: 'de renvoi' };

/** The words of the report that staff receive after a run. */
export function reportOf(run: RunFacts): { subject: string; body: string } {
  const kind = TRIGGERS[run.trigger] ?? '';
  if (run.state === 'failed') {
    return { subject: 'Publication interrompue', body: `La publication ${kind} n’a pas abouti après plusieurs essais. Vos clients voient toujours l’état précédent, rien n’est perdu. Cause\u00A0: ${run.error ?? 'inconnue.'}` };
  }
  if (run.state === 'stopped') {
    return { subject: 'Publication interrompue à la demande', body: `La publication ${kind} a été interrompue. Vos clients voient toujours l’état précédent. La prochaine publication reprendra tout ce qui reste à envoyer.` };
  }
  const total = run.appeared + run.changed + run.disappeared;
  if (total === 0) return { subject: 'Publication terminée\u00A0: rien à envoyer', body: `La publication ${kind} est terminée. L’extranet était déjà à jour.` };
  const byKind = ((run.report as { byKind?: Record<string, Counts> } | null)?.byKind ?? {});
  const lines = KINDS.flatMap(([key, one, many]) => {
    const counts = byKind[key];
    if (!counts) return [];
    const words = [counted(counts.appeared, one, many, 'apparu', 'apparus'), counted(counts.changed, one, many, 'modifié', 'modifiés'), counted(counts.disappeared, one, many, 'retiré', 'retirés')].filter(Boolean);
    return words.length > 0 ? [`– ${words.join(', ')}`] : [];
  });
  return { subject: `Publication terminée\u00A0: ${FIGURES.format(total)} ${total > 1 ? 'changements' : 'changement'}`, body: [`La publication ${kind} est terminée.`, ...lines].join('\n') };
}

function counted(count: number, one: string, many: string, did: string, didMany: string): string {
  const feminine = one === 'fiche' || one === 'dépense' ? 'e' : '';
  if (count === 0) return '';
  return count === 1 ? `1 ${one} ${did}${feminine}` : `${FIGURES.format(count)} ${many} ${feminine ? didMany.replace(/s$/, 'es') : didMany}`;
}
