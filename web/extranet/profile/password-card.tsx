import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { passwordRules } from '../../ui/sign-in/owed-steps.tsx';
import { toast } from '../../ui/toasts.tsx';
import { Button } from '../../ui/button.tsx';
import { calls } from '../calls.ts';
import { useDoor } from '../door.tsx';

const EMPTY = { current: '', password: '', again: '' };

export function PasswordCard() {
  const [open, setOpen] = useState(false);
  return (
    <Card title="Mot de passe" acts={open ? undefined : <Button onClick={() => setOpen(true)}>Changer de mot de passe</Button>}>
      {open ? <PasswordForm onDone={() => setOpen(false)} /> : <p className="muted">Vous seul le connaissez : votre cabinet ne peut pas le lire.</p>}
    </Card>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const { passwordLength } = useDoor();
  const form = useRecordForm({
    initial: EMPTY,
    checks: {
      current: required('Saisissez votre mot de passe actuel.'),
      password: required('Choisissez un mot de passe.'),
      again: (value, { password }) => (value === password ? null : 'Les deux saisies diffèrent.'),
    },
    save: ({ current, password }) => calls.changePassword(current, password),
    onSaved: () => {
      toast('Votre mot de passe est changé. Vos autres appareils sont déconnectés.');
      onDone();
    },
  });
  return (
    <Form form={form} labels={{ current: 'Mot de passe actuel', password: 'Nouveau mot de passe', again: 'Confirmation' }} verb="Enregistrer le mot de passe" secondary={<Button variant="subtle" onClick={onDone}>Annuler</Button>}>
      <PasswordField label="Mot de passe actuel" autoComplete="current-password" {...form.field('current')} />
      <PasswordField label="Nouveau mot de passe" help={passwordRules(passwordLength)} autoComplete="new-password" {...form.field('password')} />
      <PasswordField label="Le même, encore une fois" autoComplete="new-password" {...form.field('again')} />
    </Form>
  );
}
