import { Menu, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { day } from '../format.ts';
import { Glyph } from '../glyph.tsx';
import { DoneIcon, DownIcon, SearchIcon } from '../icons.ts';
import { readKept } from '../kept.ts';
import { PickField, type Pick } from '../pick-field.tsx';
import { DayField } from '../value-fields.tsx';
import type { FilterValue, FilterValues, ListFilter } from './model.ts';
import { withFilter } from './request.ts';

/** The live field (key `/`), then each filter as a button that says its value. */
export function FilterBar({ label, placeholder, text, filters, values, filtered, onType, onChange, onClear, end }: {
  label: string; placeholder: string; text: string; filters: readonly ListFilter[]; values: FilterValues; filtered: boolean;
  onType: (text: string) => void; onChange: (values: FilterValues) => void; onClear: () => void; end?: React.ReactNode;
}) {
  const field = useRef<HTMLInputElement>(null);
  useSlash(() => field.current?.focus());
  return (
    <div className="list-filters no-print" role="search" aria-label={label}>
      <div className="input-with list-filter-text">
        <Glyph icon={SearchIcon} />
        <input ref={field} className="input" type="search" aria-label={label} aria-keyshortcuts="/" placeholder={placeholder} value={text} onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => { if (event.key === 'Escape' && text === '') field.current?.blur(); }} />
      </div>
      {filters.map((filter) => {
        if (filter.kind === 'choice') return <ChoiceFilter key={filter.key} filter={filter} value={values[filter.key]} onChange={(value) => onChange(withFilter(values, filter.key, value))} />;
        if (filter.kind === 'pick') return <PickFilter key={filter.key} filter={filter} value={values[filter.key]} onChange={(value) => onChange(withFilter(values, filter.key, value))} />;
        return <DaysFilter key={filter.key} filter={filter} values={values} onChange={onChange} />;
      })}
      {filtered ? <Button variant="subtle" onClick={onClear}>Effacer les filtres</Button> : null}
      {end ? <span className="push list-filters-end">{end}</span> : null}
    </div>
  );
}

function FilterButton({ label, words, ...rest }: { label: string; words: string | undefined } & React.ComponentProps<'button'>) {
  return <button type="button" {...rest} className="btn list-filter">{words ? <>{label}{'\u00A0'}: <b>{words}</b></> : label}<Glyph icon={DownIcon} /></button>;
}

function ChoiceFilter({ filter, value, onChange }: { filter: ListFilter & { kind: 'choice' }; value: FilterValue | undefined; onChange: (value: FilterValue | null) => void }) {
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target><FilterButton label={filter.label} words={value?.words} /></Menu.Target>
      <Menu.Dropdown className="list-choices">
        {[{ value: '', label: 'Tout' }, ...filter.choices].map((choice) => {
          const chosen = (value?.value ?? '') === choice.value;
          return (
            <Menu.Item key={choice.value} role="menuitemradio" aria-checked={chosen} leftSection={chosen ? <Glyph icon={DoneIcon} /> : <span className="icon" />} onClick={() => onChange(choice.value === '' ? null : { value: choice.value, words: choice.label })}>
              {choice.label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function PickFilter({ filter, value, onChange }: { filter: ListFilter & { kind: 'pick' }; value: FilterValue | undefined; onChange: (value: FilterValue | null) => void }) {
  const [open, setOpen] = useState(false);
  const { nameOf } = filter;
  const nameless = value !== undefined && value.words === '';
  const named = useQuery({ queryKey: ['pick name', filter.key, value?.value], queryFn: ({ signal }) => nameOf!(value!.value, signal), enabled: nameless && nameOf !== undefined, staleTime: Infinity });
  const words = nameless ? (named.data ?? 'choisi') : value?.words;
  const choose = (pick: Pick | null) => {
    onChange(pick ? { value: pick.id, words: pick.label } : null);
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={320} trapFocus returnFocus>
      <Popover.Target><FilterButton label={filter.label} words={words} aria-expanded={open} onClick={() => setOpen(!open)} /></Popover.Target>
      <Popover.Dropdown aria-label={filter.label} className="stack">
        <PickField label={filter.label} listKey={`filter ${filter.key}`} find={filter.find} value={value ? { id: value.value, label: words ?? '' } : null} onChange={choose} />
        {value ? <Button variant="subtle" onClick={() => choose(null)}>Retirer ce filtre</Button> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function DaysFilter({ filter, values, onChange }: { filter: ListFilter & { kind: 'days' }; values: FilterValues; onChange: (values: FilterValues) => void }) {
  const [open, setOpen] = useState(false);
  const from = values[filter.fromKey]?.value ?? '';
  const until = values[filter.untilKey]?.value ?? '';
  const change = (key: string, value: string) => onChange(withFilter(values, key, value === '' ? null : { value, words: day(value) }));
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={260} trapFocus returnFocus>
      <Popover.Target><FilterButton label={filter.label} words={daysWords(from, until)} aria-expanded={open} onClick={() => setOpen(!open)} /></Popover.Target>
      <Popover.Dropdown aria-label={filter.label} className="stack">
        <DayField label="Depuis le" optional value={from} onChange={(value) => change(filter.fromKey, value)} />
        <DayField label="Jusqu’au" optional value={until} onChange={(value) => change(filter.untilKey, value)} />
        <div className="line"><Button onClick={() => setOpen(false)}>Fermer</Button></div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** "depuis le 13 nov. 2026", "du 1er au 30 nov."… as the button states it. */
export function daysWords(from: string, until: string): string | undefined {
  if (from && until) return from === until ? day(from) : `du ${day(from)} au ${day(until)}`;
  if (from) return `depuis le ${day(from)}`;
  return until ? `jusqu’au ${day(until)}` : undefined;
}

/** Whether single letters act, and nobody is writing: see the list of keys. */
export function lettersAct(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !readKept('letters', true)) return false;
  return !(event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable="true"], dialog, [role="menu"]'));
}

function useSlash(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || !lettersAct(event)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
