import { useState } from 'react';
import { refusalOf } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { dayOf } from '../../ui/format.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import { DayField } from '../../ui/value-fields.tsx';
import { keepFile, useAct } from './calls.ts';

/** Fees as sales of the agency's own books, which are kept elsewhere. */
export function SalesJournalCard() {
  const year = dayOf(new Date()).slice(0, 4);
  const [fromOn, setFrom] = useState(`${year}-01-01`);
  const [untilOn, setUntil] = useState(() => dayOf(new Date()));
  const take = useAct(() => journalOf(fromOn, untilOn), () => 'Journal des ventes enregistré\u00A0: importez-le dans la comptabilité de l’agence.');
  const reversed = fromOn !== '' && untilOn !== '' && fromOn > untilOn;
  return (
    <Card title="Journal des ventes de l’agence" acts={<Button size="small" icon={DownloadIcon} busy={take.isPending} refusedBecause={fromOn === '' || untilOn === '' ? 'Choisissez les deux dates.' : reversed ? 'La fin précède le début.' : null} onClick={() => take.mutate(undefined)}>Exporter</Button>}>
      <div className="stack">
        <p>Les honoraires facturés et leur TVA, pour la comptabilité propre de l’agence, aux colonnes du FEC. Chaque ligne porte le numéro de son écriture en gérance.</p>
        <div className="line" style={{ alignItems: 'flex-start' }}>
          <DayField label="Du" value={fromOn} onChange={setFrom} />
          <DayField label="Au" value={untilOn} onChange={setUntil} error={reversed ? 'La fin précède le début. Choisissez une date plus tardive.' : null} />
        </div>
        {take.error ? <p role="alert" className="note danger">{take.error.message}</p> : null}
      </div>
    </Card>
  );
}

async function journalOf(fromOn: string, untilOn: string): Promise<void> {
  const response = await fetch(`/api/office/rental/fees/journal?fromOn=${fromOn}&untilOn=${untilOn}`, { credentials: 'same-origin' });
  if (!response.ok) throw refusalOf(response.status, await response.text());
  keepFile(`ventes-honoraires-${fromOn}-${untilOn}.txt`, await response.arrayBuffer(), 'text/tab-separated-values');
}
