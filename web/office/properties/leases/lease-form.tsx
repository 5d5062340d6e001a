import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call } from '../../../api/client.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Page } from '../../../ui/page.tsx';
import { PickField, type Pick } from '../../../ui/pick-field.tsx';
import { required, useRecordForm } from '../../../ui/record-form.ts';
import { QueryState } from '../../../ui/states.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { DayField, MoneyField } from '../../../ui/value-fields.tsx';
import { LotsField, useLotChoices } from '../lots-field.tsx';
import type { Lease, Lot } from '../model.ts';
import { findBuildings, findMandates, findParties, ROOT, useRecord, useRefresh, useRouteId } from '../records.ts';
import '../properties.css';

interface LeaseValues {
  building: Pick | null;
  tenant: Pick | null;
  lotIds: readonly string[];
  number: string;
  entryOn: string;
  mandate: Pick | null;
  guarantor: Pick | null;
  rentCents: number | null;
  chargesCents: number | null;
  depositCents: number | null;
}

const EMPTY: LeaseValues = { building: null, tenant: null, lotIds: [], number: '', entryOn: '', mandate: null, guarantor: null, rentCents: null, chargesCents: null, depositCents: null };
const LABELS = { building: 'Immeuble', buildingId: 'Immeuble', tenant: 'Locataire', tenantPartyId: 'Locataire', lotIds: 'Lots', number: 'Numéro', entryOn: 'Entrée dans les lieux', mandateId: 'Mandat', guarantorPartyId: 'Garant' };

function valuesOf(lease: Lease): LeaseValues {
  const picked = (id: string | null, label: string | null) => (id === null ? null : { id, label: label ?? '' });
  return {
    building: { id: lease.buildingId, label: lease.buildingName }, tenant: null, lotIds: lease.lots.map(({ id }) => id), number: lease.number, entryOn: lease.entryOn, mandate: picked(lease.mandateId, lease.mandateNumber),
    guarantor: picked(lease.guarantorPartyId, lease.guarantorName), rentCents: lease.rentCents, chargesCents: lease.chargesCents, depositCents: lease.depositCents,
  };
}

export function LeaseForm({ lease, start = EMPTY, secondary, onSaved }: { lease?: Lease; start?: LeaseValues; secondary?: ReactNode; onSaved: (lease: Lease) => void }) {
  const refresh = useRefresh();
  const form = useRecordForm<LeaseValues, Lease>({
    initial: lease ? valuesOf(lease) : start,
    checks: {
      ...(lease ? {} : { building: required('Choisissez l’immeuble.'), tenant: required('Choisissez le locataire, ou créez d’abord sa fiche dans les tiers.') }),
      lotIds: (lots) => (lots.length === 0 ? 'Choisissez au moins un lot.' : null), entryOn: required('Donnez le jour d’entrée dans les lieux.'),
    },
    save: ({ building, tenant, mandate, guarantor, number, ...values }) => {
      const body = { ...values, mandateId: mandate?.id ?? null, guarantorPartyId: guarantor?.id ?? null, ...(number.trim() ? { number: number.trim() } : {}) };
      return lease ? call<Lease>('PATCH', `${ROOT}/leases/${lease.id}`, { version: lease.version, ...body }) : call<Lease>('POST', `${ROOT}/leases`, { buildingId: building?.id, tenantPartyId: tenant?.id, ...body });
    },
    onSaved: (saved) => {
      toast(lease ? 'Bail enregistré.' : `Bail ${saved.number} créé.`);
      onSaved(saved);
      void refresh();
    },
  });
  const buildingId = form.values.building?.id ?? null;
  const lots = useLotChoices(buildingId);
  return (
    <Form form={form} labels={LABELS} verb={lease ? 'Enregistrer' : 'Créer le bail'} secondary={secondary}>
      {lease ? null : (
        <div className="pair">
          <PickField label="Immeuble" {...form.field('building')} onChange={(value) => { form.set('building', value); form.set('lotIds', []); form.set('mandate', null); }} listKey="buildings" find={findBuildings} />
          <PickField label="Locataire" {...form.field('tenant')} listKey="parties" find={findParties} />
        </div>
      )}
      <LotsField label="Lots loués" {...form.field('lotIds')} lots={lots} none={buildingId ? 'Cet immeuble n’a aucun lot.' : 'Choisissez d’abord l’immeuble.'} />
      <div className="pair">
        <DayField label="Entrée dans les lieux" {...form.field('entryOn')} />
        <TextField label="Numéro du bail" optional help={lease ? undefined : 'Vide\u00A0: le numéro suivant.'} {...form.field('number')} />
      </div>
      <div className="pair">
        <PickField label="Mandat de gestion" optional {...form.field('mandate')} listKey={`mandates ${buildingId}`} find={(filter, signal) => findMandates(buildingId, filter, signal)} />
        <PickField label="Garant" optional {...form.field('guarantor')} listKey="parties" find={findParties} />
      </div>
      <div className="pair">
        <MoneyField label="Loyer mensuel" optional {...form.field('rentCents')} />
        <MoneyField label="Provision sur charges" optional {...form.field('chargesCents')} />
        <MoneyField label="Dépôt de garantie" optional {...form.field('depositCents')} />
      </div>
    </Form>
  );
}

/** "/baux/nouveau/<lot>" comes from a lot. */
export function LeaseNew() {
  const lotId = useRouteId();
  return lotId ? <OfLot lotId={lotId} /> : <NewLease start={EMPTY} />;
}

function OfLot({ lotId }: { lotId: string }) {
  return <QueryState query={useRecord<Lot>(`/lots/${lotId}`)} what="Le lot n’a pas pu être lu.">{(lot) => <NewLease start={{ ...EMPTY, building: { id: lot.buildingId, label: lot.buildingName }, lotIds: [lot.id] }} />}</QueryState>;
}

function NewLease({ start }: { start: LeaseValues }) {
  const navigate = useNavigate();
  return (
    <Page title="Nouveau bail" screen="Baux" crumbs={[{ label: 'Baux et locataires', to: '/baux' }]}>
      <Card><LeaseForm start={start} secondary={<ButtonLink to="/baux">Annuler</ButtonLink>} onSaved={({ id }) => void navigate({ to: `/baux/${id}` })} /></Card>
    </Page>
  );
}
