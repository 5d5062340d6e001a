import { Link } from '@tanstack/react-router';
import { day, fileSize } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { DocumentIcon, NextIcon } from '../../ui/icons.ts';
import { Tag } from '../../ui/tag.tsx';
import type { DocumentRow } from './documents.ts';

/** One document in a short list: the whole line opens it. */
export function DocumentLine({ row }: { row: DocumentRow }) {
  return (
    <li>
      <Link to="/documents/$id" params={{ id: row.id }} className="document-line">
        <Glyph icon={DocumentIcon} />
        <span className="grow"><b><FrenchText>{row.title}</FrenchText></b><span className="muted small"><FrenchText>{day(row.documentOn)}</FrenchText>, {fileSize(row.size)}</span></span>
        {row.isNew ? <Tag tone="primary">Nouveau</Tag> : null}
        <Glyph icon={NextIcon} className="phone-only" />
      </Link>
    </li>
  );
}
