import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { RadioField, SelectField, TextField, TickField } from '../../ui/fields.tsx';
import { count } from '../../ui/format.ts';
import { Form } from '../../ui/form.tsx';
import { DeleteIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { required, useRecordForm, type RecordForm } from '../../ui/record-form.ts';
import { QueryState } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import { TEMPLATES, useBinders, useRefresh } from './calls.ts';
import type { Template } from './model.ts';
import { TRADE_WORDS } from './words.ts';

const CRUMBS = [{ label: 'Modèles d’événements', to: '/modeles' }];
const LABELS = { code: 'Code', label: 'Nom', trade: 'Métier', binderId: 'Classeur', termMonths: 'Durée de publication', prefixFolderReference: 'Préfixer les documents' };

interface Values {
  code: string;
  label: string;
  trade: Template['trade'];
  binderId: string;
  termMonths: string;
  groupByFolderType: boolean;
  prefixFolderReference: boolean;
  attachmentNames: Template['attachmentNames'];
  notify: boolean;
}

const BLANK: Values = { code: '', label: '', trade: 'all', binderId: '', termMonths: '', groupByFolderType: false, prefixFolderReference: false, attachmentNames: 'inherit', notify: false };
const EXTRANET_FIELDS = new Set(['binderId', 'termMonths', 'groupByFolderType', 'prefixFolderReference', 'attachmentNames', 'notify']);

export function TemplateRecord() {
  const { id } = useParams({ strict: false }) as { id: string };
  const fresh = id === 'nouveau';
  const query = useQuery({ queryKey: [TEMPLATES, id], queryFn: ({ signal }) => call<Template>('GET', `${TEMPLATES}/${id}`, undefined, { signal }), enabled: !fresh });
  if (fresh) return <Shown template={null} />;
  if (query.data) return <Shown key={`${id} ${query.data.version}`} template={query.data} />;
  return <Page title="Modèle" crumbs={CRUMBS}><QueryState query={query} what="Le modèle n’a pas pu être lu.">{() => null}</QueryState></Page>;
}

function Shown({ template }: { template: Template | null }) {
  const router = useRouter();
  const refresh = useRefresh();
  const write = useSession().can('documents.write');
  const [tab, setTab] = useState<'template' | 'extranet'>(template ? 'extranet' : 'template');
  const [removing, setRemoving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const form = useRecordForm<Values, Template>({
    initial: template ? valuesOf(template) : BLANK,
    checks: { code: required('Donnez un code.'), label: required('Donnez un nom.'), termMonths: (typed) => (/^\s*(?:[1-9]\d{0,3})?\s*$/.test(typed) ? null : 'Donnez un nombre entier de mois, ou rien pour une publication sans fin.') },
    save: (values) => (template ? call<Template>('PATCH', `${TEMPLATES}/${template.id}`, { version: template.version, ...sent(values) }) : call<Template>('POST', TEMPLATES, sent(values))),
    onSaved: (saved) => {
      toast(template ? 'Modèle enregistré.' : 'Modèle créé.');
      refresh();
      if (!template) void router.navigate({ to: `/modeles/${saved.id}` });
    },
  });
  const remove = async () => {
    if (!template) return;
    try {
      await call('DELETE', `${TEMPLATES}/${template.id}`);
      toast('Modèle supprimé.');
      refresh();
      void router.navigate({ to: '/modeles' });
    } catch (refusal) {
      setRefused((refusal as Error).message);
    }
  };
  // A refused field of the other tab brings that tab forward, so that the summary's link leads somewhere.
  const wrong = Object.keys(form.errors);
  const shownTab = wrong.length > 0 && wrong.every((name) => EXTRANET_FIELDS.has(name)) ? 'extranet' : wrong.length > 0 && !wrong.some((name) => EXTRANET_FIELDS.has(name)) ? 'template' : tab;
  const removal = template && write ? <Button icon={DeleteIcon} danger refusedBecause={template.eventCount > 0 ? `Ce modèle a servi à ${count(template.eventCount, 'événement', 'événements')}.` : null} onClick={() => setRemoving(true)}>Supprimer</Button> : null;
  return (
    <Page title={template?.label ?? 'Nouveau modèle'} screen="Modèles d’événements" crumbs={CRUMBS} tags={template ? <span>Modèle {template.code}, {count(template.eventCount, 'événement', 'événements')}</span> : null} acts={removal}>
      <Tabs label="Parties du modèle" tabs={[{ key: 'template', label: 'Modèle' }, { key: 'extranet', label: 'Extranet' }]} value={shownTab} onChange={(next) => setTab(next as typeof tab)} panelId="template-part" />
      <Card>
        <Form form={form} labels={LABELS} verb={template ? 'Enregistrer le modèle' : 'Créer le modèle'} secondary={<ButtonLink to="/modeles">Revenir à la liste</ButtonLink>}>
          <div id="template-part" role="tabpanel" aria-label={shownTab === 'extranet' ? 'Extranet' : 'Modèle'} className="stack">{shownTab === 'extranet' ? <ExtranetTab form={form} /> : <TemplateTab form={form} />}</div>
        </Form>
      </Card>
      <ConfirmDialog open={removing} danger title={'Supprimer ce modèle\u202F?'} verb="Supprimer le modèle" error={refused} consequence={<p>«{'\u00A0'}{template?.label}{'\u00A0'}» ne sera plus proposé. Il n’a servi à aucun événement.</p>} onConfirm={() => void remove()} onCancel={() => setRemoving(false)} />
    </Page>
  );
}

function TemplateTab({ form }: { form: RecordForm<Values> }) {
  const trades = Object.entries(TRADE_WORDS).map(([value, label]) => ({ value, label }));
  return (
    <>
      <div className="pair"><TextField label="Code" maxLength={40} {...form.field('code')} /><TextField label="Nom" maxLength={200} {...form.field('label')} /></div>
      <SelectField label="Métier" choices={trades} help="Les classeurs proposés sont ceux de ce métier." {...form.field('trade')} onChange={(trade) => form.set('trade', trade as Values['trade'])} />
    </>
  );
}

function ExtranetTab({ form }: { form: RecordForm<Values> }) {
  const { values, field, set } = form;
  const binders = useBinders();
  const fitting = (binders.data ?? []).filter((binder) => binder.takesEvents && (values.trade === 'all' || binder.trade === values.trade));
  const choices = fitting.map((binder) => ({ value: binder.id, label: values.trade === 'all' ? `${TRADE_WORDS[binder.trade]}\u00A0: ${binder.path}` : binder.path }));
  return (
    <>
      <SelectField label="Classeur" optional empty="Aucun : les événements ne se publient pas" choices={choices} help="Là où les clients trouveront les documents de ce modèle." {...field('binderId')} />
      <TextField label="Durée de publication en mois" optional inputMode="numeric" maxLength={4} help="Comptée depuis la date de l’événement. Laissée vide, la publication n’a pas de fin." {...field('termMonths')} />
      <TickField label="Regrouper par type de dossier" help="Un événement du dossier 0152, de type Sinistre, est rangé dans un sous-classeur « Sinistre »." {...field('groupByFolderType')} onChange={(group) => { set('groupByFolderType', group); if (!group) set('prefixFolderReference', false); }} />
      {values.groupByFolderType ? <TickField label="Préfixer les documents (réf. dossier)" help="La référence du dossier se lit devant le nom du document." {...field('prefixFolderReference')} /> : null}
      <RadioField
        label="Utiliser le nom des pièces jointes pour le titre des documents" {...field('attachmentNames')} onChange={(choice) => set('attachmentNames', choice as Values['attachmentNames'])}
        choices={[{ value: 'inherit', label: 'Comme le réglage général', help: 'Celui de la publication ; coché là-bas, il l’emporte sur les modèles.' }, { value: 'yes', label: 'Oui, le nom du fichier' }, { value: 'no', label: 'Non, un titre neutre' }]}
      />
      <TickField label="Activer les notifications" help="Après la publication, le destinataire est prévenu par courrier électronique, si l’agence et lui-même l’ont permis." {...field('notify')} />
    </>
  );
}

function valuesOf(template: Template): Values {
  const { code, label, trade, binderId, termMonths, groupByFolderType, prefixFolderReference, attachmentNames, notify } = template;
  return { code, label, trade, binderId: binderId ?? '', termMonths: termMonths === null ? '' : String(termMonths), groupByFolderType, prefixFolderReference, attachmentNames, notify };
}

function sent(values: Values) {
  return { ...values, binderId: values.binderId || null, termMonths: values.termMonths.trim() === '' ? null : Number(values.termMonths) };
}
