import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { day, integer } from '../../../ui/format.ts';
import { useRecord } from '../records.ts';

interface Version { untilOn: string; total: number; lots: { lotId: string; number: string; shares: number }[] }

/** What lots weighed before a change of the key: calls and charges of those days still go by it. Nothing is shown of a key that never changed. */
export function FormerShares({ keyId }: { keyId: string }) {
  const { data } = useRecord<{ versions: Version[] }>(`/syndic/keys/${keyId}/versions`);
  const [shown, setShown] = useState<Version | null>(null);
  if (!data || data.versions.length === 0) return null;
  return (
    <Card title="Anciens tantièmes" count={data.versions.length} flush>
      <div className="table-scroll">
        <table className="table entries">
          <caption className="vh">Anciens tantièmes de la clé</caption>
          <thead><tr><th scope="col">En vigueur jusqu’au</th><th scope="col" className="right">Lots</th><th scope="col" className="right">Total</th><th scope="col"><span className="vh">Actes</span></th></tr></thead>
          <tbody>{data.versions.map((version) => <tr key={version.untilOn}><td>{day(version.untilOn)}, exclu</td><td className="right later" data-label="Lots">{integer(version.lots.length)}</td><td className="right">{integer(version.total)}</td><td className="cell-acts"><Button size="small" aria-label={`Voir les tantièmes jusqu’au ${day(version.untilOn)}`} onClick={() => setShown(version)}>Voir</Button></td></tr>)}</tbody>
        </table>
      </div>
      <Dialog open={shown !== null} title={shown ? `Tantièmes jusqu’au ${day(shown.untilOn)}, exclu` : ''} onClose={() => setShown(null)}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long table is scrolled with the keyboard too */}
        <div className="table-scroll" style={{ maxHeight: '55vh' }} tabIndex={0} role="region" aria-label="Anciens tantièmes des lots">
          <table className="table entries"><caption className="vh">Tantièmes des lots</caption><thead><tr><th scope="col">Lot</th><th scope="col" className="right">Tantièmes</th></tr></thead><tbody>{shown?.lots.map(({ lotId, number, shares }) => <tr key={lotId}><td>{number}</td><td className="right">{integer(shares)}</td></tr>)}</tbody></table>
        </div>
        <div className="acts"><Button onClick={() => setShown(null)}>Fermer</Button></div>
      </Dialog>
    </Card>
  );
}
