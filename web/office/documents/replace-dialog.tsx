import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TickField } from '../../ui/fields.tsx';
import { count, plural } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { EVENTS } from './calls.ts';
import type { Outcome } from './model.ts';

export type Replacement = Outcome & { created: { replacedId: string; id: string; chrono: number }[] };

/** « Annuler et remplacer »: what the new event starts from, and whether it waits. */
export function ReplaceDialog({ count: many, body, onDone, onCancel }: { count: number; body: object; onDone: (outcome: Replacement) => void; onCancel: () => void }) {
  const [keep, setKeep] = useState({ keepText: true, keepAttachments: true, publish: false });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const events = count(many, 'événement', 'événements');
  const replace = async () => {
    setBusy(true);
    setError(null);
    try {
      onDone(await call<Replacement>('POST', `${EVENTS}/replace`, { ...body, ...keep }));
    } catch (refusal) {
      setError((refusal as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open title={`Annuler et remplacer ${events}\u202F?`} onClose={onCancel}>
      <p>{plural(many, 'L’événement actuel est dépublié et gardé tel quel', 'Les événements actuels sont dépubliés et gardés tels quels')}. {plural(many, 'Un nouveau, avec le numéro suivant, prend sa place', 'De nouveaux, avec les numéros suivants, prennent leur place')}.</p>
      <div>
        <TickField label="Reprendre le texte" value={keep.keepText} onChange={(keepText) => setKeep({ ...keep, keepText })} />
        <TickField label="Reprendre les pièces jointes" value={keep.keepAttachments} onChange={(keepAttachments) => setKeep({ ...keep, keepAttachments })} />
        <TickField label="Publier le nouveau en date du jour" help="Sinon il attend que vous l’ayez corrigé." value={keep.publish} onChange={(publish) => setKeep({ ...keep, publish })} />
      </div>
      {error ? <Note tone="danger" live>{error}</Note> : null}
      <div className="acts">
        <Button onClick={onCancel}>Annuler</Button>
        <Button variant="primary" busy={busy} onClick={() => void replace()}>Remplacer {events}</Button>
      </div>
    </Dialog>
  );
}
