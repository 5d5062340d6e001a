import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { TickField } from '../../ui/fields.tsx';
import { useInstantChanges } from '../../ui/instant-changes.ts';
import { useSession } from '../session.tsx';
import { OWN_RECORD, type OwnRecord } from './own-record.ts';

/** E-mails about new documents, on or off (PAR-235). The choice is kept at once, and says so. */
export function Notifications({ own }: { own: OwnRecord }) {
  const { seenAs } = useSession();
  const cache = useQueryClient();
  const { shown, saved, change } = useInstantChanges(own, async ({ notifications }) => cache.setQueryData(OWN_RECORD, await call<OwnRecord>('PATCH', '/api/extranet/me', { notifications })));
  return (
    <div id="notifications">
      <Card title="Être averti">
        <TickField
          label="M’écrire quand de nouveaux documents arrivent"
          help={helpOf(own)}
          value={shown.notifications}
          disabled={seenAs !== null}
          onChange={(notifications) => change({ notifications })}
        />
        <p className="small muted" role="status">{saved ? 'Enregistré.' : ''}</p>
        <p className="muted small">Les convocations et les notifications que la loi impose continuent d’arriver par la voie prévue, quel que soit ce choix.</p>
      </Card>
    </div>
  );
}

function helpOf({ email, agencyNotifies }: OwnRecord): string {
  if (!agencyNotifies) return 'Votre cabinet n’envoie pas ces messages pour l’instant. Votre choix vaudra dès qu’il le fera.';
  return email ? `Un seul message par publication, à ${email}.` : 'Votre cabinet n’a pas votre adresse électronique : donnez-la-lui pour recevoir ces messages.';
}
