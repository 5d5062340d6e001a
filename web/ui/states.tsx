import { useEffect, useState, type ReactNode } from 'react';
import { ApiError } from '../api/client.ts';
import { Button } from './button.tsx';
import { typeset } from './french-text.tsx';
import { Note } from './note.tsx';

/** Nothing to show: says what will come here, or that the filters hide everything. */
export function EmptyState({ children, act }: { children: ReactNode; act?: ReactNode }) {
  return <div className="state"><p className="muted">{typeset(children)}</p>{act}</div>;
}

/** What failed, what is safe, how to go on, and the reference to quote. */
export function ErrorState({ error, what = 'Cette page n’a pas pu être lue.', safe, onRetry }: { error: unknown; what?: string; safe?: string; onRetry?: () => void }) {
  const refusal = error instanceof ApiError ? error : null;
  const known = refusal !== null && (refusal.status === 404 || refusal.status === 403);
  return (
    <div className="state" role="alert">
      <Note tone={known ? 'warning' : 'danger'}>
        <p>{known ? null : <b>{what} </b>}{refusal ? refusal.message : 'Une erreur imprévue est survenue dans cette page.'}{safe ? ` ${safe}` : null}</p>
        {refusal?.reference && !known ? <p className="small">Réf. {refusal.reference}</p> : null}
      </Note>
      {onRetry && !known ? <Button onClick={onRetry}>Réessayer</Button> : null}
    </div>
  );
}

const WIDTHS = ['92%', '78%', '85%', '64%', '88%', '71%'];

/** Grey lines, only when the wait is felt (200 ms). The frame around stays where it is. */
export function LoadingState({ lines = 5, label = 'Chargement' }: { lines?: number; label?: string }) {
  const late = useLate(200);
  return (
    <div className="grey-lines" aria-busy="true">
      <span className="vh" role="status">{late ? `${label}…` : ''}</span>
      {late ? Array.from({ length: lines }, (_, index) => <i key={index} style={{ width: WIDTHS[index % WIDTHS.length] }} />) : null}
    </div>
  );
}

/** Of a query: loading, error or content. */
export function QueryState<T>({ query, what, children }: { query: { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown }; what?: string; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <LoadingState />;
  return <ErrorState error={query.error} what={what} onRetry={() => void query.refetch()} />;
}

function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
}
