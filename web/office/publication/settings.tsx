import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TickField } from '../../ui/fields.tsx';
import { shortDay } from '../../ui/format.ts';
import { useInstantChanges } from '../../ui/instant-changes.ts';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import type { Settings } from './model.ts';
import { PublicationPage } from './publication-page.tsx';
import { PUBLICATION_KEY } from './queries.ts';

const KEY = [...PUBLICATION_KEY, 'settings'];
interface Reply { settings: Settings; resendSince: string | null }

/** How the agency publishes. Switches act at once. */
export function PublicationSettings() {
  const query = useQuery({ queryKey: KEY, queryFn: () => call<Reply>('GET', '/api/office/publication/settings') });
  return (
    <PublicationPage tab="settings" title="Paramètres de publication">
      <QueryState query={query} what="Les paramètres n’ont pas pu être lus.">{(reply) => <Switches {...reply} />}</QueryState>
    </PublicationPage>
  );
}

function Switches({ settings, resendSince }: Reply) {
  const client = useQueryClient();
  const may = useSession().can('publication.settings');
  const { shown, saved, change } = useInstantChanges(settings, async (changes) => {
    const next = await call<Settings>('PATCH', '/api/office/publication/settings', changes);
    client.setQueryData<Reply>(KEY, { settings: next, resendSince });
  });
  const tick = (name: keyof Settings, label: string, help?: string) => (
    <TickField label={<>{label}{saved === name ? <span className="small muted" role="status"> Enregistré</span> : null}</>} help={help} disabled={!may} value={shown[name]} onChange={(on) => change({ [name]: on })} />
  );
  return (
    <div className="columns">
      <Card title="Envoi">
        <div className="stack">
          {tick('instant', 'Mode immédiat', 'Ce qui est validé paraît chez le client en quelques secondes, sans attendre l’heure du service.')}
          {tick('useAttachmentNames', 'Nommer les documents d’après leur pièce jointe', 'Sinon d’après le modèle et la date. Chaque modèle peut en décider autrement\u202F; tous les documents sont renommés à la prochaine publication.')}
          {tick('transferLog', 'Garder le journal de transfert', 'Une ligne par élément envoyé, à télécharger en XML ou JSON depuis chaque envoi.')}
          <p className="muted small">Durée des premiers mots de passe&nbsp;: <Link to={'/agence/securite' as never}>Agence, Sécurité</Link>.</p>
        </div>
      </Card>
      <Card title="Inactiver les comptes">
        <div className="stack">
          {tick('closeTenantAtNotice', 'Locataires, à l’enregistrement du préavis')}
          {tick('closeTenantAtDeparture', 'Locataires, à l’enregistrement du départ')}
          {tick('closeSellerAtSale', 'Copropriétaires vendeurs, à l’enregistrement d’une mutation', 'Un vendeur qui garde un autre lot par le même compte reste publié.')}
          <p className="muted small">Sans ces options, un compte reste publié jusqu’à ce qu’il soit décoché&nbsp;: son titulaire garde ses documents personnels.</p>
        </div>
      </Card>
      <Card title="Copropriétés">
        <div className="stack">
          {tick('withholdBankDetails', 'Ne pas envoyer les coordonnées bancaires des copropriétés', 'Sinon chaque copropriétaire lit l’IBAN et le BIC de la fiche de son immeuble.')}
          {tick('sendExpenses', 'Envoyer la liste des dépenses', 'Celles des exercices en ligne, non encore clos. Elles se lisent avec les droits du classeur Factures.')}
          {tick('showNarrowPapers', 'Montrer derrière les dépenses les pièces de tous les classeurs', 'Sinon une pièce classée dans un classeur que certains lecteurs du classeur Factures n’ouvrent pas reste dans son classeur. Les fichiers déposés sur l’écriture sont toujours montrés.')}
          {tick('sendDecidedWorks', 'Envoyer les comptes 102xxx dans les fonds travaux', 'Le fonds de travaux (105xxx) est toujours envoyé, lot par lot. Un montant nul ne l’est jamais.')}
          <p className="muted small">Ce que vos clients en voient s’ouvre et se ferme dans <Link to={'/extranet/parametres' as never}>Extranet, Paramètres</Link>.</p>
        </div>
      </Card>
      <Card title="Comptes des clients">
        <div className="stack">
          {tick('groupLandlordTreasury', 'Regrouper les écritures de trésorerie (propriétaires)', 'Un loyer encaissé rubrique par rubrique se lit en une ligne par jour. Encaissements et règlements restent distincts\u202F; le solde de chaque jour ne change pas.')}
          {tick('groupTenantTreasury', 'Regrouper les écritures de trésorerie (locataires)')}
          {tick('groupCoOwnerTreasury', 'Regrouper les écritures de trésorerie (copropriétaires)')}
          {tick('openTreasuryGroups', 'Laisser ouvrir un regroupement', 'Le client déplie la ligne et lit les écritures qu’elle réunit.')}
          {tick('excludeKeptAnalytics', 'Exclure les analytiques non reversés aux propriétaires', 'Les écritures portées sur un compte analytique non reversé (une provision conservée, par exemple) ne quittent pas l’agence. Le solde du propriétaire est alors celui qui lui sera reversé, à la prochaine publication.')}
          <p className="muted small">Les regroupements se voient aussitôt chez vos clients&#8239;; la comptabilité n’en est pas touchée. L’ouverture de la rubrique et la vue d’un propriétaire sur les comptes de ses locataires&nbsp;: <Link to={'/extranet/parametres' as never}>Extranet, Paramètres</Link>.</p>
        </div>
      </Card>
      <Resend since={resendSince} />
    </div>
  );
}

function Resend({ since }: { since: string | null }) {
  const may = useSession().can('publication.run');
  const navigate = useNavigate();
  const [day, setDay] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      const { runId } = await call<{ runId: string }>('POST', '/api/office/publication/resend', { sinceOn: day });
      await navigate({ to: `/publication/envois/${runId}` as never });
    } catch (failure) {
      setError((failure as ApiError).message);
    }
    setBusy(false);
  };
  return (
    <Card title="Renvoyer les documents depuis une date">
      <div className="stack">
        {since ? <Note>Demandé depuis le {shortDay(since)}&nbsp;: le prochain envoi s’en charge, une seule fois.</Note> : null}
        <p className="muted">La prochaine publication renvoie, une fois, les documents traités depuis ce jour, même inchangés. Personne n’est prévenu par e-mail.</p>
        {may ? <><DayField label="Depuis le" value={day} onChange={(value) => { setDay(value); setError(null); }} error={error} /><div><Button busy={busy} refusedBecause={day === '' ? 'Choisissez d’abord une date.' : null} onClick={() => void send()}>Renvoyer les documents</Button></div></> : null}
      </div>
    </Card>
  );
}
