import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField, type FieldProps } from '../../ui/fields.tsx';
import { french } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Note } from '../../ui/note.tsx';

const AGAIN_MS = 60_000;

/** The code that confirms a signature, once it is sent: where it went, the field for it, and another one after a minute. It takes the focus: what comes next is to write it. */
export function SignatureCode({ sent, field, onAgain, busy }: { sent: { to: string; at: number }; field: Omit<FieldProps<string>, 'label'> & { id: string }; onAgain: () => void; busy: boolean }) {
  const [early, setEarly] = useState(true);
  useEffect(() => {
    document.getElementById(field.id)?.focus();
    setEarly(true);
    const timer = setTimeout(() => setEarly(false), AGAIN_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each code sent
  }, [sent.at]);
  return (
    <section aria-label="Code de signature" className="signature">
      <Note tone="success" live><FrenchText>{french(`Un code à six chiffres est envoyé à ${sent.to}. Il vaut dix minutes, pour ce mandat seulement.`)}</FrenchText></Note>
      <TextField label="Code reçu par courriel" help={french('Rien dans votre boîte\u202F? Regardez dans les courriers indésirables.')} inputMode="numeric" autoComplete="one-time-code" maxLength={7} {...field} />
      <div><Button variant="subtle" busy={busy} refusedBecause={early ? 'Attendez une minute avant d’en demander un autre.' : null} onClick={onAgain}>Envoyer un nouveau code</Button></div>
    </section>
  );
}
