import type { ReactNode } from 'react';
import { useDocumentTitle } from './document-title.ts';
import { typeset } from './french-text.tsx';
import { useSayCrumbs, type Crumb } from './shell/crumbs.ts';

interface PageProps {
  title: ReactNode;
  /** What the browser's tab says, when the title is not plain text. */
  documentTitle?: string;
  /** The kind of screen, second in the tab's title: "Appel du 1er trimestre — Événements — Cabinet Delorme". */
  screen?: string;
  /** The way here, in the office's top bar; the page's own name is added at the end. */
  crumbs?: readonly Crumb[];
  /** One line of facts, beside the title in lists, under it in records. */
  facts?: ReactNode;
  factsBeside?: boolean;
  /** Tags and number, above the title. */
  tags?: ReactNode;
  /** Secondary buttons, then the primary one, in this order. */
  acts?: ReactNode;
  primary?: ReactNode;
  /** A `SidePanel`, at the right of everything. */
  panel?: ReactNode;
  children?: ReactNode;
}

export function Page({ title, documentTitle, screen, crumbs = [], facts, factsBeside, tags, acts, primary, panel, children }: PageProps) {
  const name = documentTitle ?? (typeof title === 'string' ? title : '');
  useDocumentTitle(name, screen);
  useSayCrumbs([...crumbs, { label: name }]);
  const body = (
    <>
      <div className="page-head">
        <div className={factsBeside ? 'titles inline' : 'titles'}>
          {tags ? <div className="tags">{tags}</div> : null}
          <h1 id="page-title" tabIndex={-1}>{typeset(title)}</h1>
          {facts ? <p className="muted">{typeset(facts)}</p> : null}
        </div>
        {acts || primary ? <div className="acts no-print">{acts}{primary}</div> : null}
      </div>
      {children}
    </>
  );
  return <div className="page">{panel ? <div className="page-body"><div className="content">{body}</div>{panel}</div> : body}</div>;
}
