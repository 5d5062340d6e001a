import { Fragment } from 'react';
import { Card } from '../../ui/card.tsx';
import { money, percent } from '../../ui/format.ts';
import type { Spending } from './model.ts';

/** What the chart finds, in words: how far the budget is spent, and the keys that went beyond theirs. */
function finding({ keys, budgetCents, spentCents }: Spending): string {
  const over = keys.filter((key) => key.spentCents > key.budgetCents).map((key) => `${key.label} de ${money(key.spentCents - key.budgetCents)}`);
  const share = budgetCents > 0 ? `, ${percent((100 * spentCents) / budgetCents)}` : '';
  return `${money(spentCents)} dépensés sur ${money(budgetCents)}${share}. ${over.length === 0 ? 'Aucune clé ne dépasse son budget.' : `Dépassement\u00A0: ${over.join(', ')}.`}`;
}

/** Budget and charges of each key, side by side; the table below holds the same figures. */
export function SpendingChart({ spending }: { spending: Spending }) {
  const most = Math.max(1, ...spending.keys.flatMap(({ budgetCents, spentCents }) => [budgetCents, spentCents]));
  const width = (cents: number) => ({ width: `${Math.max(0, (100 * cents) / most)}%` });
  const words = finding(spending);
  return (
    <Card title="Budget et dépenses par clé">
      <p>{words}</p>
      <div className="pairs" role="img" aria-label={`Budget et dépenses par clé. ${words} Le détail se lit dans le tableau des postes.`}>
        {spending.keys.map(({ keyId, label, budgetCents, spentCents }) => (
          <Fragment key={keyId ?? 'none'}>
            <span className="pair-name">{label}</span>
            <span className="pair-line"><i className="voted" style={width(budgetCents)} /><span>Budget {money(budgetCents)}</span></span>
            <span className="pair-line"><i className="spent" style={width(Math.min(spentCents, budgetCents))} />{spentCents > budgetCents ? <i className="over" style={width(spentCents - budgetCents)} /> : null}<span>Dépensé {money(spentCents)}</span></span>
          </Fragment>
        ))}
      </div>
    </Card>
  );
}

/** The lines of the budget under their keys, with what was spent and what is left of each. */
export function SpendingTable({ spending }: { spending: Spending }) {
  return (
    <div className="table-scroll">
      <table className="table entries">
        <caption className="vh">Postes du budget, par clé</caption>
        <thead><tr><th scope="col">Poste</th><th scope="col" className="right">Budget</th><th scope="col" className="right">Dépensé</th><th scope="col" className="right">Reste</th></tr></thead>
        {spending.keys.map((key) => (
          <tbody key={key.keyId ?? 'none'}>
            <tr className="heading"><th scope="rowgroup">{key.label}</th><Figures {...key} /></tr>
            {key.accounts.map((one) => <tr key={one.account}><td>{one.account} {one.label}</td><Figures {...one} /></tr>)}
          </tbody>
        ))}
        <tfoot><tr><td>Total du budget</td><Figures {...spending} /></tr></tfoot>
      </table>
    </div>
  );
}

function Figures({ budgetCents, spentCents }: { budgetCents: number; spentCents: number }) {
  return <><td className="right">{money(budgetCents)}</td><td className="right later" data-label="Dépensé">{money(spentCents)}</td><td className="right later" data-label="Reste">{money(budgetCents - spentCents)}</td></>;
}
