import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import './agency.css';
import { call, queryString, type ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { count, dayAndTime } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Tag } from '../../ui/tag.tsx';
import { toastError } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import type { Message } from './model.ts';

interface Reply {
  total: number;
  unread: number;
  rows: Message[];
}
const MESSAGES_KEY = ['messages'];
const STEP = 50;

/** Internal messages of the person: reports of publications and other system messages. Opening one marks it read. */
export function Messages() {
  const { staff } = useSession();
  const client = useQueryClient();
  const [unread, setUnread] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const query = useQuery({ queryKey: [...MESSAGES_KEY, unread, limit], queryFn: () => call<Reply>('GET', `/api/office/messages${queryString({ unread: unread || null, limit })}`), placeholderData: (before) => before });
  const mark = async (body: { ids?: string[]; all?: boolean; read?: boolean }) => {
    try {
      await call('POST', '/api/office/messages/read', body);
      // Under « Non lus », what was just opened stays until the list is asked for again.
      await client.invalidateQueries({ queryKey: MESSAGES_KEY, refetchType: unread && body.ids ? 'none' : 'active' });
      if (unread && body.ids) await client.invalidateQueries({ queryKey: [...MESSAGES_KEY, 'count'] });
    } catch (error) {
      toastError((error as ApiError).message);
    }
  };
  return (
    <Page
      title="Messages" factsBeside facts={query.data ? (query.data.unread > 0 ? count(query.data.unread, 'non lu', 'non lus') : 'Tout est lu') : null}
      acts={query.data && query.data.unread > 0 ? <Button onClick={() => void mark({ all: true })}>Tout marquer comme lu</Button> : null}
    >
      {staff.receivesSystemMessages ? null : <p className="muted prose">Vous ne recevez pas les messages système. Un administrateur peut les activer sur votre fiche de collaborateur.</p>}
      <div><Segments label="Messages montrés" value={unread ? 'unread' : 'all'} choices={[{ value: 'all', label: 'Tous' }, { value: 'unread', label: 'Non lus' }]} onChange={(value) => setUnread(value === 'unread')} /></div>
      <QueryState query={query} what="Vos messages n’ont pas pu être lus.">
        {({ rows, total }) => (rows.length === 0 ? <EmptyState>{unread ? 'Aucun message non lu.' : 'Aucun message. Les comptes rendus de publication arriveront ici.'}</EmptyState> : (
          <Card flush footer={total > rows.length ? <Button onClick={() => setLimit(limit + STEP)}>Afficher les suivants ({total - rows.length})</Button> : undefined}>
            <ul className="messages">
              {rows.map((message) => (
                <li key={message.id} className={message.readAt ? undefined : 'unread'}>
                  <details onToggle={(event) => { if (event.currentTarget.open && !message.readAt) void mark({ ids: [message.id] }); }}>
                    <summary>{message.readAt ? null : <Tag tone="primary">Non lu</Tag>}<b>{message.subject}</b><time dateTime={message.createdAt}>{dayAndTime(message.createdAt)}</time></summary>
                    <div className="body">
                      <p>{message.body}</p>
                      <div className="line">{message.link ? <Link to={message.link as never}>Ouvrir</Link> : null}{message.readAt ? <Button variant="subtle" size="small" onClick={() => void mark({ ids: [message.id], read: false })}>Marquer comme non lu</Button> : null}</div>
                    </div>
                  </details>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </QueryState>
    </Page>
  );
}
