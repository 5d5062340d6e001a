import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { call, queryString } from '../../api/client.ts';
import { fileSize } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { AttachmentIcon } from '../../ui/icons.ts';
import { REQUESTS } from '../requests/requests.ts';
import type { Space } from '../session.tsx';

interface InterventionFile {
  id: string;
  requestId: string;
  subject: string;
  fileName: string;
  size: number;
}

/** What was exchanged about one's interventions, under the binders, when there is something (ADM-211). Binders show without it: its failure is silent. */
export function InterventionFiles({ space }: { space: Space }) {
  const id = useId();
  const { data } = useQuery({ queryKey: [...REQUESTS, 'documents', space], queryFn: () => call<{ rows: InterventionFile[] }>('GET', `/api/extranet/requests/documents${queryString({ space })}`) });
  if (!data || data.rows.length === 0) return null;
  return (
    <section className="card interventions" aria-labelledby={id}>
      <h2 id={id}>Documents de vos interventions</h2>
      <ul>
        {data.rows.map((row) => (
          <li key={row.id}>
            <Glyph icon={AttachmentIcon} />
            <div className="grow">
              <a href={`/api/extranet/requests/${row.requestId}/files/${row.id}?disposition=inline`} target="_blank" rel="noopener">{row.fileName}</a> <span className="muted small">{fileSize(row.size)}</span>
              <div className="small"><Link to="/demandes/$id" params={{ id: row.requestId }}><FrenchText>{row.subject}</FrenchText></Link></div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
