import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { amount } from '../../ui/format.ts';
import { PrintIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { ROOT, useRecord } from '../properties/records.ts';
import type { Annexes, Budget } from './model.ts';

const STATES = { ok: ['done', 'Concordant'], gap: ['missing', 'Écart'], 'cannot tell': ['retained', 'Indéterminé'] } as const;

/** The five annexes as the assembly receives them, with the checks that they must pass first. */
export function AnnexesTab({ budget }: { budget: Budget }) {
  return (
    <QueryState query={useRecord<Annexes>(`/syndic/budgets/${budget.id}/annexes`)} what="Les annexes n’ont pas pu être établies.">
      {({ annexes, checks, sendable, closed }) => (
        <>
          <Card title="Contrôles de concordance" acts={<ButtonLink href={`${ROOT}/syndic/budgets/${budget.id}/annexes.pdf`} target="_blank" icon={PrintIcon}>Imprimer les annexes</ButtonLink>}>
            <div className="stack">
              {closed ? null : <Note>Les comptes ne sont pas arrêtés{'\u00A0'}: ces annexes sont provisoires. L’état financier ne s’équilibre, et les travaux en cours ne quittent l’annexe 2, qu’une fois les comptes arrêtés.</Note>}
              {closed && !sendable ? <Note tone="warning">Un contrôle ne concorde pas{'\u00A0'}: ces annexes ne peuvent pas partir à l’assemblée.</Note> : null}
              <ul className="checks">{checks.map(({ code, state, sentence, article }) => <li key={code}>{!closed && state === 'gap' ? <Status kind="soon">Après l’arrêté</Status> : <Status kind={STATES[state][0]}>{STATES[state][1]}</Status>}<span>{sentence} <span className="muted">{article}</span></span></li>)}</ul>
            </div>
          </Card>
          {annexes.map((annex) => <AnnexCard key={annex.number} annex={annex} />)}
        </>
      )}
    </QueryState>
  );
}

function AnnexCard({ annex }: { annex: Annexes['annexes'][number] }) {
  return (
    <Card title={`Annexe ${annex.number}. ${annex.title}`} acts={<span className="muted small">en euros{annex.columns.length > 2 ? <span className="when-narrow">. Se parcourt de côté.</span> : ''}</span>} flush>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is scrolled with the keyboard too */}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={`Annexe ${annex.number}`}>
        <table className="table annex">
          <caption className="vh">{annex.title}, montants en euros</caption>
          <thead><tr><th scope="col"><span className="vh">Poste</span></th>{annex.columns.map((column) => <th key={column} scope="col" className="right">{column}</th>)}</tr></thead>
          <tbody>
            {annex.rows.map((row, index) => (
              <tr key={index} className={row.kind === 'line' ? undefined : row.kind}>
                <td>{row.code ? <span className="muted">{row.code} </span> : null}{row.label}</td>
                {annex.columns.map((column, at) => { const cents = row.cells[at]; return <td key={column} className="right">{cents === null || cents === undefined ? '' : amount(cents)}</td>; })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
