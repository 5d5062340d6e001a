import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { day, dayOf, money } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useAct, useRental } from './calls.ts';
import type { LettingFees, LettingPlan } from './model.ts';
import { LETTING_SERVICES, LETTING_ZONES } from './words.ts';

type Service = keyof typeof LETTING_SERVICES;
type Amounts = Record<Service, { owner: number | null; tenant: number | null }>;

const SERVICES = Object.keys(LETTING_SERVICES) as Service[];
const NOTHING: Amounts = { letting: { owner: null, tenant: null }, file: { owner: null, tenant: null }, inventory: { owner: null, tenant: null } };

/** Square metres as typed, in hundredths; null for nothing or for what is no area. */
function areaOf(text: string): number | null {
  const value = Number(text.replace(',', '.').replaceAll(/\s|m²/g, ''));
  return Number.isFinite(value) && value > 0 ? Math.round(value * 100) : null;
}

/** Who pays what for the letting, with the tenant's legal limits beside the amounts as they are typed. */
export function LettingDialog({ leaseId, mandateId, read, onClose }: { leaseId: string; mandateId: string | null; read: LettingFees; onClose: () => void }) {
  const standing = read.rows.filter((row) => row.cancelledOn === null).flatMap((row) => row.lines.map((line) => line.service));
  const services = SERVICES.filter((service) => !standing.includes(service));
  const [on, setOn] = useState(() => dayOf(new Date()));
  const [inventoryOn, setInventory] = useState('');
  const [zone, setZone] = useState<string>(read.zone ?? '');
  const [area, setArea] = useState(read.areaHundredths === null ? '' : (read.areaHundredths / 100).toFixed(2).replace('.', ','));
  const [amounts, setAmounts] = useState(NOTHING);
  const lines = services.map((service) => ({ service, ownerCents: amounts[service].owner ?? 0, tenantCents: amounts[service].tenant ?? 0 })).filter((line) => line.ownerCents + line.tenantCents > 0);
  const asked = { on, inventoryOn: inventoryOn === '' ? null : inventoryOn, zone: zone === '' ? null : zone as keyof typeof LETTING_ZONES, areaHundredths: areaOf(area), lines };
  const preview = useRental(['letting-preview', leaseId, asked], (signal) => api.post('/api/office/rental/leases/{id}/letting-fees/preview', { params: { id: leaseId }, body: asked, signal }), lines.length > 0 && on !== '');
  const save = useAct(() => api.post('/api/office/rental/leases/{id}/letting-fees', { params: { id: leaseId }, body: asked }), () => 'Honoraires de location facturés. Chaque facture est classée dans l’espace de son destinataire.');
  const set = (service: Service, part: Partial<Amounts[Service]>) => setAmounts((now) => ({ ...now, [service]: { ...now[service], ...part } }));
  const missing = read.agreed.length === 0;
  const why = lines.length === 0 ? 'Donnez au moins un montant.' : on === '' ? 'Choisissez la date de la facture.' : preview.data === undefined || preview.isPlaceholderData ? 'Le calcul est en cours.' : preview.data.faults[0]?.sentence ?? null;
  return (
    <Dialog open broad title={`Honoraires de location, bail ${read.leaseNumber}`} onClose={onClose}>
      {missing && lines.length === 0 ? <Note tone="warning">Le mandat ne prévoit aucune de ces prestations. {mandateId === null ? null : <Link to={`/compte-rendu/${mandateId}`}>Cochez celles qu’il décrit</Link>} avant de facturer (décret n° 72-678, art. 66).</Note> : null}
      <p className="muted small">Bail signé le {day(read.signedOn)}. L’entremise est au propriétaire seul ; pour le reste, la part du locataire ne dépasse ni celle du propriétaire, ni un plafond par m² (loi n° 89-462, art. 5, I).</p>
      <div className="form">
        <div className="pair">
          <DayField label="Date de la facture" value={on} onChange={setOn} />
          {services.includes('inventory') ? <DayField label="État des lieux fait le" optional value={inventoryOn} onChange={setInventory} /> : null}
        </div>
        <div className="pair">
          <TextField label="Surface habitable, en m²" help="Proposée d’après les lots du bail" inputMode="decimal" value={area} onChange={setArea} error={area.trim() !== '' && areaOf(area) === null ? 'Donnez une surface, par exemple 45,50.' : null} />
          <SelectField label="Zone du logement" help="Très tendue : zone A bis. Tendue : commune de la taxe sur les logements vacants (décret n° 2014-890, art. 2)" optional empty="Non renseignée" value={zone} onChange={setZone} choices={Object.entries(LETTING_ZONES).map(([value, label]) => ({ value, label }))} />
        </div>
        {services.map((service) => (
          <fieldset key={service} className="field">
            <legend style={{ marginBottom: 8 }}>{LETTING_SERVICES[service]}, TTC</legend>
            <div className="pair">
              <MoneyField label="Propriétaire" value={amounts[service].owner} onChange={(owner) => set(service, { owner })} />
              <MoneyField label="Locataire" help={service === 'letting' ? 'Zéro pour une habitation' : limitOf(preview.data, service)} value={amounts[service].tenant} onChange={(tenant) => set(service, { tenant })} />
            </div>
          </fieldset>
        ))}
      </div>
      {services.length === 0 ? <p>Les trois prestations sont déjà facturées. Annulez une facture pour la refaire.</p> : null}
      {lines.length > 0 && on !== '' ? <QueryState query={preview} what="Le calcul n’a pas pu être fait.">{(data) => <Totals plan={data} />}</QueryState> : null}
      {save.error ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Fermer</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={why} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Facturer</Button>
      </div>
    </Dialog>
  );
}

function limitOf(plan: LettingPlan | undefined, service: Service): string | undefined {
  const limit = plan?.limits.find((one) => one.service === service);
  return limit === undefined ? undefined : `A${limit.explanation.slice(1)}`;
}

function Totals({ plan }: { plan: LettingPlan }) {
  const words = (part: LettingPlan['owner']) => `${money(part.grossCents)} TTC (${money(part.netCents)} HT, TVA ${money(part.vatCents)})`;
  return (
    <div className="stack" aria-live="polite">
      {plan.faults.map((fault) => <Note key={`${fault.code} ${fault.sentence}`} tone="warning">{fault.sentence}</Note>)}
      <p>Propriétaire : <b>{words(plan.owner)}</b>, pris sur son compte.<br />Locataire : <b>{words(plan.tenant)}</b>, appelés sur son compte.</p>
    </div>
  );
}
