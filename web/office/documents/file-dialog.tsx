import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { count, plural } from '../../ui/format.ts';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { EVENTS, findBinders, findFolders } from './calls.ts';
import type { Outcome } from './model.ts';

/** « Changer de classeur » and « Rattacher à un dossier »: one thing is chosen, or none. */
export function FileDialog({ what, count: many, body, onDone, onCancel }: { what: 'binder' | 'folder'; count: number; body: object; onDone: (said: string, outcome: Outcome) => void; onCancel: () => void }) {
  const [chosen, setChosen] = useState<Pick | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const binder = what === 'binder';
  const events = count(many, 'événement', 'événements');
  const file = async (pick: Pick | null) => {
    setBusy(true);
    setError(null);
    try {
      const outcome = await call<Outcome>('POST', `${EVENTS}/${what}`, { ...body, [binder ? 'binderId' : 'folderId']: pick?.id ?? null });
      const filed = count(outcome.changed, 'événement', 'événements');
      const where = pick ? (binder ? `${plural(outcome.changed, 'classé', 'classés')} dans «\u00A0${pick.label}\u00A0»` : `${plural(outcome.changed, 'rattaché', 'rattachés')} au dossier ${pick.label}`)
        : binder ? `${plural(outcome.changed, 'rendu', 'rendus')} au classeur de ${plural(outcome.changed, 'son modèle', 'leur modèle')}` : `${plural(outcome.changed, 'retiré', 'retirés')} de ${plural(outcome.changed, 'son dossier', 'leur dossier')}`;
      onDone(`${filed} ${where}.`, outcome);
    } catch (refusal) {
      setError((refusal as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open title={binder ? `Changer le classeur de ${events}` : `Rattacher ${events} à un dossier`} onClose={onCancel}>
      {binder ? <p>Ce classeur passera avant celui du modèle. Les clients suivront à la prochaine publication.</p> : <p>Le type du dossier peut devenir un sous-classeur de l’extranet, si le modèle le demande.</p>}
      <PickField label={binder ? 'Classeur' : 'Dossier'} listKey={`file-${what}`} find={binder ? findBinders : findFolders} value={chosen} onChange={setChosen} error={error} />
      <div className="acts">
        <Button onClick={onCancel}>Annuler</Button>
        <Button busy={busy} onClick={() => void file(null)}>{binder ? 'Rendre au modèle' : 'Retirer du dossier'}</Button>
        <Button variant="primary" busy={busy} refusedBecause={chosen ? null : binder ? 'Choisissez d’abord un classeur.' : 'Choisissez d’abord un dossier.'} onClick={() => void file(chosen)}>{binder ? `Classer ${events}` : `Rattacher ${events}`}</Button>
      </div>
    </Dialog>
  );
}
