import { Link } from '@tanstack/react-router';
import { ButtonLink, IconButton } from '../../ui/button.tsx';
import { day, fileSize } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { AscendingIcon, DescendingIcon, DownloadIcon, PrintIcon, RightsIcon } from '../../ui/icons.ts';
import { Tag } from '../../ui/tag.tsx';
import { fileAddress, useNoteReading, type DocumentRow } from './documents.ts';
import { printPdf, shownAs } from './print.ts';

interface ListProps {
  caption: string;
  rows: readonly DocumentRow[];
  sort: string;
  onSort: (sort: string) => void;
  /** Where a document stands, when the list mixes binders. */
  placeOf?: (row: DocumentRow) => string;
  /** Set while documents are being chosen. */
  chosen?: ReadonlySet<string> | null;
  onChoose?: (id: string) => void;
}

const COLUMNS = [{ key: 'title', label: 'Document', first: 'title' }, { key: 'documentOn', label: 'Date', first: '-documentOn' }, { key: 'size', label: 'Taille', first: '-size' }];

/** The documents of a binder: a table on wide screens, two lines a document on phones. */
export function DocumentList({ caption, rows, sort, onSort, placeOf, chosen = null, onChoose }: ListProps) {
  return (
    <table className="documents-table">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {chosen ? <th scope="col"><span className="vh">Choisir</span></th> : null}
          {COLUMNS.map(({ key, label, first }) => <SortableHead key={key} column={key} label={label} sort={sort} onSort={() => onSort(sort === first ? reversed(first) : first)} />)}
          <th scope="col"><span className="vh">Actions</span></th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <Row key={row.id} row={row} place={placeOf?.(row)} chosen={chosen ? chosen.has(row.id) : null} onChoose={onChoose} />)}</tbody>
    </table>
  );
}

function SortableHead({ column, label, sort, onSort }: { column: string; label: string; sort: string; onSort: () => void }) {
  const on = sort.replace('-', '') === column;
  const descending = sort.startsWith('-');
  return (
    <th scope="col" className={column === 'size' ? 'right' : undefined} aria-sort={on ? (descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={onSort}>{label}{on ? <Glyph icon={descending ? DescendingIcon : AscendingIcon} /> : null}</button>
    </th>
  );
}

function Row({ row, place, chosen, onChoose }: { row: DocumentRow; place: string | undefined; chosen: boolean | null; onChoose: ((id: string) => void) | undefined }) {
  const noteReading = useNoteReading();
  return (
    <tr className={chosen ? 'chosen' : undefined}>
      {chosen === null ? null : <td className="choice"><label><input type="checkbox" aria-label={`Choisir ${row.title}`} checked={chosen} onChange={() => onChoose?.(row.id)} /></label></td>}
      <td className="what">
        <Link to="/documents/$id" params={{ id: row.id }}><FrenchText>{row.title}</FrenchText></Link>
        {row.isNew ? <Tag tone="primary">Nouveau</Tag> : null}
        {place ? <span className="muted small place">{place}</span> : null}
      </td>
      <td className="nowrap when"><FrenchText>{day(row.documentOn)}</FrenchText></td>
      <td className="right nowrap size">{fileSize(row.size)}</td>
      <td className="row-acts no-print">
        {/* The title says it too: one stop less for the keyboard would hide the way from those who look for the word. */}
        <ButtonLink to={`/documents/${row.id}`} variant="subtle" icon={RightsIcon}>Ouvrir<span className="vh"> {row.title}</span></ButtonLink>
        <ButtonLink onFollow={noteReading} href={fileAddress(row.id, 'attachment')} download variant="subtle" icon={DownloadIcon}><span className="wide-only">Télécharger</span><span className="vh"> {row.title}</span></ButtonLink>
        {shownAs(row.mime) === 'pdf' ? <IconButton icon={PrintIcon} label={`Imprimer ${row.title}`} onClick={() => { printPdf(fileAddress(row.id, 'inline')); noteReading(); }} /> : null}
      </td>
    </tr>
  );
}

function reversed(sort: string): string {
  return sort.startsWith('-') ? sort.slice(1) : `-${sort}`;
}
