import { Fragment, useState, type FormEvent, type ReactNode } from 'react';
import { queryString } from '../../api/client.ts';
import { Button, ButtonLink } from '../button.tsx';
import { Card } from '../card.tsx';
import { TextField } from '../fields.tsx';
import { count, day, integer, money } from '../format.ts';
import { FrenchText } from '../french-text.tsx';
import { Glyph } from '../glyph.tsx';
import { DocumentIcon, PrintIcon, SearchIcon, SpreadsheetIcon } from '../icons.ts';
import { EmptyState, QueryState } from '../states.tsx';
import { toUnread } from '../unread.ts';
import { DayField } from '../value-fields.tsx';
import { columnsOf, shown, sideWords } from './balance.ts';
import type { Sign, Statement, StatementLine } from './model.ts';

export interface Search {
  from: string;
  to: string;
  text: string;
}

/** Draws the link to a document, wherever it is read from. */
export type PaperLink = (id: string, className: string, words: ReactNode) => ReactNode;

interface Query { data: Statement | undefined; error: unknown; isPending: boolean; refetch: () => unknown }

/** The lines of the period, newest first, between what the account stood at and what it stands at. `space` says how debit and credit are named; `extract` is where the period is downloaded. */
export function LinesCard({ extract, query, search, onSearch, space, paper }: { extract: string; query: Query; search: Search; onSearch: (search: Search) => void; space: string; paper: PaperLink }) {
  return (
    <Card title="Écritures" className="statement-lines" flush>
      <div className="statement-tools no-print"><SearchForm search={search} onSearch={onSearch} /><ExtractLinks extract={extract} search={search} /></div>
      <QueryState query={query} what="Les écritures n’ont pas pu être lues.">{(statement) => <Lines statement={statement} space={space} paper={paper} searched={search.text !== ''} />}</QueryState>
    </Card>
  );
}

/** Every line of the period, whatever words were searched: an extract with lines left out would mislead. */
function ExtractLinks({ extract, search: { from, to } }: { extract: string; search: Search }) {
  const of = (format: string) => `${extract}${queryString({ from: from || undefined, to: to || undefined, format })}`;
  const period = <span className="vh">{from ? ` du ${day(from)}` : ''}{to ? ` au ${day(to)}` : ''}</span>;
  return (
    <span className="statement-extract">
      <ButtonLink href={of('pdf')} download icon={PrintIcon}>Imprimer un extrait{period}</ButtonLink>
      <ButtonLink href={of('csv')} download variant="subtle" icon={SpreadsheetIcon}>Tableur (CSV){period}</ButtonLink>
    </span>
  );
}

function SearchForm({ search, onSearch }: { search: Search; onSearch: (search: Search) => void }) {
  const [typed, setTyped] = useState(search);
  const [asked, setAsked] = useState(false);
  const reversed = typed.from !== '' && typed.to !== '' && typed.from > typed.to;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!toUnread(event.currentTarget as HTMLFormElement) && !reversed) onSearch(typed);
  };
  return (
    <form className="statement-search" role="search" aria-label="Chercher dans les écritures" onSubmit={submit} noValidate>
      <DayField label="Du" value={typed.from} onChange={(from) => setTyped({ ...typed, from })} error={asked && reversed ? 'Cette date est après la date de fin.' : null} />
      <DayField label="Au" value={typed.to} onChange={(to) => setTyped({ ...typed, to })} />
      <TextField label="Libellé, pièce ou montant" value={typed.text} onChange={(text) => setTyped({ ...typed, text })} maxLength={200} />
      <Button type="submit" icon={SearchIcon}>Chercher</Button>
    </form>
  );
}

function Lines({ statement, space, paper, searched }: { statement: Statement; space: string; paper: PaperLink; searched: boolean }) {
  const { lines, sign } = statement;
  const [debit, credit] = columnsOf(space);
  const period = `${statement.from ? `du ${day(statement.from)} ` : ''}au ${day(statement.to)}`;
  return (
    <>
      <p className="vh" role="status">{count(lines.length, 'écriture', 'écritures')}</p>
      {lines.length === 0 ? <EmptyState>{searched && statement.total > 0 ? statement.total === 1 ? 'La seule écriture de cette période ne correspond pas.' : `Aucune des ${integer(statement.total)} écritures de cette période ne correspond.` : 'Aucune écriture sur cette période.'}</EmptyState> : null}
      <table className="statement-table">
        <thead><tr><th scope="col">Date</th><th scope="col">Libellé</th><th scope="col" className="right">{debit}</th><th scope="col" className="right">{credit}</th><th scope="col" className="right">Solde</th></tr></thead>
        <tbody>
          {[...lines].reverse().map((line) => (
            <Line key={`${line.entryId} ${line.line}`} line={line} sign={sign} space={space} paper={paper} />
          ))}
          {statement.from ? <Balance label={`Solde antérieur au ${day(statement.from)}`} cents={statement.openingCents} sign={sign} /> : null}
        </tbody>
        <tfoot>
          <tr><td className="what" colSpan={2}><FrenchText>{`${searched ? 'Total des écritures trouvées' : 'Total'} ${period}`}</FrenchText></td><td className="right debit" data-label={debit}>{money(statement.debitCents)}</td><td className="right credit" data-label={credit}>{money(statement.creditCents)}</td><td className="right balance" data-label="Solde">{money(shown(statement.closingCents, sign))}</td></tr>
        </tfoot>
      </table>
    </>
  );
}

/** One line; a group of the bank's lines of a day opens to show them. */
function Line({ line, sign, space, paper }: { line: StatementLine; sign: Sign; space: string; paper: PaperLink }) {
  const [open, setOpen] = useState(false);
  const side = sideWords(space, line);
  // One operation on several lots, or several operations put together.
  const once = line.within.every(({ entryId }) => entryId === line.entryId);
  return (
    <>
      <tr>
        <td className="when"><FrenchText>{day(line.on)}</FrenchText></td>
        <td className="what">
          <FrenchText>{line.label}</FrenchText>
          {line.piece || line.count > 1 || line.papers.length > 0 ? (
            <span className="sub">
              {line.piece ? <span>Pièce {line.piece}</span> : null}
              {line.within.length > 0 ? <button type="button" className="statement-open no-print" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? 'Masquer le détail' : once ? 'Voir le détail' : `Voir les ${line.count} écritures`}<span className="vh"> de {line.label}</span></button>
                : line.count > 1 ? <span>{line.count} écritures</span> : null}
              <Papers papers={line.papers} paper={paper} />
            </span>
          ) : null}
        </td>
        <td className="right debit" data-label={side}>{line.amountCents > 0 ? money(line.amountCents) : ''}</td>
        <td className="right credit" data-label={side}>{line.amountCents < 0 ? money(-line.amountCents) : ''}</td>
        <td className="right balance" data-label="Solde">{money(shown(line.balanceCents, sign))}</td>
      </tr>
      {open ? line.within.map((one) => (
        <tr key={`${one.entryId} ${one.line}`} className="within">
          <td className="when" aria-label={day(one.on)} />
          <td className="what"><FrenchText>{one.label}</FrenchText>{one.piece && one.piece !== line.piece ? <span className="sub">Pièce {one.piece}</span> : null}{once ? null : <span className="sub"><Papers papers={one.papers} paper={paper} /></span>}</td>
          <td className="right debit" data-label={side}>{one.amountCents > 0 ? money(one.amountCents) : ''}</td>
          <td className="right credit" data-label={side}>{one.amountCents < 0 ? money(-one.amountCents) : ''}</td>
          <td className="right balance">{''}</td>
        </tr>
      )) : null}
    </>
  );
}

/** One document is « le document »; of several, each is named. */
function Papers({ papers, paper }: { papers: StatementLine['papers']; paper: PaperLink }) {
  const alone = papers.length === 1;
  return <>{papers.map(({ id, title }) => <Fragment key={id}>{paper(id, 'statement-open statement-paper no-print', <><Glyph icon={DocumentIcon} />{alone ? <>Ouvrir le document<span className="vh"> {title}</span></> : title}</>)}</Fragment>)}</>;
}

function Balance({ label, cents, sign }: { label: string; cents: number; sign: Sign }) {
  return <tr className="before"><td className="what" colSpan={4}><FrenchText>{label}</FrenchText></td><td className="right balance" data-label="Solde">{money(shown(cents, sign))}</td></tr>;
}
