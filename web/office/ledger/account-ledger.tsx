import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useAddressState } from '../../ui/address-state.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TickField } from '../../ui/fields.tsx';
import { amount, count, dayOf, money } from '../../ui/format.ts';
import { DayText, FrenchText } from '../../ui/french-text.tsx';
import { LongTable } from '../../ui/long-table.tsx';
import { Note } from '../../ui/note.tsx';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { currentYear, findAccounts, findAuxiliaries, ROOT, useLedger, useRefresh } from './calls.ts';
import { useAct } from '../use-act.ts';
import type { AccountLedger, Books, LedgerLine } from './model.ts';
import { PaperMark } from './papers.tsx';

/** The lines of one account between two days, with what it stands at after each; lines are lettered by selecting them. The address says which: "?account=450100&auxiliary=C0012". */
export function AccountLedgerTab({ books }: { books: Books }) {
  const [asked, ask] = useAddressState();
  const year = currentYear(books.years, dayOf(new Date()));
  const named = (code: string | undefined): Pick | null => (code === undefined ? null : { id: code, label: code });
  const [account, auxiliary] = [named(asked.account), named(asked.auxiliary)];
  const [from, until, open] = [asked.from ?? year?.fromOn ?? '', asked.until ?? year?.untilOn ?? '', asked.open === 'true'];
  const ready = account !== null && from !== '' && until !== '';
  const parameters = { account: account?.id, auxiliary: auxiliary?.id, from, until, open };
  const query = useLedger<AccountLedger>(`/entities/${books.id}/general-ledger`, parameters, { enabled: ready });
  return (
    <>
      <div className="ledger-filters no-print">
        <PickField label="Compte" value={account} onChange={(pick) => ask({ account: pick?.id, auxiliary: undefined })} listKey={`accounts-${books.id}`} find={findAccounts(books.id)} />
        <PickField label="Tiers" optional value={auxiliary} onChange={(pick) => ask({ auxiliary: pick?.id })} listKey={`auxiliaries-${books.id}`} find={findAuxiliaries(books.id)} />
        <DayField label="Du" value={from} onChange={(day) => ask({ from: day })} />
        <DayField label="Au" value={until} onChange={(day) => ask({ until: day })} />
        <TickField label="Non lettré seulement" value={open} onChange={(next) => ask({ open: next ? 'true' : undefined })} />
      </div>
      {ready ? <QueryState query={query} what="Le compte n’a pas pu être lu.">{(ledger) => <Lines key={JSON.stringify(parameters)} books={books} ledger={ledger} open={open} />}</QueryState> : <EmptyState>Choisissez un compte et une période.</EmptyState>}
    </>
  );
}

const keyOf = ({ entryId, line }: LedgerLine): string => `${entryId} ${line}`;

function Lines({ books, ledger, open }: { books: Books; ledger: AccountLedger; open: boolean }) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  if (ledger.lines.length === 0) return <EmptyState>{open ? 'Tout est lettré sur ce compte pour cette période.' : `Aucune écriture sur ce compte pour cette période. Solde\u00A0: ${money(ledger.closingCents)}.`}</EmptyState>;
  const may = ledger.acts.includes('letter');
  const toggle = (key: string) => setPicked((before) => { const next = new Set(before); if (!next.delete(key)) next.add(key); return next; });
  const lines = ledger.lines.filter((line) => picked.has(keyOf(line)));
  return (
    <Card flush title={`${ledger.account}, ${ledger.accountLabel}`} acts={<span className="muted small">en euros</span>}>
      {ledger.more ? <div className="ledger-bar"><Note>Les 1{'\u00A0'}000 premières lignes sont affichées. Choisissez une période plus courte, ou un tiers.</Note></div> : null}
      {may ? <LetterBar books={books} lines={lines} clear={() => setPicked(new Set())} /> : null}
      <LongTable label={`Grand livre du compte ${ledger.account}`}>
        <table className="table entries">
          <caption className="vh">Grand livre du compte {ledger.account}, {ledger.booksName}</caption>
          <thead><tr>{may ? <th scope="col"><span className="vh">Choisir</span></th> : null}<th scope="col">Date</th><th scope="col">Écriture</th><th scope="col">Tiers</th><th scope="col">Libellé</th><th scope="col" className="right">Débit</th><th scope="col" className="right">Crédit</th><th scope="col">Lettre</th>{open ? null : <th scope="col" className="right">Solde</th>}</tr></thead>
          <tbody>
            {open ? null : <tr><td colSpan={may ? 8 : 7} className="muted">Solde à l’ouverture</td><td className="right">{amount(ledger.openingCents)}</td></tr>}
            {ledger.lines.map((line) => (
              <tr key={keyOf(line)}>
                {may ? <td className="lead"><input type="checkbox" aria-label={`Choisir ${line.label}, ${money(line.debitCents - line.creditCents)}`} checked={picked.has(keyOf(line))} onChange={() => toggle(keyOf(line))} /></td> : null}
                <td><DayText on={line.entryOn} /></td><td><Link to={`/comptabilite/ecritures/${line.entryId}`}>{line.number}</Link> <PaperMark papers={line.papers} to={`/comptabilite/ecritures/${line.entryId}`} /></td><td>{line.auxiliary ? <span title={line.auxiliaryLabel ?? undefined}>{line.auxiliary}</span> : null}</td><td><FrenchText>{line.label}</FrenchText></td>
                <td className="right" data-label="Débit">{line.debitCents === 0 ? '' : amount(line.debitCents)}</td><td className="right" data-label="Crédit">{line.creditCents === 0 ? '' : amount(line.creditCents)}</td>
                <td>{line.lettering ?? (line.partialLettering ? `${line.partialLettering.toLowerCase()} (partiel)` : '')}</td>{open ? null : <td className="right later" data-label="Solde">{amount(line.balanceCents)}</td>}
              </tr>
            ))}
          </tbody>
          {open ? null : <tfoot><tr className="ledger-sum"><th scope="row" colSpan={may ? 8 : 7}>Solde</th><td className="right">{amount(ledger.closingCents)}</td></tr></tfoot>}
        </table>
      </LongTable>
    </Card>
  );
}

/** What the selected lines make together, and what can be done with them. Its height does not change, so that nothing jumps. */
function LetterBar({ books, lines, clear }: { books: Books; lines: readonly LedgerLine[]; clear: () => void }) {
  const act = useAct();
  const refresh = useRefresh();
  const [partial, setPartial] = useState(false);
  const gap = lines.reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0);
  const lettered = lines.some(({ lettering, partialLettering }) => lettering ?? partialLettering);
  const refs = lines.map(({ entryId, line }) => ({ entryId, line }));
  const done = (words: string) => { toast(words); setPartial(false); clear(); void refresh(); };
  const letter = (allow: boolean) => void act.run(() => call<{ code: string; full: boolean }>('POST', `${ROOT}/entities/${books.id}/letters`, { lines: refs, partial: allow }), ({ code, full }) => done(full ? `Lettré ${code}.` : `Lettrage partiel ${code}.`));
  const unletter = () => void act.run(() => call<{ lines: number }>('POST', `${ROOT}/entities/${books.id}/unletters`, { lines: refs }), ({ lines: freed }) => done(`Délettré\u00A0: ${count(freed, 'ligne', 'lignes')}.`));
  return (
    <div className="ledger-bar line no-print" role="status">
      <span>{lines.length === 0 ? <span className="muted">Choisissez les lignes à lettrer.</span> : <>{count(lines.length, 'ligne', 'lignes')}, écart {money(gap)}</>}</span>
      <Button busy={act.busy} refusedBecause={lines.length < 2 ? 'Choisissez au moins deux lignes.' : null} onClick={() => (gap === 0 ? letter(false) : setPartial(true))}>Lettrer</Button>
      <Button busy={act.busy} refusedBecause={lettered ? null : 'Aucune des lignes choisies n’est lettrée.'} onClick={unletter}>Délettrer</Button>
      {act.error && !partial ? <span role="alert" className="note danger">{act.error}</span> : null}
      <ConfirmDialog
        open={partial} title={`Lettrer partiellement ${count(lines.length, 'ligne', 'lignes')}\u202F?`} verb="Lettrer partiellement" busy={act.busy} error={act.error} onCancel={() => { setPartial(false); act.clear(); }} onConfirm={() => letter(true)}
        consequence={<p>Débit et crédit diffèrent de {money(Math.abs(gap))}. La marque reste provisoire{'\u00A0'}: elle n’entre pas dans les fichiers d’écritures, et se complète quand la ligne qui manque arrive.</p>}
      />
    </div>
  );
}
