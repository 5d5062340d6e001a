import { count, money, shortDay } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { DocumentIcon, NextIcon, PdfIcon } from '../../ui/icons.ts';
import type { ExpenseAccount, ExpenseKey, ExpenseLine } from './expenses.ts';

/** Keys are open, accounts closed: the totals read first, the lines of an account when somebody asks for them. */
export function ExpenseTree({ keys }: { keys: readonly ExpenseKey[] }) {
  return <>{keys.map((key) => <Key key={key.id} of={key} />)}</>;
}

function Key({ of }: { of: ExpenseKey }) {
  return (
    <details className="expense-key" open>
      <summary><Fold /><h3><FrenchText>{of.label}</FrenchText></h3><Sum cents={of.totalCents} strong /></summary>
      {of.accounts.map((account) => <Account key={account.number} of={account} />)}
    </details>
  );
}

function Account({ of }: { of: ExpenseAccount }) {
  const name = of.label ?? `Compte ${of.number}`;
  return (
    <details className="expense-account">
      <summary>
        <Fold />
        <span className="grow"><span>{of.label ? <FrenchText>{of.label}</FrenchText> : name}</span><span className="muted small">{of.label ? `compte ${of.number}, ` : ''}{count(of.lines.length, 'ligne', 'lignes')}</span></span>
        <Sum cents={of.totalCents} />
      </summary>
      <table className="expense-lines">
        <caption className="vh">{name}</caption>
        <thead className="vh"><tr><th scope="col">Date</th><th scope="col">Dépense</th><th scope="col">Facture</th><th scope="col">Montant</th></tr></thead>
        <tbody>{of.lines.map((line) => <Line key={line.id} line={line} />)}</tbody>
      </table>
    </details>
  );
}

function Line({ line }: { line: ExpenseLine }) {
  return (
    <tr>
      <td className="when nowrap muted"><FrenchText>{shortDay(line.on)}</FrenchText></td>
      <td className="what"><FrenchText>{line.label}</FrenchText>{line.supplier ? <span className="muted small place"><FrenchText>{line.supplier}</FrenchText></span> : null}</td>
      <td className="papers">
        {line.papers.map(({ id, mime }, index) => {
          const name = line.papers.length === 1 ? 'Facture' : `Pièce ${index + 1}`;
          return <a key={id} href={`/api/extranet/expenses/${line.id}/papers/${id}/file?disposition=inline`} target="_blank" rel="noopener" className="invoice" aria-label={`${name}\u00A0: ${line.label}`}><Glyph icon={mime === 'application/pdf' ? PdfIcon : DocumentIcon} />{name}</a>;
        })}
      </td>
      <td className="right nowrap sum">{money(line.amountCents)}</td>
    </tr>
  );
}

function Sum({ cents, strong }: { cents: number; strong?: boolean }) {
  return <span className={strong ? 'expense-sum strong' : 'expense-sum'}><span className="vh">Total </span>{money(cents)}</span>;
}

const Fold = () => <Glyph icon={NextIcon} className="fold" />;
