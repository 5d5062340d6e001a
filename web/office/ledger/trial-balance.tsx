import { Link } from '@tanstack/react-router';
import { useAddressState } from '../../ui/address-state.ts';
import { Card } from '../../ui/card.tsx';
import { SelectField, TickField } from '../../ui/fields.tsx';
import { amount, dayOf, money } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { LongTable } from '../../ui/long-table.tsx';
import { Note } from '../../ui/note.tsx';
import { Segments } from '../../ui/segments.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { currentYear, useLedger } from './calls.ts';
import type { Books, TrialBalance, Year } from './model.ts';
import { yearName } from './words.tsx';

/** The balance of an exercise, by account and, for a co-ownership, by key: both agree. */
export function TrialBalanceTab({ books }: { books: Books }) {
  const year = currentYear(books.years, dayOf(new Date()));
  return year ? <Chosen books={books} first={year} /> : <EmptyState>Aucun exercice. Ouvrez-en un dans «&nbsp;Exercices&nbsp;».</EmptyState>;
}

function Chosen({ books, first }: { books: Books; first: Year }) {
  const [{ year, until = '', detail: asked, by = 'account' }, ask] = useAddressState();
  const yearId = books.years.find(({ id }) => id === year)?.id ?? first.id;
  const detail = asked === 'true';
  const query = useLedger<TrialBalance>(`/fiscal-years/${yearId}/trial-balance`, { until, detail });
  return (
    <>
      <div className="ledger-filters no-print">
        <SelectField label="Exercice" value={yearId} onChange={(next) => ask({ year: next, until: undefined })} choices={books.years.toReversed().map((one) => ({ value: one.id, label: yearName(one) }))} />
        <DayField label="Arrêtée au" optional value={until} onChange={(next) => ask({ until: next })} />
        {books.kind === 'building' ? <Segments label="Balance" value={by} onChange={(next) => ask({ by: next === 'key' ? next : undefined })} choices={[{ value: 'account', label: 'Par compte' }, { value: 'key', label: 'Par clé' }]} /> : null}
        {by === 'account' ? <TickField label="Détail par tiers" value={detail} onChange={(next) => ask({ detail: next ? 'true' : undefined })} /> : null}
      </div>
      <QueryState query={query} what="La balance n’a pas pu être lue.">{(balance) => (by === 'account' ? <ByAccount books={books} balance={balance} from={books.years.find(({ id }) => id === yearId)!.fromOn} /> : <ByKey balance={balance} />)}</QueryState>
    </>
  );
}

function ByAccount({ books, balance, from }: { books: Books; balance: TrialBalance; from: string }) {
  if (balance.rows.length === 0) return <EmptyState>Aucun mouvement dans cet exercice.</EmptyState>;
  const side = (cents: number, debit: boolean): string => (cents === 0 || cents > 0 !== debit ? '' : amount(Math.abs(cents)));
  return (
    <Card flush title="Balance des comptes" acts={<span className="muted small">au <DayText on={balance.until} />, en euros. Se parcourt de côté sur un petit écran.</span>}>
      {balance.earlierResultCents === 0 ? null : <div className="ledger-bar"><Note tone="warning">Charges et produits d’exercices antérieurs restent à répartir{'\u00A0'}: {money(balance.earlierResultCents)}. Ils n’entrent dans aucun compte de cet exercice.</Note></div>}
      <LongTable label="Balance des comptes">
        <table className="table">
          <caption className="vh">Balance des comptes, {balance.booksName}</caption>
          <thead><tr><th scope="col">Compte</th><th scope="col">Libellé</th><th scope="col" className="right">À l’ouverture</th><th scope="col" className="right">Débit</th><th scope="col" className="right">Crédit</th><th scope="col" className="right">Solde débiteur</th><th scope="col" className="right">Solde créditeur</th></tr></thead>
          <tbody>{balance.rows.map((row) => (
            <tr key={`${row.account} ${row.auxiliary}`}>
              <td><Link to={`/comptabilite/${books.id}/grand-livre`} search={{ account: row.account, ...(row.auxiliary ? { auxiliary: row.auxiliary } : {}), from, until: balance.until } as never}>{row.account}{row.auxiliary ? ` ${row.auxiliary}` : ''}</Link></td>
              <td>{row.label}</td><td className="right">{row.openingCents === 0 ? '' : amount(row.openingCents)}</td><td className="right">{row.debitCents === 0 ? '' : amount(row.debitCents)}</td><td className="right">{row.creditCents === 0 ? '' : amount(row.creditCents)}</td>
              <td className="right">{side(row.closingCents, true)}</td><td className="right">{side(row.closingCents, false)}</td>
            </tr>
          ))}</tbody>
          <tfoot><tr className="ledger-sum">
            <th scope="row" colSpan={2}>Totaux</th><td className="right">{amount(balance.totals.openingCents)}</td><td className="right">{amount(balance.totals.debitCents)}</td><td className="right">{amount(balance.totals.creditCents)}</td>
            <td className="right">{amount(sumOf(balance, true))}</td><td className="right">{amount(sumOf(balance, false))}</td>
          </tr></tfoot>
        </table>
      </LongTable>
      <p className="pad muted">À l’ouverture, un solde créditeur porte le signe −. Ouvrez un compte pour lire ses lignes.</p>
    </Card>
  );
}

function sumOf({ rows }: TrialBalance, debit: boolean): number {
  return rows.reduce((sum, { closingCents }) => sum + (closingCents > 0 === debit ? Math.abs(closingCents) : 0), 0);
}

function ByKey({ balance }: { balance: TrialBalance }) {
  const groups = [...Map.groupBy(balance.byKey, (row) => row.keyId ?? '')];
  if (groups.length === 0) return <EmptyState>Aucune charge ni aucun produit dans cet exercice.</EmptyState>;
  const sum = (rows: TrialBalance['byKey'], charges: boolean) => rows.reduce((total, { account, cents }) => (account < '7' === charges ? total + (charges ? cents : -cents) : total), 0);
  const [byKey, byAccount] = [sum(balance.byKey, true) - sum(balance.byKey, false), balance.rows.reduce((total, { account, closingCents }) => (/^[67]/.test(account) ? total + closingCents : total), 0)];
  return (
    <Card flush title="Balance par clé de répartition" acts={<span className="muted small">au <DayText on={balance.until} />, en euros</span>}>
      <div className="ledger-bar">{byKey === byAccount
        ? <Note tone="success">Les deux balances concordent&nbsp;: charges moins produits, {money(byKey)} par compte comme par clé (arrêté du 14 mars 2005, art. 2).</Note>
        : <Note tone="danger">Les deux balances diffèrent de {money(byKey - byAccount)}&nbsp;: {money(byAccount)} par compte, {money(byKey)} par clé (arrêté du 14 mars 2005, art. 2).</Note>}</div>
      <div className="table-scroll">
        <table className="table entries">
          <caption className="vh">Charges et produits par clé, {balance.booksName}</caption>
          <thead><tr><th scope="col">Compte</th><th scope="col">Libellé</th><th scope="col" className="right">Charges</th><th scope="col" className="right">Produits</th></tr></thead>
          {groups.map(([id, rows]) => (
            <tbody key={id}>
              <tr className="ledger-class"><th scope="rowgroup" colSpan={2}>{rows[0]!.code ? `${rows[0]!.code}, ${rows[0]!.label}` : 'Sans clé'}</th><td className="right" data-label="Charges">{amount(sum(rows, true))}</td><td className="right later" data-label="Produits">{amount(sum(rows, false))}</td></tr>
              {rows.map((row) => <tr key={row.account}><td>{row.account}</td><td>{row.accountLabel}</td><td className="right" data-label="Charges">{row.account < '7' ? amount(row.cents) : ''}</td><td className="right" data-label="Produits">{row.account < '7' ? '' : amount(-row.cents)}</td></tr>)}
            </tbody>
          ))}
          <tfoot><tr className="ledger-sum"><th scope="row" colSpan={2}>Totaux</th><td className="right" data-label="Charges">{amount(sum(balance.byKey, true))}</td><td className="right later" data-label="Produits">{amount(sum(balance.byKey, false))}</td></tr></tfoot>
        </table>
      </div>
    </Card>
  );
}
