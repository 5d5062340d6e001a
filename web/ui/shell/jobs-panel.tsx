import { Link } from '@tanstack/react-router';
import { IconButton } from '../button.tsx';
import { CloseIcon } from '../icons.ts';
import { ProgressBar } from '../progress.tsx';

export interface RunningJob {
  id: string;
  name: string;
  done: number;
  total: number;
  /** "encore 4 secondes environ" */
  remaining?: string;
  /** The screen that follows it. */
  to?: string;
  stop?: () => void;
}

/** What runs in the background, at the foot of the rail. Leaving the screen loses nothing. */
export function JobsPanel({ jobs }: { jobs: readonly RunningJob[] }) {
  if (jobs.length === 0) return null;
  return (
    <section className="jobs" aria-label="Travaux en cours">
      <p className="rail-title">En cours</p>
      {jobs.map((job) => (
        <div key={job.id} className="job">
          <div className="job-head">{job.to ? <Link to={job.to}>{job.name}</Link> : <span>{job.name}</span>}{job.stop ? <IconButton icon={CloseIcon} label={`Interrompre\u00A0: ${job.name}`} onClick={job.stop} /> : null}</div>
          <ProgressBar label={job.name} value={job.done} total={job.total} />
          {job.remaining ? <small>{job.remaining}</small> : null}
        </div>
      ))}
    </section>
  );
}
