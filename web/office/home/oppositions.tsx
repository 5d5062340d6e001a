import { Link } from '@tanstack/react-router';
import { Card } from '../../ui/card.tsx';
import { day, integer, money } from '../../ui/format.ts';
import { useRecord } from '../properties/records.ts';
import type { OppositionAlert } from '../syndic/model.ts';
import { OppositionStatus } from '../syndic/opposition-alert.tsx';

interface Due { id: string; buildingName: string; soldOn: string; sellerName: string; totalCents: number; alert: OppositionAlert }

/** Sales whose seller still owes and whose delay to oppose runs, is about to, or was just missed (loi n° 65-557, art. 20 I). Nothing when there are none. */
export function Oppositions() {
  const { data } = useRecord<{ rows: Due[] }>('/syndic/oppositions-due');
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title="Oppositions à former" count={integer(data.rows.length)} flush>
      <ul className="home-lines">
        {data.rows.map((sale) => (
          <li key={sale.id} className="home-opposition">
            <span>
              <Link to={`/mutations/${sale.id}/comptes`}>Vente du {day(sale.soldOn)}, {sale.buildingName}</Link>
              <div className="small">{money(sale.totalCents)} restent dus par {sale.sellerName}. {sale.alert.sentence}</div>
            </span>
            <span className="push"><OppositionStatus alert={sale.alert} /></span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
