import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import './movein.css';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { day, dayAndTime, dayOf, integer } from '../../ui/format.ts';
import { AddIcon, DeleteIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status, type StatusKind } from '../../ui/tag.tsx';
import { atWork, useOpenRun, useRemoveRun, useRuns } from './calls.ts';
import type { RunRow } from './model.ts';
import { STATE_WORDS } from './words.ts';

const KINDS: Record<RunRow['state'], StatusKind> = { open: 'soon', trying: 'running', tried: 'soon', importing: 'running', imported: 'done', failed: 'refused' };

export function RunsList() {
  const runs = useRuns();
  const router = useRouter();
  const open = useOpenRun();
  const remove = useRemoveRun();
  const [doomed, setDoomed] = useState<RunRow | null>(null);
  const begin = async () => {
    const run = await open.mutateAsync(`Reprise du ${day(dayOf(new Date()))}`).catch(() => null);
    if (run) await router.navigate({ to: `/reprise/${run.id}` });
  };
  const drop = () => { if (doomed) remove.mutate(doomed.id, { onSettled: () => setDoomed(null) }); };
  return (
    <Page
      title="Reprise de données"
      facts="Apportez l’export de votre ancien logiciel&nbsp;: tiers, immeubles, lots, baux, écritures, documents. Rien n’est enregistré avant l’import."
      primary={<Button variant="primary" icon={AddIcon} busy={open.isPending} onClick={() => void begin()}>Nouvelle reprise</Button>}
    >
      <QueryState query={runs} what="Les reprises n’ont pas pu être lues.">
        {(rows) => (rows.length === 0
          ? <Card><EmptyState>Aucune reprise. Préparez l’export de votre ancien logiciel (CSV, XLSX, FEC et documents), puis ouvrez une nouvelle reprise.</EmptyState></Card>
          : (
            <Card title="Historique" count={integer(rows.length)} flush>
              <div className="table-scroll">
                <table className="table entries">
                  <thead><tr><th scope="col">Reprise</th><th scope="col">État</th><th scope="col">Ouverte</th><th scope="col" className="right">Créées</th><th scope="col" className="right">Modifiées</th><th scope="col" className="right">Refusées</th><th scope="col"><span className="vh">Actions</span></th></tr></thead>
                  <tbody>
                    {rows.map((run) => (
                      <tr key={run.id}>
                        <td><Link to={`/reprise/${run.id}`}>{run.name}</Link>{run.failure ? <span className="sub">{run.failure}</span> : null}</td>
                        <td><Status kind={KINDS[run.state]}>{STATE_WORDS[run.state]}</Status></td>
                        <td>{dayAndTime(run.createdAt)}<span className="sub">{run.createdByName}</span></td>
                        <td className="right later" data-label="Créées">{integer(run.created)}</td><td className="right later" data-label="Modifiées">{integer(run.changed)}</td><td className="right later" data-label="Refusées">{integer(run.refused)}</td>
                        <td className="right">{atWork(run) ? null : <IconButton icon={DeleteIcon} label={`Retirer ${run.name}`} onClick={() => setDoomed(run)} />}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </Card>
          ))}
      </QueryState>
      <ConfirmDialog
        open={doomed !== null} danger title={`Retirer «\u00A0${doomed?.name ?? ''}\u00A0»\u202F?`} verb="Retirer la reprise" busy={remove.isPending} onConfirm={drop} onCancel={() => setDoomed(null)}
        consequence={doomed?.state === 'imported' ? 'Ses fichiers et son rapport sont effacés. Ce qu’elle a importé reste.' : 'Les fichiers déposés sont effacés. Rien n’avait été importé.'}
      />
    </Page>
  );
}
