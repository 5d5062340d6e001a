import { useState } from 'react';
import { Button, IconButton } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { TextField } from '../fields.tsx';
import { AddIcon, DeleteIcon } from '../icons.ts';
import { Tabs } from '../tabs.tsx';
import { toast } from '../toasts.tsx';
import type { Identified } from './model.ts';
import type { List } from './use-list.ts';

/** The views as tabs with their counts; "Enregistrer cette vue" keeps what is filtered and sorted now under a name. */
export function ViewTabs<Row extends Identified>({ list, panelId }: { list: List<Row>; panelId: string }) {
  const [naming, setNaming] = useState(false);
  const { saved } = list.current;
  const remove = async () => {
    if (!saved) return;
    await list.remove(saved);
    toast(`Vue «\u00A0${saved.name}\u00A0» retirée.`, () => list.restore(saved));
  };
  return (
    <>
      <Tabs
        label="Vues de la liste" panelId={panelId} value={list.current.key} onChange={list.open} tabs={list.tabs.map(({ key, label, count }) => ({ key, label, count }))}
        acts={
          <>
            {list.changed ? <Button variant="subtle" icon={AddIcon} onClick={() => setNaming(true)}>Enregistrer cette vue</Button> : null}
            {saved ? <IconButton icon={DeleteIcon} label={`Retirer la vue ${saved.name}`} onClick={() => void remove()} /> : null}
          </>
        }
      />
      <Dialog open={naming} title="Enregistrer cette vue" onClose={() => setNaming(false)}>
        <NameForm initial={saved?.name ?? ''} onCancel={() => setNaming(false)} onSave={async (name) => {
          const refusal = await list.save(name);
          if (refusal === null) setNaming(false);
          return refusal;
        }} />
      </Dialog>
    </>
  );
}

function NameForm({ initial, onSave, onCancel }: { initial: string; onSave: (name: string) => Promise<string | null>; onCancel: () => void }) {
  const [name, setName] = useState(initial);
  const [error, setError] = useState<string | null>(null);
  const submit = async () => {
    const trimmed = name.trim();
    setError(trimmed === '' ? 'Donnez un nom à cette vue.' : await onSave(trimmed));
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <TextField label="Nom de la vue" help="Ses filtres, son tri et ses colonnes seront gardés dans un onglet à vous. Un nom déjà pris est remplacé." value={name} onChange={setName} error={error} maxLength={60} />
      <div className="acts"><Button onClick={onCancel}>Annuler</Button><Button type="submit" variant="primary">Enregistrer la vue</Button></div>
    </form>
  );
}
