import { Popover } from '@mantine/core';
import { Button, IconButton } from '../button.tsx';
import { AddIcon, ColumnsIcon, DownIcon, RemoveIcon, UpIcon } from '../icons.ts';
import { moved, shown, widened } from './columns.ts';
import type { ColumnChoice } from './model.ts';

interface Arranged {
  key: string;
  head: string;
  shown: boolean;
  pixels: number;
}

/** Which columns, in which order, how wide: all by buttons, nothing needs dragging. */
export function ColumnsPanel({ columns, onChange, onReset }: { columns: readonly Arranged[]; onChange: (change: (choices: ColumnChoice[]) => ColumnChoice[]) => void; onReset: () => void }) {
  const visible = columns.filter((column) => column.shown).length;
  return (
    <Popover position="bottom-end" width={360} trapFocus returnFocus>
      <Popover.Target><Button icon={ColumnsIcon}>Colonnes</Button></Popover.Target>
      <Popover.Dropdown aria-label="Colonnes de la liste">
        <ul className="list-columns">
          {columns.map((column, index) => (
            <li key={column.key}>
              <label className="tick">
                <input type="checkbox" checked={column.shown} disabled={column.shown && visible === 1} onChange={(event) => onChange((choices) => shown(choices, column.key, event.target.checked))} />
                <span>{column.head}</span>
              </label>
              <span className="push nowrap">
                <IconButton icon={RemoveIcon} label={`Rétrécir ${column.head}`} disabled={!column.shown} onClick={() => onChange((choices) => widened(choices, column.key, column.pixels, -1))} />
                <IconButton icon={AddIcon} label={`Élargir ${column.head}`} disabled={!column.shown} onClick={() => onChange((choices) => widened(choices, column.key, column.pixels, 1))} />
                <IconButton icon={UpIcon} label={`Monter ${column.head}`} disabled={index === 0} onClick={() => onChange((choices) => moved(choices, column.key, -1))} />
                <IconButton icon={DownIcon} label={`Descendre ${column.head}`} disabled={index === columns.length - 1} onClick={() => onChange((choices) => moved(choices, column.key, 1))} />
              </span>
            </li>
          ))}
        </ul>
        <Button variant="subtle" onClick={onReset}>Rétablir les colonnes d’origine</Button>
      </Popover.Dropdown>
    </Popover>
  );
}
