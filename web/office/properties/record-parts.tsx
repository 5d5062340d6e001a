import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList, type Description } from '../../ui/descriptions.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { DeleteIcon, EditIcon } from '../../ui/icons.ts';
import { toast } from '../../ui/toasts.tsx';
import { useAct } from '../use-act.ts';
import { ROOT, useRefresh } from './records.ts';

interface DeleteProps {
  /** Of the API: "/lots/…". */
  path: string;
  acts: readonly string[];
  /** "Supprimer le lot 12". */
  verb: string;
  consequence: ReactNode;
  /** Why it stays, when other records hang on it. */
  whenUsed?: string;
  /** The list to go back to; without it the record was inside another. */
  to?: string;
  small?: boolean;
}

export function DeleteButton({ path, acts, verb, consequence, whenUsed, to, small }: DeleteProps) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const act = useAct();
  if (!acts.includes('change')) return null;
  const close = () => { setOpen(false); act.clear(); };
  return (
    <>
      <Button danger variant={small ? 'subtle' : undefined} size={small ? 'small' : undefined} icon={DeleteIcon} refusedBecause={acts.includes('delete') ? null : (whenUsed ?? 'D’autres fiches en dépendent.')} onClick={() => setOpen(true)}>
        Supprimer
      </Button>
      <ConfirmDialog
        open={open} danger title={`${verb}\u202F?`} verb={verb} consequence={consequence} busy={act.busy} error={act.error} onCancel={close}
        onConfirm={() => void act.run(() => call('DELETE', `${ROOT}${path}`), () => {
          setOpen(false);
          toast('C’est supprimé.');
          if (to) void navigate({ to });
          void refresh();
        })}
      />
    </>
  );
}

/** What a record holds; "Modifier" turns it into its form, in the same place. */
export function EditableCard({ title, items, editable, renderForm }: { title: string; items: readonly Description[]; editable: boolean; renderForm: (close: () => void) => ReactNode }) {
  const [editing, setEditing] = useState(false);
  const edit = editable && !editing ? <Button icon={EditIcon} onClick={() => setEditing(true)}>Modifier</Button> : null;
  return (
    <Card title={title} acts={edit}>
      {editing ? renderForm(() => setEditing(false)) : <DescriptionList items={items.filter(([, value]) => value !== null && value !== undefined && value !== '')} />}
    </Card>
  );
}

/** What follows from an act, before it is done. */
export function FollowsList({ follows, notices = [] }: { follows: readonly string[]; notices?: readonly string[] }) {
  return (
    <>
      <ul className="follows">{follows.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      {notices.length > 0 ? <><p className="strong">Il vous restera à regarder{'\u00A0'}:</p><ul className="follows">{notices.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></> : null}
    </>
  );
}
