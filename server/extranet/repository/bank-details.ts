import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connection.ts';
import type { BankDetails, Reader } from '../model.ts';
import { heldBy } from './visible-documents.ts';

/** Where the reader pays, by building (extranet.payable_buildings, migration 150). */
export async function readBankDetails(tx: Tx, reader: Reader): Promise<BankDetails[]> {
  const { rows } = await sql<BankDetails>`
    select d.building_id as "buildingId", b.label as name, d.iban, d.bic,
      array(select a.label from ${heldBy(reader)} g join extranet.cards a on a.id = g.place_id and a.kind = 'account' and a.data->>'buildingId' = d.building_id::text where g.side = 'account' and g.role = 'holder' order by 1) as "references"
    from extranet.payable_buildings(${reader.identityId}, ${reader.space}, ${reader.now}) p join extranet.bank_details d on d.building_id = p.building_id join extranet.cards b on b.id = d.building_id and b.kind = 'building'
    order by b.label collate "fr-x-icu", d.building_id`.execute(tx);
  return rows;
}
