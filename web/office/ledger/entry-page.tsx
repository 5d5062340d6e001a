import { Link } from '@tanstack/react-router';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { amount, dayOf } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { ReplaceIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { ROOT, useLedger, useRefresh } from './calls.ts';
import { useAct } from '../use-act.ts';
import type { Entry } from './model.ts';
import { EntryPapers } from './papers.tsx';
import './ledger.css';

export function EntryPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return <QueryState query={useLedger<Entry>(`/entries/${id}`)} what="L’écriture n’a pas pu être lue.">{(entry) => <OneEntry entry={entry} />}</QueryState>;
}

function OneEntry({ entry }: { entry: Entry }) {
  const total = entry.lines.reduce((sum, { debitCents }) => sum + debitCents, 0);
  return (
    <Page
      title={entry.label} screen="Comptabilité" crumbs={[{ label: 'Comptabilité', to: '/comptabilite' }, { label: entry.booksName, to: `/comptabilite/${entry.entityId}` }]}
      tags={<><span>Écriture {entry.number}</span>{entry.reversedById ? <Tag tone="warning">Extournée</Tag> : entry.reversesId ? <Tag>Extourne</Tag> : null}</>} acts={entry.acts.includes('reverse') ? <Reverse entry={entry} /> : null}
    >
      <div className="card"><div className="in"><Facts items={[
        ['Date', <DayText key="on" on={entry.entryOn} />], ['Journal', entry.journal], ['Pièce', entry.pieceReference ?? 'sans référence'], ...(entry.pieceOn ? [['Date de pièce', <DayText key="piece" on={entry.pieceOn} />] as [string, React.ReactNode]] : []),
        ['Validée le', entry.validatedOn ? <DayText key="valid" on={entry.validatedOn} /> : 'date inconnue'],
        ...(entry.reversedById ? [['Extournée par', <Link key="by" to={`/comptabilite/ecritures/${entry.reversedById}`}>{entry.reversedByNumber}</Link>] as [string, React.ReactNode]] : []),
        ...(entry.reversesId ? [['Extourne de', <Link key="of" to={`/comptabilite/ecritures/${entry.reversesId}`}>{entry.reversesNumber}</Link>] as [string, React.ReactNode]] : []),
      ]} /></div></div>
      <Card flush title="Lignes">
        <div className="table-scroll">
          <table className="table entries">
            <caption className="vh">Lignes de l’écriture {entry.number}</caption>
            <thead><tr><th scope="col">Compte</th><th scope="col">Tiers</th><th scope="col">Libellé</th><th scope="col" className="right">Débit</th><th scope="col" className="right">Crédit</th><th scope="col">Lettre</th></tr></thead>
            <tbody>{entry.lines.map((line) => (
              <tr key={line.line}>
                <td><Link to={`/comptabilite/${entry.entityId}/grand-livre`} search={{ account: line.account, ...(line.auxiliary ? { auxiliary: line.auxiliary } : {}) } as never}>{line.account}</Link> <span className="muted">{line.accountLabel}</span></td>
                <td>{line.auxiliary ? <>{line.auxiliary} <span className="muted">{line.auxiliaryLabel}</span></> : null}</td><td>{line.label}<Shares line={line} /></td>
                <td className="right" data-label="Débit">{line.debitCents === 0 ? '' : amount(line.debitCents)}</td><td className="right" data-label="Crédit">{line.creditCents === 0 ? '' : amount(line.creditCents)}</td><td>{line.lettering ?? (line.partialLettering ? `${line.partialLettering.toLowerCase()} (partiel)` : '')}</td>
              </tr>
            ))}</tbody>
            <tfoot><tr className="ledger-sum"><th scope="row" colSpan={3}>Totaux, en euros</th><td className="right" data-label="Débit">{amount(total)}</td><td className="right" data-label="Crédit">{amount(total)}</td></tr></tfoot>
          </table>
        </div>
      </Card>
      <EntryPapers entry={entry} />
    </Page>
  );
}

/** What a line is shared out by, under its label. */
function Shares({ line: { keyName, nature, lotNumber, analytic } }: { line: Entry['lines'][number] }) {
  const words = [keyName ? `clé ${keyName}` : null, keyName && nature ? NATURE[nature] : null, lotNumber ? `lot ${lotNumber}` : null, analytic ? `analytique ${analytic}` : null].filter((word) => word !== null);
  return words.length === 0 ? null : <small className="muted ledger-share">{words.join(' · ')}</small>;
}

const NATURE = { current: 'courant', exceptional: 'travaux et exceptionnel' } as const;

/** A call, a receipt or a deposit is undone with its entry, or says where it is undone instead. */
function Reverse({ entry }: { entry: Entry }) {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(() => { const today = dayOf(new Date()); return entry.entryOn > today ? entry.entryOn : today; });
  const act = useAct();
  const refresh = useRefresh();
  const shut = () => { setOpen(false); act.clear(); };
  const asked = entry.takingBack;
  if (asked === null) return null;
  return (
    <>
      <Button icon={ReplaceIcon} onClick={() => setOpen(true)}>Extourner</Button>
      {asked.allowed ? (
        <ConfirmDialog
          open={open} title={`Extourner l’écriture ${entry.number}\u202F?`} verb={`Extourner ${entry.number}`} busy={act.busy} refusedBecause={on === '' ? 'Indiquez la date de l’extourne.' : null} error={act.error} onCancel={shut}
          onConfirm={() => void act.run(() => call<{ number: string }>('POST', `${ROOT}/entries/${entry.id}/reversal`, { on }), ({ number }) => { setOpen(false); toast(`Extournée par ${number}.`); void refresh(); })}
          consequence={<div className="stack">
            <p>Une écriture contraire est validée, et les deux restent dans les livres. Ce qui était lettré avec elle est délettré. Cela ne peut pas être annulé.</p>
            {asked.follows.length > 0 ? <Note tone="warning"><span>Ce qui est défait avec elle&nbsp;:</span><ul className="ledger-follows">{asked.follows.map((one) => <li key={one}>{one}</li>)}</ul></Note> : null}
            <DayField label="Date de l’extourne" value={on} onChange={setOn} />
          </div>}
        />
      ) : (
        <Dialog open={open} title={`L’écriture ${entry.number} ne s’extourne pas d’ici`} onClose={shut}>
          <Note tone="info">{asked.sentence}</Note>
          <div className="acts"><Button onClick={shut}>Fermer</Button>{asked.link ? <ButtonLink variant="primary" to={asked.link.to}>{asked.link.label}</ButtonLink> : null}</div>
        </Dialog>
      )}
    </>
  );
}
