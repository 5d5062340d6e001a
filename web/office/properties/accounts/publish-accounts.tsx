import { call } from '../../../api/client.ts';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { count } from '../../../ui/format.ts';
import { toast } from '../../../ui/toasts.tsx';
import { useAct } from '../../use-act.ts';
import { ROOT, useRefresh } from '../records.ts';

export interface Switching {
  published: boolean;
  count: number;
  /** The ids, or the whole list as filtered. */
  body: object;
  clear: () => void;
}

/** « Lien internet »: opens the extranet to the holders of accounts, or closes it. The server's own sentence says what was done. */
export function PublishAccounts({ switching, onDone }: { switching: Switching | null; onDone: () => void }) {
  const act = useAct();
  const refresh = useRefresh();
  const close = () => { act.clear(); onDone(); };
  const published = switching?.published ?? true;
  const number = switching?.count ?? 0;
  const accounts = count(number, 'compte', 'comptes');
  const verb = `${published ? 'Publier' : 'Dépublier'} ${accounts}`;
  return (
    <ConfirmDialog
      open={switching !== null} title={`${verb}\u202F?`} verb={verb} danger={!published} clients={published ? 0 : number} consequence={published ? <Opening several={number > 1} /> : <Closing several={number > 1} />} busy={act.busy} error={act.error} onCancel={close}
      onConfirm={() => void act.run(() => call<{ message: string }>('POST', `${ROOT}/accounts/publication`, { published, ...switching?.body }), ({ message }) => {
        toast(message);
        switching?.clear();
        close();
        void refresh();
      })}
    />
  );
}

function Opening({ several }: { several: boolean }) {
  return (
    <ul className="follows">
      <li>{several ? 'Leurs titulaires reçoivent' : 'Son titulaire reçoit'} un identifiant et un premier mot de passe, à remettre depuis la fiche du tiers. Qui en a déjà garde les siens.</li>
      <li>{several ? 'Leurs documents paraîtront' : 'Ses documents paraîtront'} à la publication suivante.</li>
    </ul>
  );
}

function Closing({ several }: { several: boolean }) {
  return (
    <ul className="follows">
      <li>Qui n’a plus aucun compte publié ne peut plus se connecter, dès maintenant.</li>
      <li>Les publications de {several ? 'ces comptes' : 'ce compte'} seront retirées à la publication suivante.</li>
      <li>Vous pourrez publier à nouveau {several ? 'ces comptes' : 'ce compte'}.</li>
    </ul>
  );
}
