import { call } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Note } from '../../ui/note.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { toast } from '../../ui/toasts.tsx';
import { AgencyPage, blank, WithAgency } from './agency-page.tsx';
import type { Agency } from './model.ts';

const LABELS = { name: 'Nom', siren: 'SIREN', vatNumber: 'Numéro de TVA', email: 'Courriel professionnel', latitude: 'Latitude', longitude: 'Longitude', domain: 'Nom de domaine' };

/** Agence › Général: the address with its place on the map, the professional e-mail, and the domain name of the extranet. */
export function AgencyGeneral() {
  return (
    <AgencyPage tab="general">
      <WithAgency>
        {(agency, saved) => (
          <div className="columns">
            <Identity key={agency.version} agency={agency} saved={saved} />
            <Domain agency={agency} saved={saved} />
          </div>
        )}
      </WithAgency>
    </AgencyPage>
  );
}

interface Part {
  agency: Agency;
  saved: (next: Agency) => void;
}

function Identity({ agency, saved }: Part) {
  const may = agency.acts.includes('change');
  const form = useRecordForm({
    initial: {
      name: agency.name, addressLine1: agency.addressLine1 ?? '', addressLine2: agency.addressLine2 ?? '', postalCode: agency.postalCode ?? '', city: agency.city ?? '', email: agency.email ?? '', phone: agency.phone ?? '', companyForm: agency.companyForm ?? '', siren: agency.siren ?? '', registry: agency.registry ?? '', vatNumber: agency.vatNumber ?? '',
      latitude: degrees(agency.latitude), longitude: degrees(agency.longitude),
    },
    checks: { name: required('Donnez le nom de l’agence.'), latitude: readable, longitude: readable },
    save: ({ name, latitude, longitude, ...rest }) => call<Agency>('PATCH', '/api/office/agency', {
      version: agency.version, name, latitude: toDegrees(latitude), longitude: toDegrees(longitude), ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, blank(value)])),
    }),
    onSaved: (next) => { saved(next); toast('Agence enregistrée.'); },
  });
  const { latitude, longitude } = agency;
  if (!may) return <Card title="Coordonnées"><DescriptionList items={[['Nom', agency.name], ['Adresse', [agency.addressLine1, agency.postalCode, agency.city].filter(Boolean).join(' ')], ['Courriel', agency.email], ['Téléphone', agency.phone], ['Forme et capital', agency.companyForm], ['SIREN', [agency.siren, agency.registry].filter(Boolean).join(', ') || null], ['Numéro de TVA', agency.vatNumber]]} /></Card>;
  return (
    <Card title="Coordonnées">
      <Form form={form} labels={LABELS} verb="Enregistrer">
        <TextField {...form.field('name')} label="Nom" autoComplete="organization" />
        <TextField {...form.field('addressLine1')} label="Adresse" optional />
        <TextField {...form.field('addressLine2')} label="Complément d’adresse" optional />
        <div className="pair">
          <TextField {...form.field('postalCode')} label="Code postal" optional inputMode="numeric" />
          <TextField {...form.field('city')} label="Ville" optional />
        </div>
        <div className="pair">
          <TextField {...form.field('email')} label="Courriel professionnel" optional type="email" />
          <TextField {...form.field('phone')} label="Téléphone" optional type="tel" />
        </div>
        <h3>Sur vos factures</h3>
        <p className="muted small">Obligatoires sur les factures d’honoraires (CGI, ann. II, art. 242 nonies A&#8239;; Code de commerce, art. R123-237)&nbsp;: aucune facture d’honoraires de location ne part sans SIREN ni numéro de TVA.</p>
        <TextField {...form.field('companyForm')} label="Forme et capital" optional placeholder="SARL au capital de 10&nbsp;000&nbsp;€" />
        <div className="pair">
          <TextField {...form.field('siren')} label="SIREN" optional inputMode="numeric" />
          <TextField {...form.field('registry')} label="Registre" optional placeholder="RCS Lyon" />
        </div>
        <TextField {...form.field('vatNumber')} label="Numéro de TVA intracommunautaire" optional placeholder="FR…" />
        <h3>Sur la carte</h3>
        <div className="pair">
          <TextField {...form.field('latitude')} label="Latitude" optional inputMode="decimal" help="En degrés, par exemple 45,7640." />
          <TextField {...form.field('longitude')} label="Longitude" optional inputMode="decimal" help="En degrés, par exemple 4,8357." />
        </div>
        {latitude !== null && longitude !== null ? (
          <p className="small"><a href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`} target="_blank" rel="noopener">Voir ce point sur une carte (OpenStreetMap, nouvel onglet)</a></p>
        ) : <p className="muted small">Vos coordonnées placent l’agence sur une carte. Relevez-les sur openstreetmap.org&nbsp;: clic droit, «&nbsp;Afficher l’adresse&nbsp;».</p>}
      </Form>
    </Card>
  );
}

function Domain({ agency, saved }: Part) {
  const form = useRecordForm({
    initial: { domain: agency.domain ?? '' },
    checks: { domain: required('Donnez le nom de domaine de votre extranet.') },
    save: ({ domain }) => call<Agency>('PUT', '/api/office/agency/domain', { domain }),
    onSaved: (next) => { saved(next); toast(`Nom de domaine validé\u00A0: ${next.domain}.`); },
  });
  const { staff, clients, ownStaff, ownClients } = agency.addresses;
  return (
    <Card title="Adresses de l’extranet">
      <div className="stack">
        {agency.acts.includes('change') ? (
          <form className="form" id={form.id} noValidate onSubmit={(event) => void form.submit(event)}>
            <TextField {...form.field('domain')} label="Nom de domaine" placeholder="clients.votre-cabinet.fr" help="Il identifie l’extranet de votre agence. Obligatoire, et propre à elle seule." />
            <div className="line"><SubmitSecondary busy={form.busy} /></div>
          </form>
        ) : null}
        {agency.domain ? null : <Note tone="warning">Aucun nom de domaine n’est validé&nbsp;: l’extranet ne peut pas encore s’ouvrir.</Note>}
        <DescriptionList items={[
          ...(ownClients ? [['Vos clients', <Address key="c" url={ownClients} />] as const] : []),
          ...(ownStaff ? [['Vos collaborateurs', <Address key="s" url={ownStaff} />] as const] : []),
          ['Clients, par ce serveur', <Address key="cs" url={clients} />],
          ['Collaborateurs, par ce serveur', <Address key="ss" url={staff} />],
        ]} />
        {ownClients ? <p className="muted small">Les deux premières adresses répondent dès que votre nom de domaine pointe vers ce serveur, avec son certificat.</p> : null}
        <div className="line"><ButtonLink to="/extranet/ouvrir">Ouvrir l’extranet</ButtonLink></div>
      </div>
    </Card>
  );
}

function SubmitSecondary({ busy }: { busy: boolean }) {
  return <button type="submit" className="btn" aria-disabled={busy || undefined}>Valider le nom</button>;
}

function Address({ url }: { url: string }) {
  return <a href={url}>{url.replace(/^https?:\/\//, '')}</a>;
}

function degrees(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

function toDegrees(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim().replace(',', '.'));
}

function readable(text: string): string | null {
  return Number.isNaN(toDegrees(text) ?? 0) ? 'Écrivez des degrés, par exemple 45,7640.' : null;
}
