import { useState } from 'react';
import { call, queryString } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField, TickField } from '../../ui/fields.tsx';
import { count } from '../../ui/format.ts';
import { ErrorSummary } from '../../ui/form.tsx';
import { Note } from '../../ui/note.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { toast } from '../../ui/toasts.tsx';
import { BINDERS, useRefresh } from './calls.ts';
import type { Binder, TickName, Trade } from './model.ts';
import { TICKS, TRADE_WORDS } from './words.ts';

/** A new binder with who sees it, or another name for one. */
export function NameDialog({ trade, binder, onClose }: { trade: Trade; binder: Binder | null; onClose: () => void }) {
  const refresh = useRefresh();
  const [ticks, setTicks] = useState<Partial<Record<TickName, boolean>>>({});
  const form = useRecordForm({
    initial: { path: binder?.path ?? '', personal: binder?.personal ?? false },
    checks: { path: required('Donnez un nom.') },
    save: (values) => (binder ? call('PATCH', `${BINDERS}/${binder.id}`, { version: binder.version, ...values }) : call('POST', BINDERS, { trade, ...values, ticks })),
    onSaved: () => {
      toast(binder ? 'Classeur renommé.' : 'Classeur créé.');
      refresh();
      onClose();
    },
  });
  return (
    <Dialog open title={binder ? 'Renommer le classeur' : `Nouveau classeur ${TRADE_WORDS[trade]}`} onClose={onClose}>
      <form id={form.id} noValidate className="stack" onSubmit={(event) => void form.submit(event)}>
        <ErrorSummary form={form} labels={{ path: 'Nom' }} />
        <TextField label="Nom" maxLength={200} help="« / » ouvre un niveau : Courriers / Locataires. « // » écrit une barre dans le nom." {...form.field('path')} />
        {binder ? null : (
          <fieldset className="field">
            <legend>Qui le voit</legend>
            {TICKS[trade].filter(({ idle }) => !idle).map(({ name, label }) => <TickField key={name} label={label} value={ticks[name] ?? false} onChange={(value) => setTicks({ ...ticks, [name]: value })} />)}
          </fieldset>
        )}
        <TickField label="Personnel" help="Seul le compte destinataire de chaque événement le voit (relances, décomptes, quittances)." {...form.field('personal')} />
        <div className="acts"><Button onClick={onClose}>Annuler</Button><Button type="submit" variant="primary" busy={form.busy}>{binder ? 'Renommer' : 'Créer le classeur'}</Button></div>
      </form>
    </Dialog>
  );
}

/** A binder in use goes once its contents have somewhere to go. */
export function BinderRemoval({ binder, others, onClose }: { binder: Binder; others: readonly Binder[]; onClose: () => void }) {
  const refresh = useRefresh();
  const used = binder.templateCount + binder.eventCount > 0;
  const [moveTo, setMoveTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const remove = async () => {
    setBusy(true);
    try {
      await call('DELETE', `${BINDERS}/${binder.id}${queryString({ moveTo })}`);
      toast(`Classeur «\u00A0${binder.path}\u00A0» supprimé.`);
      refresh();
      onClose();
    } catch (refusal) {
      setError((refusal as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open title={`Supprimer le classeur «\u00A0${binder.path}\u00A0»\u202F?`} onClose={onClose}>
      {used ? (
        <>
          <p>Il contient {count(binder.templateCount, 'modèle', 'modèles')} et {count(binder.eventCount, 'événement', 'événements')}. Choisissez où les déplacer{'\u00A0'}: leurs lecteurs seront ceux du nouveau classeur, à la prochaine publication.</p>
          <SelectField label="Déplacer vers" empty="Choisissez un classeur" choices={others.map(({ id, path }) => ({ value: id, label: path }))} value={moveTo} onChange={setMoveTo} />
        </>
      ) : <p>Il est vide. Les clients ne le verront plus à la prochaine publication.</p>}
      {error ? <Note tone="danger" live>{error}</Note> : null}
      <div className="acts"><Button onClick={onClose}>Annuler</Button><Button variant="primary" danger busy={busy} refusedBecause={used && moveTo === '' ? 'Choisissez d’abord où déplacer son contenu.' : null} onClick={() => void remove()}>{used ? 'Déplacer et supprimer' : 'Supprimer le classeur'}</Button></div>
    </Dialog>
  );
}
