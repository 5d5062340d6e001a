import { day } from '../../ui/format.ts';
import { Status } from '../../ui/tag.tsx';
import type { EventRow } from './model.ts';
import { STATE_WORDS } from './words.ts';

/** Where an event stands; published and waiting ones say their day. */
export function StateTag({ event }: { event: Pick<EventRow, 'state' | 'publicationOn'> }) {
  const { kind, label } = STATE_WORDS[event.state];
  const dated = event.publicationOn !== null && (event.state === 'published' || event.state === 'waiting');
  return <Status kind={kind}>{dated ? `${label}, ${day(event.publicationOn ?? '')}` : label}</Status>;
}
