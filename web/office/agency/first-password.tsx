import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { toast, toastError } from '../../ui/toasts.tsx';

export interface Given {
  name: string;
  login: string;
  password: string;
}

/** A first password, shown this once: it is kept nowhere in clear. */
export function FirstPassword({ given, onClose }: { given: Given | null; onClose: () => void }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${given!.login}\n${given!.password}`);
      toast('Identifiant et mot de passe copiés.');
    } catch {
      toastError('Le navigateur n’a pas laissé copier. Recopiez le mot de passe à la main.');
    }
  };
  return (
    <Dialog open={given !== null} title={`Mot de passe provisoire de ${given?.name ?? ''}`} onClose={onClose}>
      <dl className="pairs secret">
        <dt>Identifiant</dt><dd><b>{given?.login}</b></dd>
        <dt>Mot de passe</dt><dd><b className="password">{given?.password}</b></dd>
      </dl>
      <Note tone="warning">Il n’est affiché qu’une fois. Remettez-le en main propre ou par téléphone&nbsp;: la première connexion oblige à en choisir un autre.</Note>
      <div className="acts"><Button onClick={() => void copy()}>Copier</Button><Button variant="primary" onClick={onClose}>C’est noté</Button></div>
    </Dialog>
  );
}
