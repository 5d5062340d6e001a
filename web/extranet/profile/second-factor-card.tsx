import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { EnrolSecondFactor } from '../../ui/sign-in/owed-steps.tsx';
import { Status } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import { calls } from '../calls.ts';
import { OWN_RECORD } from './own-record.ts';

/** The person's telephone as a second key: optional, unless the agency asks for it. */
export function SecondFactorCard({ on }: { on: boolean }) {
  const cache = useQueryClient();
  const [open, setOpen] = useState<'enrol' | 'remove' | null>(null);
  const done = (sentence: string) => {
    setOpen(null);
    toast(sentence);
    void cache.invalidateQueries({ queryKey: OWN_RECORD });
  };
  return (
    <Card title="Second facteur" acts={on ? <Button onClick={() => setOpen('remove')}>Désactiver</Button> : <Button onClick={() => setOpen('enrol')}>Activer</Button>}>
      <p className="line">{on ? <Status kind="done">Actif</Status> : <Status kind="off">Inactif</Status>}</p>
      <p className="muted">{on ? 'Un code de votre téléphone est demandé à chaque connexion.' : 'Même avec votre mot de passe, personne n’entre sans le code que votre téléphone affiche.'}</p>
      <Dialog open={open === 'enrol'} title="Activer le second facteur" onClose={() => setOpen(null)}>
        <EnrolSecondFactor calls={calls} onDone={() => done('Le second facteur est actif.')} onCancel={() => setOpen(null)} />
      </Dialog>
      <Dialog open={open === 'remove'} title="Désactiver le second facteur ?" onClose={() => setOpen(null)}>
        <p>Votre mot de passe suffira de nouveau pour entrer. Confirmez avec lui que c’est bien vous.</p>
        <RemoveForm onDone={() => done('Le second facteur est désactivé.')} onCancel={() => setOpen(null)} />
      </Dialog>
    </Card>
  );
}

function RemoveForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const form = useRecordForm({ initial: { password: '' }, checks: { password: required('Saisissez votre mot de passe.') }, save: ({ password }) => calls.removeTotp(password), onSaved: onDone });
  return (
    <Form form={form} verb="Désactiver le second facteur" secondary={<Button variant="subtle" onClick={onCancel}>Annuler</Button>}>
      <PasswordField label="Mot de passe" autoComplete="current-password" {...form.field('password')} />
    </Form>
  );
}
