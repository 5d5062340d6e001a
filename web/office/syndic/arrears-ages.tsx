import { Card } from '../../ui/card.tsx';
import { count, integer, money, percent } from '../../ui/format.ts';
import { agesOf } from './ages.ts';
import type { Arrears } from './model.ts';

/** For how long what is due has been due: the older, the harder to recover. A bar in each line of the table. */
export function AgesCard({ arrears }: { arrears: Arrears }) {
  const ages = agesOf(arrears.rows, arrears.on);
  const total = ages.reduce((sum, { cents }) => sum + cents, 0);
  const most = Math.max(1, ...ages.map(({ cents }) => cents));
  const old = ages.slice(2).reduce((sum, { cents }) => sum + cents, 0);
  return (
    <Card title="Impayés par ancienneté" flush>
      <p className="pad">{money(total)} dus par {count(arrears.rows.length, 'copropriétaire', 'copropriétaires')}{old > 0 ? `, dont ${money(old)} (${percent((100 * old) / total)}) depuis plus de trois mois.` : ', rien depuis plus de trois mois.'}</p>
      <div className="table-scroll">
        <table className="table entries">
          <caption className="vh">Impayés par ancienneté</caption>
          <thead><tr><th scope="col">Échus depuis</th><th scope="col"><span className="vh">Part du total</span></th><th scope="col" className="right">Débiteurs</th><th scope="col" className="right">Montant</th></tr></thead>
          <tbody>
            {ages.map(({ label, cents, debtors }) => (
              <tr key={label}><td>{label}</td><td className="age-cell"><span className="age"><i style={{ width: `${(100 * cents) / most}%` }} /></span><span className="vh">{percent((100 * cents) / Math.max(total, 1))}</span></td><td className="right later" data-label="Débiteurs">{integer(debtors)}</td><td className="right">{money(cents)}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
