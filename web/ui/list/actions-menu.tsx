import { Menu } from '@mantine/core';
import { Fragment, useEffect, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { Button } from '../button.tsx';
import { Glyph } from '../glyph.tsx';
import { DownIcon } from '../icons.ts';
import { lettersAct } from './filter-bar.tsx';
import type { Identified, ListAct, Selected } from './model.ts';

/** The acts on the selection: the frequent ones as buttons, all of them in the menu (key `.`), grouped by intent, each with its letter. */
export function ActionsMenu<Row extends Identified>({ acts, selected }: { acts: readonly ListAct<Row>[]; selected: Selected<Row> }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '.' || !lettersAct(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const refusalOf = (act: ListAct<Row>) => act.refusedBecause?.(selected) ?? null;
  const press = (event: ReactKeyboardEvent) => {
    const act = acts.find(({ letter }) => letter?.toLowerCase() === event.key.toLowerCase());
    if (!act || event.ctrlKey || event.metaKey || event.altKey || refusalOf(act)) return;
    event.preventDefault();
    setOpen(false);
    act.run(selected);
  };
  return (
    <>
      {acts.filter(({ frequent }) => frequent).map((act) => <Button key={act.key} icon={act.icon} refusedBecause={refusalOf(act)} onClick={() => act.run(selected)}>{act.label}</Button>)}
      <Menu opened={open} onChange={setOpen} position="bottom-end" width={300} shadow="md" trapFocus returnFocus>
        <Menu.Target><Button variant="primary" aria-keyshortcuts=".">Actions<Glyph icon={DownIcon} /></Button></Menu.Target>
        <Menu.Dropdown onKeyDown={press}>
          {acts.map((act, index) => {
            const group = act.group !== acts[index - 1]?.group;
            const refusal = refusalOf(act);
            return (
              <Fragment key={act.key}>
                {group && index > 0 ? <Menu.Divider /> : null}
                {group && act.group ? <Menu.Label>{act.group}</Menu.Label> : null}
                <Menu.Item
                  className={act.danger ? 'list-act danger' : 'list-act'} aria-disabled={refusal ? true : undefined} leftSection={act.icon ? <Glyph icon={act.icon} /> : <span className="icon" />}
                  rightSection={act.letter ? <kbd aria-hidden="true">{act.letter}</kbd> : null} aria-keyshortcuts={act.letter} closeMenuOnClick={!refusal} onClick={() => { if (!refusal) act.run(selected); }}
                >
                  {act.label}{refusal ? <small>{refusal}</small> : null}
                </Menu.Item>
              </Fragment>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
