import type { ReactNode } from 'react';
import { integer } from '../format.ts';
import { Page } from '../page.tsx';
import type { Crumb } from '../shell/crumbs.ts';
import { ExportLink, ListView } from './list.tsx';
import type { Identified, ListProps } from './model.ts';
import { useList } from './use-list.ts';

interface ListPageProps<Row extends Identified> extends ListProps<Row> {
  title: string;
  crumbs?: readonly Crumb[];
  /** Secondary buttons, before "Ouvrir dans un tableur" is shown. */
  pageActs?: ReactNode;
  /** The one filled button: "Nouvel événement". */
  primary?: ReactNode;
  /** Between the title and the list. */
  above?: ReactNode;
  /** The screen has tabs of its own above: the list shows no second row of them. */
  ownTabs?: boolean;
}

/** A whole screen that is a list. */
export function ListPage<Row extends Identified>({ title, crumbs, pageActs, primary, above, ownTabs, ...props }: ListPageProps<Row>) {
  const list = useList(props);
  const { total } = list.data;
  const whole = list.wholeTotal;
  const facts = total === null ? '' : list.filtered && whole !== undefined ? `${integer(total)} sur ${integer(whole)} avec vos filtres` : integer(total);
  return (
    <Page title={title} crumbs={crumbs} factsBeside facts={facts} acts={<>{pageActs}{props.exportable === false ? null : <ExportLink list={list} />}</>} primary={primary}>
      {above}
      <ListView {...props} list={list} ownTabs={ownTabs} />
    </Page>
  );
}

/** A list inside a record or a panel: no tabs, the spreadsheet beside the columns. */
export function EmbeddedList<Row extends Identified>(props: ListProps<Row>) {
  return <ListView {...props} list={useList(props)} embedded />;
}
