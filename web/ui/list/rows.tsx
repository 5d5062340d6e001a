import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { Glyph } from '../glyph.tsx';
import { AscendingIcon, DescendingIcon } from '../icons.ts';
import { resized } from './columns.ts';
import type { Identified, ListColumn } from './model.ts';
import { nextSort } from './request.ts';
import type { List } from './use-list.ts';

interface RowsProps<Row extends Identified> {
  id: string;
  caption: string;
  list: List<Row>;
  total: number;
  selectable: boolean;
  isSelected: (row: Row) => boolean;
  nameOf: (row: Row) => string;
  hrefOf?: (row: Row) => string;
  onToggle: (row: Row) => void;
  /** From one row to another, both included. */
  onExtend: (from: number, to: number) => void;
  onAll: () => void;
  onNone: () => void;
  onOpen: (row: Row, newTab: boolean) => void;
}

const OVERSCAN = 12;
const TICK_WIDTH = 44;
const PAGE_STEP = 15;
/** The roles of a grid, written on each part: on phones the rows have a display of their own, which takes a table's roles away. */
const AS = { grid: { role: 'grid', tabIndex: 0 }, rowgroup: { role: 'rowgroup' }, row: { role: 'row' }, head: { role: 'columnheader' }, cell: { role: 'gridcell' } } as const;

/** The table itself: only the rows on the screen exist, whatever the length of the list. The focus stays on the table, a line moves inside it. */
export function Rows<Row extends Identified>({ id, caption, list, total, selectable, isSelected, nameOf, hrefOf, onToggle, onExtend, onAll, onNone, onOpen }: RowsProps<Row>) {
  const { columns, data, question } = list;
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const twoLines = columns.some((column) => column.sub);
  const rowHeight = useRowHeight(twoLines);
  const height = useRestOfPage(box);
  // Its functions change what they return from one drawing to the next: that is what it is for.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: OVERSCAN });
  useEffect(() => virtual.measure(), [virtual, rowHeight]);
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  // After every drawing: asking for the pages already asked changes nothing.
  useEffect(() => data.show(first, last));
  const questionText = JSON.stringify(question);
  useEffect(() => {
    setActive(0);
    setAnchor(0);
    box.current?.scrollTo({ top: 0 });
  }, [questionText]);

  const goTo = (index: number, extend: boolean) => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    virtual.scrollToIndex(next, { align: 'auto' });
    if (extend && selectable) onExtend(anchor, next);
    else setAnchor(next);
  };
  const press = (event: KeyboardEvent) => {
    // A control inside a cell keeps its own keys.
    if (event.target !== event.currentTarget) return;
    const row = data.rowAt(active);
    const steps: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + PAGE_STEP, PageUp: active - PAGE_STEP, Home: 0, End: total - 1 };
    const next = steps[event.key];
    if (next !== undefined) goTo(next, event.shiftKey);
    else if (event.key === ' ' && selectable && row) onToggle(row);
    else if (event.key === 'Enter' && row) onOpen(row, event.ctrlKey || event.metaKey);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && selectable) onAll();
    else if (event.key === 'Escape' && selectable) onNone();
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent, index: number) => {
    if ((event.target as Element).closest('a, button, input, label')) return;
    setActive(index);
    if (event.shiftKey && selectable) onExtend(anchor, index);
    else setAnchor(index);
  };
  const width = columns.reduce((sum, column) => sum + column.pixels, selectable ? TICK_WIDTH : 0);
  const span = columns.length + (selectable ? 1 : 0);
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={box} className={twoLines ? 'list-box two-lines' : 'list-box'} style={{ maxHeight: height }} aria-busy={data.stale}>
      <table
        id={id} className={selectable ? 'list selectable' : 'list'} style={{ minWidth: width }} {...AS.grid} aria-multiselectable={selectable || undefined} aria-rowcount={total + 1} aria-colcount={span}
        {...(active >= first && active <= last ? { 'aria-activedescendant': `${id}-row-${active}` } : {})} onKeyDown={press}
      >
        <caption className="vh">{caption}</caption>
        <colgroup>{selectable ? <col style={{ width: TICK_WIDTH }} /> : null}{columns.map((column) => <col key={column.key} style={{ width: column.pixels }} />)}</colgroup>
        <thead {...AS.rowgroup}>
          <tr {...AS.row} aria-rowindex={1}>
            {selectable ? <th scope="col" {...AS.head} className="list-tick"><span className="vh">Sélection</span></th> : null}
            {columns.map((column, index) => <Head key={column.key} column={column} fixed={index === 0} list={list} />)}
          </tr>
        </thead>
        <tbody {...AS.rowgroup}>
          {before > 0 ? <tr aria-hidden="true" className="list-gap"><td aria-hidden="true" colSpan={span} style={{ height: before }} /></tr> : null}
          {items.map(({ index }) => {
            const row = data.rowAt(index);
            const ticked = row !== undefined && isSelected(row);
            return (
              <tr
                key={index} ref={virtual.measureElement} data-index={index} id={`${id}-row-${index}`} {...AS.row} aria-rowindex={index + 2} aria-selected={selectable ? ticked : undefined}
                className={index === active ? 'active' : undefined} onClick={(event) => click(event, index)}
              >
                {row === undefined ? <td {...AS.cell} colSpan={span} className="list-waiting"><i /><span className="vh">Chargement</span></td> : (
                  <>
                    {selectable ? (
                      <td {...AS.cell} className="list-tick">
                        <label><input type="checkbox" tabIndex={-1} checked={ticked} aria-label={`Sélectionner ${nameOf(row)}`} onChange={() => { setActive(index); setAnchor(index); onToggle(row); }} /></label>
                      </td>
                    ) : null}
                    {columns.map((column, place) => (
                      <td key={column.key} {...AS.cell} data-phone={column.phone} className={[column.align === 'right' ? 'right' : '', place === 0 ? 'fixed' : ''].join(' ').trim() || undefined}>
                        {column.title && hrefOf ? <Link to={hrefOf(row)} className="list-title" tabIndex={-1}>{column.cell(row)}</Link> : column.cell(row)}
                        {column.sub ? <small>{column.sub(row)}</small> : null}
                      </td>
                    ))}
                  </>
                )}
              </tr>
            );
          })}
          {after > 0 ? <tr aria-hidden="true" className="list-gap"><td aria-hidden="true" colSpan={span} style={{ height: after }} /></tr> : null}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row extends Identified>({ column, fixed, list }: { column: ListColumn<Row> & { pixels: number }; fixed: boolean; list: List<Row> }) {
  const { sort } = list.question;
  const sorted = sort[0]?.key === column.key ? sort[0] : null;
  const className = [column.align === 'right' ? 'right' : '', fixed ? 'fixed' : ''].join(' ').trim() || undefined;
  return (
    <th scope="col" {...AS.head} className={className} aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}>
      {column.sortable === false ? column.head : (
        <button type="button" onClick={() => list.sortBy(nextSort(sort, column.key))}>{column.head}{sorted ? <Glyph icon={sorted.descending ? DescendingIcon : AscendingIcon} /> : null}</button>
      )}
      <Handle pixels={column.pixels} onChange={(pixels) => list.changeColumns((choices) => resized(choices, column.key, pixels))} />
    </th>
  );
}

/** Drawn wider by hand; the panel "Colonnes" does the same with buttons. */
function Handle({ pixels, onChange }: { pixels: number; onChange: (pixels: number) => void }) {
  const start = useRef<{ x: number; pixels: number } | null>(null);
  const move = (event: PointerEvent) => { if (start.current) onChange(start.current.pixels + event.clientX - start.current.x); };
  return (
    <span
      className="list-handle" aria-hidden="true" onPointerMove={move} onPointerUp={() => { start.current = null; }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, pixels };
      }}
    />
  );
}

/** As the stylesheet has it: it depends on the density, and on phones. */
function useRowHeight(twoLines: boolean): number {
  const [height, setHeight] = useState(() => rowHeightNow(twoLines));
  useEffect(() => {
    const look = () => setHeight(rowHeightNow(twoLines));
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] });
    addEventListener('resize', look);
    return () => {
      observer.disconnect();
      removeEventListener('resize', look);
    };
  }, [twoLines]);
  return height;
}

function rowHeightNow(twoLines: boolean): number {
  if (matchMedia('(max-width: 767px)').matches) return 64;
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(twoLines ? '--row-2' : '--row')) || 32;
}

/** The table takes what is left of the window under it, so that its heads and the foot stay in sight. */
function useRestOfPage(box: React.RefObject<HTMLDivElement | null>): number {
  const [height, setHeight] = useState(480);
  useLayoutEffect(() => {
    const look = () => {
      const top = (box.current?.getBoundingClientRect().top ?? 0) + scrollY;
      setHeight(Math.max(320, innerHeight - top - 76));
    };
    look();
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, [box]);
  return height;
}
