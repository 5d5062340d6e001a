import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { longDay } from '../../../ui/format.ts';
import { Note } from '../../../ui/note.tsx';
import { Page } from '../../../ui/page.tsx';
import { PickField, type Pick } from '../../../ui/pick-field.tsx';
import { required, useRecordForm } from '../../../ui/record-form.ts';
import { QueryState } from '../../../ui/states.tsx';
import { DayField, MoneyField } from '../../../ui/value-fields.tsx';
import { LotsField } from '../lots-field.tsx';
import type { Building, Follows, Lot, Ownership, Transfer } from '../model.ts';
import { FollowsList } from '../record-parts.tsx';
import { useAct } from '../../use-act.ts';
import { buildingPick, findBuildings, findOwnersOf, findParties, ROOT, useRecord, useRefresh, useRows } from '../records.ts';
import { partWords } from '../words.tsx';
import '../properties.css';

interface Sale {
  building: Pick | null;
  soldOn: string;
  seller: Pick | null;
  lotIds: readonly string[];
  buyer: Pick | null;
  notary: string;
  priceCents: number | null;
}

const STEPS = ['La vente', 'Ce qui suivra', 'Enregistrée'];
const EMPTY: Sale = { building: null, soldOn: '', seller: null, lotIds: [], buyer: null, notary: '', priceCents: null };

/** From the menu, from a building, or from a lot whose owner sells. */
export function TransferWizard() {
  const { buildingId, lotId } = useParams({ strict: false }) as { buildingId?: string; lotId?: string };
  if (lotId) return <OfLot lotId={lotId} />;
  return buildingId ? <OfBuilding buildingId={buildingId} /> : <Wizard start={EMPTY} />;
}

function OfBuilding({ buildingId }: { buildingId: string }) {
  return <QueryState query={useRecord<Building>(`/buildings/${buildingId}`)} what="L’immeuble n’a pas pu être lu.">{(building) => <Wizard start={{ ...EMPTY, building: buildingPick(building) }} />}</QueryState>;
}

function OfLot({ lotId }: { lotId: string }) {
  return (
    <QueryState query={useRecord<Lot>(`/lots/${lotId}`)} what="Le lot n’a pas pu être lu.">
      {(lot) => {
        const [owner, ...others] = lot.owners;
        const seller = owner && others.length === 0 ? { id: owner.partyId, label: owner.name } : null;
        return <Wizard start={{ ...EMPTY, building: { id: lot.buildingId, label: lot.buildingName }, seller, lotIds: [lot.id] }} />;
      }}
    </QueryState>
  );
}

type Recorded = Transfer & Follows & { buyerAccountId: string };

function Wizard({ start }: { start: Sale }) {
  const [sale, setSale] = useState(start);
  const [preview, setPreview] = useState<Follows | null>(null);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const step = recorded ? 2 : preview ? 1 : 0;
  return (
    <Page title="Enregistrer une mutation" screen="Mutations" crumbs={[{ label: 'Mutations', to: '/mutations' }]}>
      <ol className="wizard">
        {STEPS.map((label, index) => (
          <li key={label} className={index < step ? 'done' : undefined} aria-current={index === step ? 'step' : undefined}><span className="dot" aria-hidden="true">{index + 1}</span><b>{label}</b></li>
        ))}
      </ol>
      {recorded ? <DoneStep recorded={recorded} /> : preview ? (
        <PreviewStep sale={sale} preview={preview} onBack={() => setPreview(null)} onRecorded={setRecorded} />
      ) : (
        <SaleStep start={sale} onChecked={(checked, follows) => { setSale(checked); setPreview(follows); }} />
      )}
    </Page>
  );
}

function bodyOf(sale: Sale): object {
  return {
    buildingId: sale.building?.id, sellerPartyId: sale.seller?.id, buyerPartyId: sale.buyer?.id, soldOn: sale.soldOn, lotIds: sale.lotIds, priceCents: sale.priceCents, ...(sale.notary.trim() ? { notary: sale.notary.trim() } : {}),
  };
}

const LABELS = { building: 'Immeuble', buildingId: 'Immeuble', soldOn: 'Jour de la vente', seller: 'Vendeur', sellerPartyId: 'Vendeur', buyer: 'Acquéreur', buyerPartyId: 'Acquéreur', lotIds: 'Lots vendus', priceCents: 'Prix' };

/** The server answers with what will follow, or with what is wrong, without writing anything. */
function SaleStep({ start, onChecked }: { start: Sale; onChecked: (sale: Sale, follows: Follows) => void }) {
  const form = useRecordForm<Sale, Follows>({
    initial: start,
    checks: {
      building: required('Choisissez l’immeuble.'), soldOn: required('Donnez le jour de l’acte de vente.'), seller: required('Choisissez le vendeur parmi les copropriétaires de ce jour.'),
      lotIds: (lots) => (lots.length === 0 ? 'Choisissez au moins un lot vendu.' : null), buyer: required('Choisissez l’acquéreur, ou créez d’abord sa fiche dans les tiers.'),
    },
    save: (sale) => call<Follows>('POST', `${ROOT}/transfers/preview`, bodyOf(sale)),
    onSaved: (follows, sale) => onChecked(sale, follows),
  });
  const { building, seller, soldOn } = form.values;
  const owned = useRows<Ownership>('ownerships', { buildingId: building?.id, partyId: seller?.id, on: soldOn || null, current: soldOn ? null : true, sort: 'lot' }, building !== null && seller !== null);
  const lots = (owned.data?.rows ?? []).map((row) => ({ id: row.lotId, number: row.lotNumber, detail: [row.lotKind, partWords(row)].filter(Boolean).join(' · ') }));
  return (
    <Card>
      <Form form={form} labels={LABELS} verb="Voir ce qui suivra" secondary={<ButtonLink to="/mutations">Annuler</ButtonLink>}>
        <div className="pair">
          <PickField label="Immeuble" {...form.field('building')} onChange={(value) => { form.set('building', value); form.set('seller', null); form.set('lotIds', []); }} listKey="buildings" find={findBuildings} />
          <DayField label="Jour de la vente" help="Dès ce jour, l’acquéreur possède les lots." {...form.field('soldOn')} />
        </div>
        <PickField label="Vendeur" {...form.field('seller')} disabled={building === null} onChange={(value) => { form.set('seller', value); form.set('lotIds', []); }} listKey={`owners ${building?.id} ${soldOn}`} find={(filter, signal) => findOwnersOf(building?.id ?? '', soldOn || null, filter, signal)} />
        <LotsField label="Lots vendus" {...form.field('lotIds')} lots={lots} none={seller ? 'Le vendeur ne possède aucun lot dans cet immeuble ce jour-là.' : 'Choisissez d’abord l’immeuble et le vendeur.'} />
        <PickField label="Acquéreur" help={<>Absent de la liste{'\u202F'}? <Link to="/tiers/nouveau" target="_blank">Créer sa fiche</Link>, puis revenez ici.</>} {...form.field('buyer')} listKey="parties" find={findParties} />
        <div className="pair">
          <TextField label="Notaire" optional {...form.field('notary')} />
          <MoneyField label="Prix" optional {...form.field('priceCents')} />
        </div>
      </Form>
    </Card>
  );
}

function PreviewStep({ sale, preview, onBack, onRecorded }: { sale: Sale; preview: Follows; onBack: () => void; onRecorded: (recorded: Recorded) => void }) {
  const act = useAct();
  const refresh = useRefresh();
  return (
    <Card title={`Vente du ${longDay(sale.soldOn)}`}>
      <div className="stack wizard-part">
        <FollowsList {...preview} />
        {act.error ? <p role="alert" className="note danger">{act.error}</p> : null}
        <div className="line">
          <Button variant="primary" busy={act.busy} onClick={() => void act.run(() => call<Recorded>('POST', `${ROOT}/transfers`, bodyOf(sale)), (recorded) => { onRecorded(recorded); void refresh(); })}>Enregistrer la mutation</Button>
          <Button onClick={onBack}>Revenir à la vente</Button>
        </div>
      </div>
    </Card>
  );
}

function DoneStep({ recorded }: { recorded: Recorded }) {
  return (
    <Card title="La mutation est enregistrée">
      <div className="stack wizard-part">
        <Note tone="success" live>{recorded.buyerName} possède {recorded.lots.length > 1 ? 'ces lots' : 'ce lot'} depuis le {longDay(recorded.soldOn)}.</Note>
        <FollowsList {...recorded} />
        <div className="line">
          <ButtonLink variant="primary" to={`/mutations/${recorded.id}`}>Voir la mutation</ButtonLink>
          <ButtonLink to={`/comptes/${recorded.buyerAccountId}`}>Compte de l’acquéreur</ButtonLink>
          <ButtonLink to={`/immeubles/${recorded.buildingId}/conseil`}>Conseil syndical</ButtonLink>
        </div>
      </div>
    </Card>
  );
}
