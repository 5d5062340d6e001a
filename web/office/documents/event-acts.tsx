import { useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { count, integer, plural } from '../../ui/format.ts';
import { BinderIcon, CloseIcon, DeleteIcon, MoreIcon, PublicationIcon, ReplaceIcon } from '../../ui/icons.ts';
import type { ListAct, Selected } from '../../ui/list/model.ts';
import { toast } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import { EVENTS, useRefresh } from './calls.ts';
import { FileDialog } from './file-dialog.tsx';
import type { EventRow, Outcome } from './model.ts';
import { ReplaceDialog } from './replace-dialog.tsx';

type Chosen = Pick<Selected<EventRow>, 'count' | 'body' | 'clear'>;
export type EventAct = 'publish' | 'unpublish' | 'replace' | 'binder' | 'folder' | 'delete';
interface Asked {
  act: EventAct;
  chosen: Chosen;
}

const events = (number: number) => count(number, 'événement', 'événements');

/** The acts on a selection of events, for the list's menu and for one event's page alike: `ask` opens the dialog of an act. */
export function useEventActs(onDone?: (act: EventAct, outcome: Outcome) => void): { acts: ListAct<EventRow>[]; ask: (act: EventAct, chosen: Chosen) => void; dialogs: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [aside, setAside] = useState<{ said: string; outcome: Outcome } | null>(null);
  const refresh = useRefresh();
  const router = useRouter();
  const { can } = useSession();
  const ask = (act: EventAct, chosen: Chosen) => setAsked({ act, chosen });
  const close = () => setAsked(null);
  const done = (act: EventAct, said: string, outcome: Outcome) => {
    asked?.chosen.clear();
    close();
    refresh();
    onDone?.(act, outcome);
    if (outcome.leftAsideCount > 0) setAside({ said, outcome });
    else toast(said);
  };
  const run = (act: EventAct) => (selected: Selected<EventRow>) => ask(act, selected);
  const acts: ListAct<EventRow>[] = [
    { key: 'publish', label: 'Publier en date du jour…', icon: PublicationIcon, letter: 'P', group: 'Publication GED', frequent: true, run: run('publish') },
    { key: 'unpublish', label: 'Dépublier…', icon: CloseIcon, letter: 'D', group: 'Publication GED', run: run('unpublish') },
    { key: 'replace', label: 'Annuler et remplacer…', icon: ReplaceIcon, letter: 'R', group: 'Publication GED', run: run('replace') },
    ...(can('publication.read') ? [{ key: 'simulate', label: 'Simuler la publication', icon: PublicationIcon, letter: 'S', group: 'Publication GED', run: () => void router.navigate({ to: '/publication' }) }] : []),
    { key: 'binder', label: 'Changer de classeur…', icon: BinderIcon, letter: 'C', group: 'Classement', run: run('binder') },
    { key: 'folder', label: 'Rattacher à un dossier…', icon: MoreIcon, letter: 'O', group: 'Classement', run: run('folder') },
    { key: 'delete', label: 'Supprimer…', icon: DeleteIcon, group: 'Suppression', danger: true, run: run('delete') },
  ];
  return {
    acts, ask,
    dialogs: (
      <>
        {asked ? <ActDialog {...asked} onDone={done} onCancel={close} /> : null}
        <LeftAside shown={aside} onClose={() => setAside(null)} />
      </>
    ),
  };
}

function ActDialog({ act, chosen, onDone, onCancel }: Asked & { onDone: (act: EventAct, said: string, outcome: Outcome) => void; onCancel: () => void }) {
  const many = chosen.count;
  const all = plural(many, 'L’événement', 'Les événements');
  if (act === 'publish') {
    return <Sure verb={`Publier ${events(many)}`} question={`Publier ${events(many)} en date du jour\u202F?`} path="publish" body={chosen.body} onCancel={onCancel}
      consequence={<p>La prochaine publication montrera {plural(many, 'cet événement', 'ces événements')} aux clients que {plural(many, 'son classeur désigne', 'leurs classeurs désignent')}. Ceux déjà publiés le seront à nouveau, en date du jour. Les événements confidentiels ou remplacés sont laissés de côté.</p>}
      onDone={(outcome: Outcome & { withoutBinder: number }) => onDone(act, publishedWords(outcome), outcome)} />;
  }
  if (act === 'unpublish') {
    return <Sure verb={`Dépublier ${events(many)}`} question={`Dépublier ${events(many)}\u202F?`} danger path="unpublish" body={chosen.body} onCancel={onCancel}
      consequence={<p>La date de publication devient 00/00/00. À la prochaine publication, les clients ne {plural(many, 'le', 'les')} verront plus. {all} {plural(many, 'reste', 'restent')} ici, et {plural(many, 'peut être publié', 'peuvent être publiés')} à nouveau.</p>}
      onDone={(outcome) => onDone(act, outcome.changed === 0 ? `Rien à dépublier\u00A0: ${plural(many, 'cet événement n’était pas daté', 'aucun n’était daté')}.` : `${events(outcome.changed)} ${plural(outcome.changed, 'dépublié', 'dépubliés')}.`, outcome)} />;
  }
  if (act === 'delete') {
    return <Sure verb={`Supprimer ${events(many)}`} question={`Supprimer ${events(many)}\u202F?`} danger path="delete" body={chosen.body} onCancel={onCancel}
      consequence={<p>Le texte et les pièces jointes disparaissent, sans retour possible. Un événement qui a été publié, ou qui en remplace un autre, ne se supprime pas{'\u00A0'}: il sera laissé de côté.</p>}
      onDone={(outcome) => onDone(act, `${events(outcome.changed)} ${plural(outcome.changed, 'supprimé', 'supprimés')}.`, outcome)} />;
  }
  if (act === 'replace') return <ReplaceDialog count={many} body={chosen.body} onCancel={onCancel} onDone={(outcome) => onDone(act, `${events(outcome.changed)} ${plural(outcome.changed, 'annulé et remplacé', 'annulés et remplacés')}.`, outcome)} />;
  return <FileDialog what={act} count={many} body={chosen.body} onCancel={onCancel} onDone={(said, outcome) => onDone(act, said, outcome)} />;
}

function publishedWords(outcome: Outcome & { withoutBinder: number }): string {
  const said = outcome.changed === 0 ? 'Aucun événement publié.' : `${events(outcome.changed)} ${plural(outcome.changed, 'partira', 'partiront')} à la prochaine publication.`;
  return outcome.withoutBinder === 0 ? said : `${said} ${integer(outcome.withoutBinder)} sans classeur\u00A0: ${plural(outcome.withoutBinder, 'il attendra', 'ils attendront')} d’en avoir un.`;
}

function Sure<R extends Outcome>({ question, consequence, verb, danger, path, body, onDone, onCancel }: {
  question: string; consequence: ReactNode; verb: string; danger?: boolean; path: string; body: object; onDone: (outcome: R) => void; onCancel: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const act = async () => {
    setBusy(true);
    setError(null);
    try {
      onDone(await call<R>('POST', `${EVENTS}/${path}`, body));
    } catch (refusal) {
      setError((refusal as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return <ConfirmDialog open title={question} consequence={consequence} verb={verb} danger={danger} busy={busy} error={error} onConfirm={() => void act()} onCancel={onCancel} />;
}

/** What an act left aside, each with its reason. */
function LeftAside({ shown, onClose }: { shown: { said: string; outcome: Outcome } | null; onClose: () => void }) {
  const left = shown?.outcome;
  return (
    <Dialog open={shown !== null} broad title={left ? `${events(left.leftAsideCount)} ${plural(left.leftAsideCount, 'laissé', 'laissés')} de côté` : ''} onClose={onClose}>
      <p>{shown?.said}</p>
      <ul className="stack left-aside">{left?.leftAside.map((one) => <li key={one.id}><b>N°{'\u00A0'}{integer(one.chrono)}, {one.title}</b><div className="muted">{one.sentence}</div></li>)}</ul>
      {left && left.leftAsideCount > left.leftAside.length ? <p className="muted">Et {integer(left.leftAsideCount - left.leftAside.length)} de plus, pour les mêmes raisons.</p> : null}
      <div className="acts"><Button variant="primary" onClick={onClose}>Compris</Button></div>
    </Dialog>
  );
}
