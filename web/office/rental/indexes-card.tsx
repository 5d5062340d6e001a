import { useState } from 'react';
import { api, type Reply } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField, TextAreaField } from '../../ui/fields.tsx';
import { day, integer, plural } from '../../ui/format.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useAct, useRental } from './calls.ts';

type Table = Reply<'get', '/api/office/rental/indexes'>;
type Settings = Table['settings'];

const ROUNDINGS: Record<Settings['rounding'], string> = { 'cut': 'Coupé au centime', 'half-up': 'Arrondi au centime' };
const EFFECTS: Record<Settings['effect'], string> = { 'next-term': 'Du 1er du mois qui suit la demande', 'request': 'Du jour de la demande' };

/** Indices as INSEE publishes them, and how the agency reckons. */
export function IndexesCard({ write }: { write: boolean }) {
  const [open, setOpen] = useState<'paste' | 'settings' | null>(null);
  const table = useRental(['indexes'], (signal) => api.get('/api/office/rental/indexes', { signal }));
  const remove = useAct((id: string) => api.delete('/api/office/rental/indexes/{id}', { params: { id } }), () => 'Indice retiré.');
  return (
    <Card title="Indices de l’Insee" flush acts={write ? <><Button size="small" onClick={() => setOpen('settings')}>Règles de calcul</Button><Button size="small" onClick={() => setOpen('paste')}>Ajouter des indices</Button></> : null}>
      <QueryState query={table} what="Les indices n’ont pas pu être lus.">
        {({ values, settings }) => (<>
          <div className="in"><Facts items={[['Nouveau loyer', ROUNDINGS[settings.rounding]], ['Prise d’effet', EFFECTS[settings.effect]]]} /></div>
          {remove.error ? <div className="in"><p role="alert" className="note danger">{remove.error.message}</p></div> : null}
          {values.length === 0 ? <div className="in"><EmptyState>Aucun indice. Recopiez-les du site de l’Insee&nbsp;: sans l’indice du trimestre et celui de l’année d’avant, aucun loyer ne se révise.</EmptyState></div> : (
            <div className="table-scroll">
              <table className="table entries">
                <thead><tr><th scope="col">Indice</th><th scope="col">Trimestre</th><th scope="col" className="right">Valeur</th><th scope="col">Publié le</th><th scope="col">Écrit par</th><th scope="col"><span className="vh">Action</span></th></tr></thead>
                <tbody>
                  {values.map((one) => (
                    <tr key={one.id}>
                      <td>{one.index}</td><td data-label="Trimestre">T{one.quarter} {one.year}</td><td className="right" data-label="Valeur">{(one.hundredths / 100).toFixed(2).replace('.', ',')}</td><td data-label="Publié le">{one.publishedOn ? day(one.publishedOn) : null}</td><td className="later" data-label="Écrit par">{one.writtenByName}</td>
                      <td className="right later">{write ? <Button size="small" variant="subtle" busy={remove.isPending && remove.variables === one.id} onClick={() => remove.mutate(one.id)}>Retirer<span className="vh"> {one.index} T{one.quarter} {one.year}</span></Button> : null}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {open === 'paste' ? <PasteDialog onClose={() => setOpen(null)} /> : null}
          {open === 'settings' ? <SettingsDialog settings={settings} onClose={() => setOpen(null)} /> : null}
        </>)}
      </QueryState>
    </Card>
  );
}

function PasteDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const save = useAct(() => api.post('/api/office/rental/indexes', { body: { text } }), ({ written }) => `${integer(written)} ${plural(written, 'indice enregistré', 'indices enregistrés')}.`);
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  return (
    <Dialog open title="Ajouter des indices" onClose={onClose}>
      <TextAreaField label="Un indice par ligne" help="Indice&#8239;; année&#8239;; trimestre&#8239;; valeur&#8239;; jour de publication. Exemple&nbsp;: IRL;2025;1;145,47;15/04/2025. Un indice déjà connu est corrigé" rows={8} value={text} onChange={setText} error={errors.text} />
      {save.error && Object.keys(errors).length === 0 ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={text.trim() === '' ? 'Écrivez au moins un indice.' : null} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Enregistrer</Button>
      </div>
    </Dialog>
  );
}

function SettingsDialog({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const [rounding, setRounding] = useState<string>(settings.rounding);
  const [effect, setEffect] = useState<string>(settings.effect);
  const save = useAct(() => api.put('/api/office/rental/review-settings', { body: { version: settings.version, rounding: rounding as Settings['rounding'], effect: effect as Settings['effect'] } }), () => 'Règles de calcul enregistrées.');
  return (
    <Dialog open title="Règles de calcul des révisions" onClose={onClose}>
      <RadioField label="Centimes du nouveau loyer" value={rounding} onChange={setRounding} choices={[{ value: 'cut', label: ROUNDINGS.cut, help: 'La révision ne peut excéder la variation de l’indice (loi n°\u00A089-462, art. 17-1)' }, { value: 'half-up', label: ROUNDINGS['half-up'], help: 'Peut dépasser l’indice de moins d’un centime' }]} />
      <RadioField label="Prise d’effet" value={effect} onChange={setEffect} choices={[{ value: 'next-term', label: EFFECTS['next-term'] }, { value: 'request', label: EFFECTS.request, help: 'Le mois de la demande est partagé au prorata des jours, s’il n’est pas déjà quittancé' }]} />
      {save.error ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Enregistrer</Button>
      </div>
    </Dialog>
  );
}
