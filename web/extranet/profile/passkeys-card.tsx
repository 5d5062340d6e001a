import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { day, dayOf } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { KeyIcon } from '../../ui/icons.ts';
import { addPasskey, passkeyRefusal, passkeysWork } from '../../ui/sign-in/passkeys.ts';
import type { PasskeyList } from '../../ui/sign-in/steps.ts';
import { QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { calls } from '../calls.ts';

const PASSKEYS = ['passkeys'];

/** Keys kept by a telephone or a computer: one enters with a finger or a face, without a password. */
export function PasskeysCard() {
  const cache = useQueryClient();
  const list = useQuery({ queryKey: PASSKEYS, queryFn: calls.passkeys });
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<PasskeyList['rows'][number] | null>(null);
  const remove = useMutation({
    mutationFn: (id: string) => calls.removePasskey(id),
    onSuccess: (left) => {
      cache.setQueryData(PASSKEYS, left);
      setRemoving(null);
      toast('La clé d’accès est retirée.');
    },
  });
  return (
    <Card title="Clés d’accès" acts={passkeysWork() ? <Button onClick={() => setAdding(true)}>Ajouter une clé</Button> : undefined}>
      <p className="muted">Entrez avec votre doigt, votre visage ou le code de votre appareil, sans mot de passe.{passkeysWork() ? '' : ' Ce navigateur ne sait pas en créer.'}</p>
      <QueryState query={list} what="Vos clés d’accès n’ont pas pu être lues.">
        {({ rows }) => rows.length === 0 ? null : (
          <ul className="lines own-lines">
            {rows.map((row) => (
              <li key={row.id} className="document-line">
                <Glyph icon={KeyIcon} /><span className="grow"><b>{row.label}</b><span className="muted small">Ajoutée le <FrenchText>{day(dayOf(row.createdAt))}</FrenchText></span></span>
                <Button variant="subtle" danger onClick={() => setRemoving(row)}>Retirer<span className="vh"> {row.label}</span></Button>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      <Dialog open={adding} title="Ajouter une clé d’accès" onClose={() => setAdding(false)}>
        <AddForm onDone={() => { setAdding(false); void cache.invalidateQueries({ queryKey: PASSKEYS }); toast('La clé d’accès est ajoutée.'); }} onCancel={() => setAdding(false)} />
      </Dialog>
      <ConfirmDialog
        open={removing !== null}
        title={`Retirer la clé « ${removing?.label ?? ''} » ?`}
        consequence="Cet appareil n’ouvrira plus votre espace sans mot de passe. Effacez aussi la clé dans ses réglages."
        verb="Retirer la clé"
        danger
        busy={remove.isPending}
        error={remove.error?.message ?? null}
        onConfirm={() => { if (removing) remove.mutate(removing.id); }}
        onCancel={() => setRemoving(null)}
      />
    </Card>
  );
}

function AddForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await addPasskey(calls, name.trim() || 'Mon appareil');
      onDone();
    } catch (error) {
      setRefusal(passkeyRefusal(error) ?? 'Rien n’a été enregistré. Recommencez quand vous voulez.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) void add(); }}>
      <TextField label="Nom de cet appareil" help="Pour le reconnaître plus tard : « Mon téléphone », par exemple." optional maxLength={80} value={name} onChange={setName} error={refusal} />
      <span className="vh" role="alert">{refusal ?? ''}</span>
      <div className="line"><Button type="submit" variant="primary" busy={busy}>Créer la clé</Button><Button variant="subtle" onClick={onCancel}>Annuler</Button></div>
    </form>
  );
}
