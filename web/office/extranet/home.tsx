import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import './extranet.css';
import { call, queryString } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { dayAndTime, integer } from '../../ui/format.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { LockIcon, NextIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status, TradeTag } from '../../ui/tag.tsx';
import { BASE, tradeOf, useModules, useSettings, WORDS } from './calls.ts';
import type { AdministrationModule } from './model.ts';

const COMMON = [{ label: 'Extranet', to: '/extranet' }];

/** The choice "Syndic" or "Gérance": active modules only. With one module there is nothing to choose. */
export function ExtranetHome() {
  const modules = useModules();
  const only = modules.data?.length === 1 ? modules.data[0] : null;
  if (only) return <Navigate to={`/extranet/${WORDS[only.module]}` as never} replace />;
  return (
    <Page title="Extranet" facts="Ce que vos clients voient, et comment ils y entrent.">
      <OpenState />
      <QueryState query={modules} what="Les modules n’ont pas pu être lus.">
        {(rows) => (rows.length === 0 ? <EmptyState act={<ButtonLink to="/extranet/ouvrir" variant="primary">Ouvrir l’extranet</ButtonLink>}>Rien n’est encore publié. Une première publication apporte comptes, classeurs et documents.</EmptyState> : (
          <div className="doors">
            {rows.map(({ module, label, categories }) => (
              <Link key={module} className="door" to={`/extranet/${WORDS[module]}` as never}><b>{label}<Glyph icon={NextIcon} /></b><small>{categories.slice(0, 3).map((one) => one.label).join(', ')}…</small></Link>
            ))}
          </div>
        ))}
      </QueryState>
    </Page>
  );
}

/** The buttons of a module, and how the extranet stands. */
export function ExtranetModule() {
  const trade = tradeOf((useParams({ strict: false }) as { module?: string }).module);
  const modules = useModules();
  return (
    <QueryState query={modules} what="Les modules n’ont pas pu être lus.">
      {(rows) => {
        const found = rows.find(({ module }) => module === trade);
        if (!found) return <Page title="Module inactif" crumbs={COMMON}><EmptyState>Rien n’est publié pour ce métier.</EmptyState></Page>;
        const other = rows.find(({ module }) => module !== trade);
        return (
          <Page
            title={`Extranet ${found.label.toLowerCase()}`} documentTitle={found.label} screen="Extranet" crumbs={COMMON} tags={<TradeTag trade={trade} />}
            acts={other ? <ButtonLink to={`/extranet/${WORDS[other.module]}`}>Passer à {other.label}</ButtonLink> : null}
          >
            <OpenState />
            <Card title="Tableau de bord"><Dashboard module={found} /></Card>
            <div className="doors">{found.buttons.filter(({ key }) => key !== 'dashboard').map((button) => <Door key={button.key} button={button} word={WORDS[trade]} first={found.categories[0]!.category} />)}</div>
          </Page>
        );
      }}
    </QueryState>
  );
}

const HINTS: Record<string, string> = {
  agency: 'Général, mandataire, bureaux', portfolio: 'Les fiches publiées, en lecture', documents: 'Les classeurs et ce qu’ils contiennent', photos: 'Celles des lots, par immeuble', requests: 'Ce que les clients écrivent, et vos réponses', tickets: 'L’option, et le suivi des interventions', identities: 'Toutes les personnes connues', utilities: 'Configuration, paramètres',
};

function Door({ button, word, first }: { button: AdministrationModule['buttons'][number]; word: string; first: string }) {
  const to = { agency: '/agence', portfolio: `/extranet/${word}/portefeuille/${first}`, documents: `/extranet/${word}/documents`, photos: `/extranet/${word}/photos`, requests: '/demandes', tickets: '/demandes', identities: '/extranet/identites', utilities: '/extranet/parametres' }[button.key];
  if (button.closed || !to) return <div className="door shut"><b><Glyph icon={LockIcon} />{button.label}</b><small>{button.closed}</small></div>;
  return <Link className="door" to={to as never}><b>{button.label}</b><small>{HINTS[button.key]}</small></Link>;
}

function OpenState() {
  const { data } = useSettings();
  if (!data || (data.open && data.licensed)) return null;
  const why = !data.activatedAt ? 'L’extranet n’a pas encore été ouvert.' : data.open ? 'L’extranet est fermé\u00A0: aucune licence valable.' : 'L’extranet est fermé\u00A0: personne ne peut se connecter.';
  return <Note tone="warning">{why} {data.activatedAt ? <Link to={(data.open ? '/agence/licence' : '/extranet/parametres') as never}>{data.open ? 'Valider une licence' : 'Ouvrir les paramètres'}</Link> : <Link to={'/extranet/ouvrir' as never}>Remplir le questionnaire d’ouverture</Link>}.</Note>;
}

function Dashboard({ module }: { module: AdministrationModule }) {
  const settings = useSettings();
  const people = module.module === 'syndic' ? ['coOwner'] : ['landlord', 'tenant'];
  const figures = useQuery({
    queryKey: ['extranet', 'dashboard', module.module],
    queryFn: async () => {
      const total = async (more: object) => (await Promise.all(people.map((space) => call<{ total: number }>('GET', `${BASE}/identities${queryString({ kind: 'client', space, active: true, limit: 1, ...more })}`)))).reduce((sum, page) => sum + page.total, 0);
      const [active, came, binders] = await Promise.all([total({}), total({ signedIn: true }), call<{ documents: number }[]>('GET', `${BASE}/binders${queryString({ module: module.module })}`)]);
      return { active, came, binders: binders.length, documents: binders.reduce((sum, { documents }) => sum + documents, 0) };
    },
  });
  return (
    <QueryState query={figures} what="Le tableau de bord n’a pas pu être lu.">
      {({ active, came, binders, documents }) => (
        <Facts items={[
          ['Extranet', settings.data?.open && settings.data.licensed ? <Status key="s" kind="done">Ouvert</Status> : <Status key="s" kind="off">Fermé</Status>],
          ['Accès de clients actifs', integer(active)], ['Déjà connectés', `${integer(came)} sur ${integer(active)}`], ['Documents en ligne', integer(documents)], ['Classeurs', integer(binders)],
          ['Dernière publication', settings.data?.lastPublishedAt ? dayAndTime(settings.data.lastPublishedAt) : 'Aucune'],
        ]} />
      )}
    </QueryState>
  );
}
