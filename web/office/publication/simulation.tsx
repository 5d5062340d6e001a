import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { count, dayAndTime, duration, plural } from '../../ui/format.ts';
import { PublicationIcon, ReplaceIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { useSession } from '../session.tsx';
import type { Simulation } from './model.ts';
import { PublicationPage } from './publication-page.tsx';
import { PUBLICATION_KEY, useSummary } from './queries.ts';
import { SimulationDetail } from './simulation-detail.tsx';

const KEY = [...PUBLICATION_KEY, 'simulation'];

/** What the next run will do and for whom, before anything leaves the house. */
export function PublicationSimulation() {
  const { can } = useSession();
  const summary = useSummary().data;
  const query = useQuery({ queryKey: KEY, queryFn: simulate, staleTime: 0, refetchOnWindowFocus: false });
  const simulation = query.data?.simulation;
  const total = simulation?.total ?? 0;
  const refused = !simulation ? 'La simulation est en cours.' : summary?.currentRun ? 'Une publication est déjà en cours.' : total === 0 ? 'L’extranet est à jour\u00A0: rien à publier.' : null;
  const facts = simulation ? `Calculée le ${dayAndTime(simulation.calculatedAt)} en ${duration(query.data!.milliseconds)}.${total > 0 ? ' Rien n’est encore publié.' : ''}` : 'Calcul en cours…';
  return (
    <PublicationPage
      tab="simulation" title="Simulation de publication" facts={facts}
      acts={<Button icon={ReplaceIcon} busy={query.isFetching} onClick={() => void query.refetch()}>Recalculer</Button>}
      primary={can('publication.run') ? <PublishButton total={total} losing={simulation?.peopleConcerned.disappear ?? 0} refused={refused} /> : null}
    >
      {summary?.nextRunAt ? <p className="muted small">Sinon, ces changements partiront d’eux-mêmes le {dayAndTime(summary.nextRunAt)}.</p> : null}
      {simulation?.resendSince ? <Note>Les documents traités depuis le {simulation.resendSince.split('-').reverse().join('/')} seront renvoyés une fois.</Note> : null}
      <QueryState query={query} what="La simulation n’a pas pu être faite.">{(data) => <SimulationDetail simulation={data.simulation} />}</QueryState>
    </PublicationPage>
  );
}

async function simulate(): Promise<{ simulation: Simulation; milliseconds: number }> {
  const from = performance.now();
  const simulation = await call<Simulation>('POST', '/api/office/publication/simulation', {});
  return { simulation, milliseconds: performance.now() - from };
}

function PublishButton({ total, losing, refused }: { total: number; losing: number; refused: string | null }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const words = total > 1 ? `Publier ces ${count(total, 'changement', 'changements')}` : 'Publier ce changement';
  const publish = async () => {
    setBusy(true);
    try {
      const { id } = await call<{ id: string }>('POST', '/api/office/publication/runs');
      await client.invalidateQueries({ queryKey: PUBLICATION_KEY, refetchType: 'none' });
      await navigate({ to: `/publication/envois/${id}` as never });
    } catch (failure) {
      setError((failure as ApiError).message);
      setAsking(true);
    }
    setBusy(false);
  };
  return (
    <>
      <Button variant="primary" icon={PublicationIcon} busy={busy} refusedBecause={refused} onClick={() => (losing > 100 ? setAsking(true) : void publish())}>{total === 0 ? 'Publier' : words}</Button>
      <ConfirmDialog
        open={asking} title={`${words}\u202F?`} verb={words} danger={losing > 0} clients={losing} busy={busy} error={error} onCancel={() => { setAsking(false); setError(null); }} onConfirm={() => void publish()}
        consequence={<p>{count(losing, 'client ne verra plus', 'clients ne verront plus')} certains documents. {plural(losing, 'Il garde', 'Ils gardent')} le reste.</p>}
      />
    </>
  );
}
