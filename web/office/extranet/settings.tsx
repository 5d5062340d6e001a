import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { RadioField, TextAreaField, TickField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { useInstantChanges } from '../../ui/instant-changes.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { QueryState } from '../../ui/states.tsx';
import { signExample } from '../../ui/statement/balance.ts';
import { toast } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import { SETTINGS_KEY, useSettings, BASE } from './calls.ts';
import type { Settings as PublicationSettings } from '../publication/model.ts';
import { PUBLICATION_KEY } from '../publication/queries.ts';
import type { ExtranetSettings } from './model.ts';

const PUBLICATION_SETTINGS = '/api/office/publication/settings';
const PUBLICATION_REPLY = [...PUBLICATION_KEY, 'settings'];
interface PublicationReply { settings: PublicationSettings; resendSince: string | null }

type Switch = 'open' | 'showEmptyBinders' | 'rentalDocuments' | 'syndicDocuments' | 'notifyByEmail';

const SWITCHES: readonly { name: Switch; label: string; help: ReactNode }[] = [
  { name: 'open', label: 'Activation', help: 'Ouvre l’extranet. Décochée\u00A0: plus aucun client ne peut se connecter, et ceux qui y sont en sortent aussitôt.' },
  { name: 'showEmptyBinders', label: 'Afficher les classeurs vides', help: 'Cochée\u00A0: vos clients voient tous leurs classeurs. Sinon, ceux qui contiennent des documents seulement.' },
  { name: 'rentalDocuments', label: 'Documents métier Gestion', help: 'Donne aux propriétaires et aux locataires l’accès à leurs documents.' },
  { name: 'syndicDocuments', label: 'Documents métier Syndic', help: 'Donne aux copropriétaires l’accès à leurs documents.' },
  { name: 'notifyByEmail', label: 'Notification de nouveaux documents par courriel', help: 'Un seul message par publication, aux clients dont de nouveaux documents arrivent. Chaque client peut ensuite l’arrêter dans son profil.' },
];

/** Utilitaires › Configuration › Paramètres: « Mes documents », then the legal notice. Switches act at once. */
export function ExtranetParameters() {
  const query = useSettings();
  return (
    <Page title="Paramètres" screen="Extranet" crumbs={[{ label: 'Extranet', to: '/extranet' }, { label: 'Utilitaires' }, { label: 'Configuration' }]} acts={<><ButtonLink to="/extranet/paiement-en-ligne">Paiement en ligne</ButtonLink><ButtonLink to="/extranet/ouvrir">Questionnaire d’ouverture</ButtonLink></>}>
      <QueryState query={query} what="Les paramètres n’ont pas pu être lus.">{(settings) => <div className="columns"><Documents settings={settings} /><Accounts settings={settings} /><CoOwnership settings={settings} /><LegalNotice key={settings.legalNotice ?? ''} settings={settings} /></div>}</QueryState>
    </Page>
  );
}

function Documents({ settings }: { settings: ExtranetSettings }) {
  const may = useSession().can('extranet.write');
  const client = useQueryClient();
  const [closing, setClosing] = useState(false);
  const { shown, saved, change } = useInstantChanges(settings, async (changes) => client.setQueryData(SETTINGS_KEY, await call<ExtranetSettings>('PATCH', `${BASE}/settings`, changes)));
  return (
    <Card title="Mes documents">
      <div className="stack">
        {settings.licensed ? null : <Note tone="warning">Aucune licence valable&nbsp;: l’extranet reste fermé même activé. <Link to={'/agence/licence' as never}>Valider une licence</Link></Note>}
        {settings.activatedAt ? null : <Note tone="warning">L’extranet n’a encore jamais été ouvert. <Link to={'/extranet/ouvrir' as never}>Remplir le questionnaire d’ouverture</Link></Note>}
        {SWITCHES.map(({ name, label, help }) => (
          <TickField
            key={name} label={<>{label}{saved === name ? <span className="muted small" role="status"> Enregistré</span> : null}</>} help={help} value={shown[name]} disabled={!may || (name === 'open' && !settings.activatedAt)}
            onChange={(on) => { if (name === 'open' && !on) setClosing(true); else change({ [name]: on }); }}
          />
        ))}
        {may ? null : <p className="muted small">Votre rôle permet de lire ces paramètres, pas de les changer.</p>}
      </div>
      <ConfirmDialog
        open={closing} danger title="Fermer l’extranet&#8239;?" verb="Fermer l’extranet" onCancel={() => setClosing(false)} onConfirm={() => { setClosing(false); change({ open: false }); }}
        consequence={<p>Tous les clients connectés sortent aussitôt, et plus personne ne peut entrer tant que «&nbsp;Activation&nbsp;» reste décochée. Rien n’est effacé.</p>}
      />
    </Card>
  );
}

/** The example is written by the rule that writes the accounts themselves. */
const SIGNS = [
  { value: 'accounting', label: 'Comptable', help: signExample('accounting') },
  { value: 'inverted', label: 'Débit – crédit (inversé)', help: signExample('inverted') },
];

/** « Mon compte »: whether clients have it (PAR-225), whether landlords read their tenants' (PAR-226), how balances read (PAR-227). The words beside the figure, and the columns, stay the same. */
function Accounts({ settings }: { settings: ExtranetSettings }) {
  const may = useSession().can('extranet.write');
  const client = useQueryClient();
  const { shown, change } = useInstantChanges(settings, async (changes) => {
    client.setQueryData(SETTINGS_KEY, await call<ExtranetSettings>('PATCH', `${BASE}/settings`, changes));
    toast('Enregistré\u00A0: vos clients le voient dès maintenant.');
  });
  const [closing, setClosing] = useState(false);
  return (
    <Card title="Mon compte">
      <div className="stack">
        <TickField
          label="Activation du module" help="Cochée&nbsp;: la rubrique «&nbsp;Compte&nbsp;» est visible pour vos clients, avec leur solde, leurs écritures et de quoi payer. Décochée&nbsp;: elle disparaît aussitôt." value={shown.accountsOpen} disabled={!may}
          onChange={(on) => { if (on) change({ accountsOpen: true }); else setClosing(true); }}
        />
        <TenantAccounts />
      {may ? <RadioField label="Sens de présentation du solde" value={shown.accountSign} onChange={(value) => change({ accountSign: value as ExtranetSettings['accountSign'] })} choices={SIGNS} />
        : <p>Sens de présentation du solde&nbsp;: {SIGNS.find(({ value }) => value === settings.accountSign)?.label}.</p>}
        <p className="muted small">Clients sans e-mail et e-mail du commerçant&nbsp;: <Link to={'/extranet/paiement-en-ligne' as never}>Paiement en ligne</Link>. Regroupement des écritures de trésorerie&nbsp;: <Link to={'/publication/parametres' as never}>Publication, Paramètres</Link>.</p>
      </div>
      <ConfirmDialog
        open={closing} danger title="Fermer la rubrique «&nbsp;Compte&nbsp;»&#8239;?" verb="Fermer la rubrique" onCancel={() => setClosing(false)} onConfirm={() => { setClosing(false); change({ accountsOpen: false }); }}
        consequence={<p>Plus aucun client ne voit son solde, ses écritures ni où payer, tant qu’«&nbsp;Activation du module&nbsp;» reste décochée. Rien n’est effacé.</p>}
      />
    </Card>
  );
}

/** « Liste des dépenses » (PAR-245) and « Fonds travaux » (PAR-246). */
function CoOwnership({ settings }: { settings: ExtranetSettings }) {
  const may = useSession().can('extranet.write');
  const client = useQueryClient();
  const { shown, change } = useInstantChanges(settings, async (changes) => {
    client.setQueryData(SETTINGS_KEY, await call<ExtranetSettings>('PATCH', `${BASE}/settings`, changes));
    toast('Enregistré\u00A0: vos clients le voient dès maintenant.');
  });
  return (
    <Card title="Copropriété">
      <div className="stack">
        <TickField label="Liste des dépenses (Syndic)" help="Cochée&nbsp;: les lecteurs du classeur «&nbsp;Factures&nbsp;» voient les dépenses par clé de répartition et par compte, pour les exercices dont les comptes ne sont pas approuvés." value={shown.expensesOpen} disabled={!may} onChange={(expensesOpen) => change({ expensesOpen })} />
        <TickField label="Fonds travaux (Syndic)" help="Cochée&nbsp;: chaque copropriétaire voit le montant détenu pour chacun de ses lots, comme la loi ÉLAN le demande. Décochée, il ne le trouve plus sur son espace." value={shown.worksFundsOpen} disabled={!may} onChange={(worksFundsOpen) => change({ worksFundsOpen })} />
        <p className="muted small">Ce qui est envoyé se choisit dans <Link to={'/publication/parametres' as never}>Publication, Paramètres</Link>&nbsp;: liste des dépenses, comptes 102xxx, coordonnées bancaires.</p>
      </div>
    </Card>
  );
}

/** The switch of PAR-226. It is kept with what publication sends, for it decides which rights are sent: to none before a publication, and off at once. */
function TenantAccounts() {
  const { can } = useSession();
  const may = can('publication.settings');
  const client = useQueryClient();
  const query = useQuery({ queryKey: PUBLICATION_REPLY, queryFn: () => call<PublicationReply>('GET', PUBLICATION_SETTINGS), enabled: can('publication.read') });
  const { shown, saved, change } = useInstantChanges({ showTenantAccounts: query.data?.settings.showTenantAccounts ?? false }, async (changes) => {
    const settings = await call<PublicationSettings>('PATCH', PUBLICATION_SETTINGS, changes);
    client.setQueryData<PublicationReply>(PUBLICATION_REPLY, (before) => ({ settings, resendSince: before?.resendSince ?? null }));
  });
  if (!query.data) return null;
  return (
    <TickField
      label={<>Permettre au propriétaire d’avoir une vue sur les comptes de ses locataires{saved === 'showTenantAccounts' ? <span className="muted small" role="status"> Enregistré</span> : null}</>}
      help="Pour les baux en cours seulement, de l’entrée au dernier jour du bail, et à partir de la prochaine publication. Décochée&nbsp;: plus aucun propriétaire n’y accède, aussitôt." value={shown.showTenantAccounts} disabled={!may} onChange={(on) => change({ showTenantAccounts: on })}
    />
  );
}

function LegalNotice({ settings }: { settings: ExtranetSettings }) {
  const may = useSession().can('extranet.write');
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { legalNotice: settings.legalNotice ?? '' },
    save: ({ legalNotice }) => call<ExtranetSettings>('PATCH', `${BASE}/settings`, { legalNotice: legalNotice.trim() || null }),
    onSaved: (next) => { client.setQueryData(SETTINGS_KEY, next); toast('Mentions légales enregistrées.'); },
  });
  return (
    <Card title="Mentions légales">
      {may ? (
        <Form form={form} labels={{ legalNotice: 'Mentions légales' }} verb="Enregistrer">
          <TextAreaField {...form.field('legalNotice')} label="Texte" rows={10} help="Lisible par tous dès la page de connexion&nbsp;: éditeur, adresse, directeur de la publication, hébergeur, données personnelles." />
        </Form>
      ) : <p style={{ whiteSpace: 'pre-line' }}>{settings.legalNotice ?? 'Aucune mention légale.'}</p>}
    </Card>
  );
}
