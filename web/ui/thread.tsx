import './thread.css';
import { dayAndTime, fileSize } from './format.ts';
import { FrenchText } from './french-text.tsx';
import { Glyph } from './glyph.tsx';
import { AttachmentIcon } from './icons.ts';

export interface ThreadEntry {
  id: string;
  authorName: string;
  /** On which side of the page it stands: the reader's own words, or the other's. */
  own: boolean;
  body: string;
  writtenAt: string;
  files: readonly { id: string; fileName: string; size: number }[];
}

/** What two parties wrote to one another, oldest first. Words are shown as typed: lines kept, nothing interpreted. */
export function Thread({ entries, fileAddress }: { entries: readonly ThreadEntry[]; fileAddress: (fileId: string) => string }) {
  return (
    <ol className="thread">
      {entries.map((entry) => (
        <li key={entry.id} className={entry.own ? 'own' : undefined}>
          <p className="thread-head"><b>{entry.authorName}</b> <time dateTime={entry.writtenAt} className="muted small"><FrenchText>{dayAndTime(entry.writtenAt)}</FrenchText></time></p>
          <p className="thread-body">{entry.body}</p>
          {entry.files.length > 0 ? (
            <ul className="thread-files">{entry.files.map((file) => <li key={file.id}><a href={fileAddress(file.id)} download><Glyph icon={AttachmentIcon} />{file.fileName}</a> <span className="muted small">{fileSize(file.size)}</span></li>)}</ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
