import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { TextField, TickField } from '../../ui/fields.tsx';
import { ibanEnd, telephone } from '../../ui/format.ts';
import { EditIcon } from '../../ui/icons.ts';
import { listKey } from '../../ui/list/use-list-query.ts';
import { Page } from '../../ui/page.tsx';
import { required, useRecordForm, type Checks, type RecordForm } from '../../ui/record-form.ts';
import { CreateForm, EditForm } from '../../ui/record/edit-form.tsx';
import { useLeaveGuard } from '../../ui/record/leave-guard.tsx';
import { RecordPage } from '../../ui/record/record-page.tsx';
import { useRecordEdit } from '../../ui/record/use-record-edit.ts';
import { Status } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Contractor } from './model.ts';
import { addressOf } from './words.ts';

const PATH = '/api/office/contractors';
const TEXTS = { name: 'Nom', trade: 'Corps de métier', siret: 'SIRET', phone: 'Téléphone', email: 'Adresse électronique', addressLine1: 'Adresse', postalCode: 'Code postal', city: 'Ville', iban: 'IBAN', code: 'Code' } as const;
const LABELS: Record<string, string> = { ...TEXTS, active: 'Actif' };
type Values = Record<keyof typeof TEXTS, string> & { active: boolean };

const checks: Checks<Values> = { name: required('Renseignez le nom du prestataire.') };
const crumbs = [{ label: 'Prestataires', to: '/prestataires' }];
const hrefOf = (id: string) => `/prestataires/${id}`;

function valuesOf(contractor: Contractor): Values {
  return { ...Object.fromEntries(Object.keys(TEXTS).map((key) => [key, contractor[key as keyof typeof TEXTS] ?? ''])), active: contractor.active } as Values;
}

function bodyOf(values: Partial<Values>): Record<string, string | boolean | null> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value.trim() || null : value]));
}

function Fields({ form }: { form: RecordForm<Values> }) {
  const text = (name: keyof typeof TEXTS, optional = true) => <TextField {...form.field(name)} label={TEXTS[name]} optional={optional} autoComplete="off" />;
  return (
    <>
      {text('name', false)}
      <div className="pair">{text('trade')}{text('siret')}</div>
      <div className="pair">{text('phone')}{text('email')}</div>
      {text('addressLine1')}
      <div className="pair">{text('postalCode')}{text('city')}</div>
      <div className="pair">{text('iban')}{text('code')}</div>
      <TickField {...form.field('active')} label="Prestataire actif" help="Un prestataire inactif n’est plus proposé, mais ce qu’il a fait reste." />
    </>
  );
}

export function ContractorRecord() {
  const { id = '', tab = 'fiche' } = useParams({ strict: false });
  const router = useRouter();
  const query = useQuery({ queryKey: ['contractor', id], queryFn: () => call<Contractor>('GET', `${PATH}/${id}`) });
  return (
    <RecordPage query={query} screen="Prestataires" crumbs={crumbs} list={{ name: 'contractors', id, hrefOf }}>
      {(contractor) => ({
        tags: <>{contractor.active ? <Status kind="done">Actif</Status> : <Status kind="off">Inactif</Status>}<span>{contractor.code}</span></>,
        title: contractor.name,
        facts: [['Corps de métier', contractor.trade], ['Téléphone', contractor.phone ? telephone(contractor.phone) : ''], ['Adresse électronique', contractor.email], ['Ville', contractor.city]],
        primary: contractor.acts.includes('change') && tab !== 'modifier' ? <ButtonLink to={`${hrefOf(id)}/modifier`} variant="primary" icon={EditIcon}>Modifier</ButtonLink> : null,
        children: tab === 'modifier' ? <Edit contractor={contractor} onDone={() => void router.navigate({ to: hrefOf(id) })} /> : (
          <Card title="Coordonnées"><div className="in"><DescriptionList items={[['Adresse', addressOf(contractor)], ['SIRET', contractor.siret], ['IBAN', contractor.iban ? ibanEnd(contractor.iban) : '']]} /></div></Card>
        ),
      })}
    </RecordPage>
  );
}

function Edit({ contractor, onDone }: { contractor: Contractor; onDone: () => void }) {
  const client = useQueryClient();
  const edit = useRecordEdit<Contractor, Values>({
    record: contractor, valuesOf, checks,
    save: (changes, version) => call<Contractor>('PATCH', `${PATH}/${contractor.id}`, { version, ...bodyOf(changes) }),
    read: () => call<Contractor>('GET', `${PATH}/${contractor.id}`),
    onSaved: (saved) => {
      client.setQueryData(['contractor', contractor.id], saved);
      void client.invalidateQueries({ queryKey: listKey(PATH) });
      toast('Fiche enregistrée.');
      onDone();
    },
  });
  return <Card title="Modifier la fiche"><div className="in"><EditForm edit={edit} labels={LABELS} onCancel={onDone}><Fields form={edit.form} /></EditForm></div></Card>;
}

export function NewContractor() {
  const router = useRouter();
  const client = useQueryClient();
  const form = useRecordForm<Values, Contractor>({
    initial: { ...Object.fromEntries(Object.keys(TEXTS).map((key) => [key, ''])), active: true } as Values,
    checks,
    save: (values) => call<Contractor>('POST', PATH, Object.fromEntries(Object.entries(bodyOf(values)).filter(([, value]) => value !== null))),
    onSaved: (contractor) => {
      guard.release();
      void client.invalidateQueries({ queryKey: listKey(PATH) });
      toast(`${contractor.name} est ajouté aux prestataires.`);
      void router.navigate({ to: hrefOf(contractor.id) });
    },
  });
  const guard = useLeaveGuard(form.changed);
  return (
    <Page title="Nouveau prestataire" crumbs={crumbs}>
      <Card><div className="in"><CreateForm form={form} guard={guard} labels={LABELS} verb="Ajouter ce prestataire" onCancel={() => void router.navigate({ to: '/prestataires' })}><Fields form={form} /></CreateForm></div></Card>
    </Page>
  );
}
