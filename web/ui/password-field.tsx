import { useId, useState } from 'react';
import { Button } from './button.tsx';
import { describedBy, FieldFrame, type FieldProps } from './fields.tsx';
import { HideIcon, RightsIcon } from './icons.ts';
import type { ReactNode } from 'react';

/** Pasting is allowed, and what was typed can be shown. */
export function PasswordField({ label, help, error, id: given, value, onChange, onBlur, name, autoComplete, aside }: FieldProps<string> & { autoComplete: 'current-password' | 'new-password'; aside?: ReactNode }) {
  const own = useId();
  const id = given ?? own;
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame {...{ id, label, help, error, aside }}>
      <div className="input-with">
        <input {...{ id, name, autoComplete, onBlur }} {...describedBy(id, help, error)} className="input" style={{ paddingRight: 120 }} type={shown ? 'text' : 'password'} value={value} onChange={(event) => onChange(event.target.value)} />
        <Button variant="subtle" size="small" className="inside" icon={shown ? HideIcon : RightsIcon} aria-pressed={shown} onClick={() => setShown(!shown)}>{shown ? 'Masquer' : 'Afficher'}</Button>
      </div>
    </FieldFrame>
  );
}
