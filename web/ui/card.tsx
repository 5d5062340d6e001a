import { useId, type ReactNode } from 'react';
import { typeset } from './french-text.tsx';

interface CardProps {
  title?: ReactNode;
  /** A figure beside the title. */
  count?: ReactNode;
  acts?: ReactNode;
  footer?: ReactNode;
  /** Content up to the edges (tables, lists of lines). */
  flush?: boolean;
  className?: string;
  children?: ReactNode;
}

export function Card({ title, count, acts, footer, flush, className, children }: CardProps) {
  const id = useId();
  return (
    <section className={className ? `card ${className}` : 'card'} aria-labelledby={title ? id : undefined}>
      {title ? (
        <header>
          <h2 id={id}>{typeset(title)}</h2>
          {count !== undefined ? <span className="count">{count}</span> : null}
          {acts ? <div className="acts no-print">{acts}</div> : null}
        </header>
      ) : null}
      {flush ? children : <div className="in">{children}</div>}
      {footer ? <footer>{footer}</footer> : null}
    </section>
  );
}
