import { day } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { Status } from '../../ui/tag.tsx';
import type { OppositionAlert } from './model.ts';

/** Days left under which the alert turns red. */
const PRESSING = 5;

const pressing = ({ state, daysLeft }: OppositionAlert) => state === 'last-day' || (state === 'open' && (daysLeft ?? 0) <= PRESSING);

export function OppositionStatus({ alert }: { alert: OppositionAlert }) {
  if (alert.state === 'missed') return <Status kind="missing">Délai passé le {day(alert.lastDay!)}</Status>;
  if (alert.state === 'last-day') return <Status kind="missing">Dernier jour</Status>;
  if (alert.state === 'open') return <Status kind={pressing(alert) ? 'missing' : 'soon'}>Jusqu’au {day(alert.lastDay!)}</Status>;
  return <Status kind={alert.state === 'no-notice' ? 'soon' : 'off'}>Avis du notaire non noté</Status>;
}

/** What is to be done about the opposition, and until when; nothing when there is nothing to do. */
export function OppositionNote({ alert }: { alert: OppositionAlert }) {
  return alert.sentence === '' ? null : <Note tone={pressing(alert) || alert.state === 'missed' ? 'danger' : 'warning'}>{alert.sentence}</Note>;
}
