import { useRouter } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import './list.css';
import { useAppearance, type Density } from '../appearance.ts';
import { Button, ButtonLink } from '../button.tsx';
import { count as countOf, integer, plural } from '../format.ts';
import { SpreadsheetIcon } from '../icons.ts';
import { Segments } from '../segments.tsx';
import { EmptyState, ErrorState, LoadingState } from '../states.tsx';
import { ActionsMenu } from './actions-menu.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { Identified, ListNoun, ListProps, Selected } from './model.ts';
import { rememberRows } from './neighbours.ts';
import { facetsOf } from './request.ts';
import { Rows } from './rows.tsx';
import { EVERYTHING, headState, isSelected, NOTHING, selectedCount, toggled, withRows, type Selection } from './selection.ts';
import type { List } from './use-list.ts';
import { ViewTabs } from './view-tabs.tsx';

export function ListView<Row extends Identified>({ list, embedded, ownTabs, ...props }: ListProps<Row> & { list: List<Row>; embedded?: boolean; ownTabs?: boolean }) {
  const { caption, noun, nameOf, hrefOf, acts = [], empty, exportable = true, placeholder = 'Filtrer la liste', filters = [], params } = props;
  const { data } = list;
  const router = useRouter();
  const own = useId();
  const gridId = embedded ? `${own}-rows` : 'liste';
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const known = useRef(new Map<string, Row>());
  const total = data.total ?? 0;
  const selectable = acts.length > 0;

  // A selection belongs to the question it was made under.
  const questionText = JSON.stringify([list.settledFilter, list.question.filters, params]);
  const [selectedUnder, setSelectedUnder] = useState(questionText);
  if (selectedUnder !== questionText) {
    setSelectedUnder(questionText);
    setSelection(NOTHING);
    known.current.clear();
  }
  const loaded = Array.from({ length: Math.min(total, 100) }, (_, index) => data.rowAt(index)).filter((row): row is Row => row !== undefined);
  const clear = () => setSelection(NOTHING);
  useEffect(() => rememberRows(props.name, data.atHand().map((row) => ({ id: row.id, label: nameOf(row) }))));
  const selected: Selected<Row> = {
    count: selectedCount(selection, total),
    body: selection.kind === 'all' ? { all: true, filter: list.settledFilter.trim(), facets: facetsOf(list.question.filters, params), ...(selection.except.size > 0 ? { except: [...selection.except] } : {}) } : { ids: [...selection.ids] },
    rows: selection.kind === 'all' ? loaded.filter(({ id }) => isSelected(selection, id)) : [...selection.ids].map((id) => known.current.get(id)).filter((row): row is Row => row !== undefined),
    clear,
  };
  const toggle = (row: Row) => {
    known.current.set(row.id, row);
    setSelection(toggled(selection, row.id));
  };
  const extend = async (from: number, to: number) => {
    const rows = await data.read(Math.min(from, to), Math.max(from, to));
    for (const row of rows) known.current.set(row.id, row);
    setSelection((before) => withRows(before, rows.map(({ id }) => id)));
  };
  const open = (row: Row, newTab: boolean) => {
    const to = hrefOf?.(row);
    if (!to) return;
    if (newTab) window.open(router.buildLocation({ to }).publicHref, '_blank', 'noopener');
    else void router.navigate({ to });
  };

  const showsNothing = data.total === 0 && !data.stale;
  return (
    <div className="list-part">
      {embedded || ownTabs ? null : <ViewTabs list={list} panelId={`${own}-panel`} />}
      <FilterBar
        label={`Filtrer\u00A0: ${caption}`} placeholder={placeholder} text={list.question.filter} filters={filters} values={list.question.filters} filtered={list.filtered}
        onType={list.type} onChange={list.chooseAll} onClear={list.clear}
        end={<>{embedded && exportable ? <ExportLink list={list} /> : null}<ColumnsPanel columns={list.arranged} onChange={list.changeColumns} onReset={list.resetColumns} /></>}
      />
      <section id={`${own}-panel`} className="card list-card" aria-label={caption}>
        <div className={selected.count > 0 ? 'list-bar selecting no-print' : 'list-bar no-print'}>
          {selectable ? <HeadTick state={headState(selection, total)} onChange={(all) => setSelection(all ? EVERYTHING : NOTHING)} /> : null}
          {selected.count > 0 ? (
            <>
              <b>{countOf(selected.count, noun.one, noun.several)} {plural(selected.count, noun.feminine ? 'sélectionnée' : 'sélectionné', noun.feminine ? 'sélectionnées' : 'sélectionnés')}</b>
              {selected.count < total ? <Button variant="subtle" onClick={() => setSelection(EVERYTHING)}>Sélectionner les {integer(total)} de la liste</Button> : null}
              <Button variant="subtle" onClick={clear}>Tout désélectionner</Button>
              <span className="push list-bar-acts"><ActionsMenu acts={acts} selected={selected} /></span>
            </>
          ) : <span className="muted">{data.total === null ? '' : countOf(total, noun.one, noun.several)}{list.filtered ? ' avec vos filtres' : ''}</span>}
        </div>
        {data.error ? <ErrorState error={data.error} what="La liste n’a pas pu être lue." safe="Rien n’a été changé." onRetry={data.retry} /> : null}
        {!list.ready || (data.total === null && !data.error) ? <LoadingState lines={8} /> : null}
        {list.ready && showsNothing ? (
          list.filtered
            ? <EmptyState act={<Button onClick={list.clear}>Effacer les filtres</Button>}>{noun.feminine ? 'Aucune' : 'Aucun'} {noun.one} ne correspond à ces filtres.</EmptyState>
            : <EmptyState act={empty.act}>{empty.text}</EmptyState>
        ) : null}
        {list.ready && total > 0 ? (
          <Rows
            id={gridId} caption={caption} list={list} total={total} selectable={selectable} isSelected={(row) => isSelected(selection, row.id)} nameOf={nameOf} hrefOf={hrefOf}
            onToggle={toggle} onExtend={(from, to) => void extend(from, to)} onAll={() => setSelection(EVERYTHING)} onNone={clear} onOpen={open}
          />
        ) : null}
      </section>
      <Foot list={list} noun={noun} total={total} />
    </div>
  );
}

function HeadTick({ state, onChange }: { state: 'none' | 'some' | 'all'; onChange: (all: boolean) => void }) {
  return (
    <label className="list-tick-all">
      <input type="checkbox" aria-label="Sélectionner toute la liste" checked={state === 'all'} ref={(box) => { if (box) box.indeterminate = state === 'some'; }} onChange={() => onChange(state !== 'all')} />
    </label>
  );
}

const DENSITIES = [{ value: 'serree', label: 'Serrée' }, { value: 'aeree', label: 'Aérée' }];

function Foot<Row extends Identified>({ list, noun, total }: { list: List<Row>; noun: ListNoun; total: number }) {
  const { density, setDensity } = useAppearance();
  const whole = list.wholeTotal;
  const words = list.filtered && whole !== undefined && whole > total
    ? `${countOf(total, 'ligne affichée', 'lignes affichées')} sur ${integer(whole)}`
    : countOf(total, noun.one, noun.several);
  return (
    <div className="list-foot">
      <p className="muted" role="status">{list.data.total === null ? '' : words}</p>
      <span className="line push no-print list-density"><span className="muted small">Densité</span><Segments label="Densité des listes" value={density} choices={DENSITIES} onChange={(value) => setDensity(value as Density)} /></span>
    </div>
  );
}

/** The list as filtered, sorted and arranged, as a workbook. */
export function ExportLink<Row extends Identified>({ list }: { list: List<Row> }) {
  return <ButtonLink href={list.exportTo('xlsx')} download icon={SpreadsheetIcon}>Ouvrir dans un tableur</ButtonLink>;
}
