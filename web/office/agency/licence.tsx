import { useQuery, useQueryClient } from '@tanstack/react-query';
import './agency.css';
import { call } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { TextAreaField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { day, dayAndTime } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import { AgencyPage } from './agency-page.tsx';
import type { Licence } from './model.ts';

const KEY = ['agency', 'licence'];
interface Reply {
  slug: string;
  licence: Licence | null;
}

/** Agence › Licence: what is valid now, and « Valider une licence », which accepts or says why not. */
export function AgencyLicence() {
  const may = useSession().can('agency.write');
  const query = useQuery({ queryKey: KEY, queryFn: () => call<Reply>('GET', '/api/office/licence') });
  return (
    <AgencyPage tab="licence">
      <QueryState query={query} what="La licence n’a pas pu être lue.">
        {({ licence, slug }) => (
          <div className="columns">
            <Card title="Licence en cours">{licence ? <Current licence={licence} /> : <Note tone="warning">Aucune licence n’est validée. L’extranet reste fermé tant qu’il n’y en a pas.</Note>}</Card>
            {may ? <Validate slug={slug} /> : null}
          </div>
        )}
      </QueryState>
    </AgencyPage>
  );
}

function Current({ licence }: { licence: Licence }) {
  const { holder, features, validUntil, validatedAt, validatedBy, expired, opensExtranet } = licence;
  return (
    <div className="stack">
      <div>{expired ? <Status kind="missing">Expirée</Status> : opensExtranet ? <Status kind="done">Ouvre l’extranet</Status> : <Status kind="off">N’ouvre pas l’extranet</Status>}</div>
      <DescriptionList items={[
        ['Titulaire', holder], ['Droits ouverts', features.map((feature) => (feature === 'extranet' ? 'Extranet des clients' : feature)).join(', ')], ['Valable jusqu’au', validUntil ? day(validUntil) : 'Sans fin'],
        ['Validée', `${dayAndTime(validatedAt)}, par ${validatedBy}`],
      ]} />
    </div>
  );
}

function Validate({ slug }: { slug: string }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { text: '' },
    checks: { text: required('Collez le texte de la licence.') },
    save: ({ text }) => call<Reply>('POST', '/api/office/licence', { text }),
    onSaved: (reply) => {
      client.setQueryData(KEY, reply);
      form.reset({ text: '' });
      toast('Licence validée.');
    },
  });
  return (
    <Card title="Valider une licence">
      <Form form={form} labels={{ text: 'Licence' }} verb="Valider la licence">
        <TextAreaField {...form.field('text')} label="Texte de la licence" rows={6} help={`En entier, du mot MITOYEN1 au dernier signe. Elle doit être établie pour l’agence «\u00A0${slug}\u00A0».`} />
        <p className="muted small">Vous hébergez vous-même Mitoyen&#8239;? Établissez-la sur le serveur&nbsp;:<code className="agency-command">npm run licence -- --agence {slug} --titulaire "…"</code></p>
      </Form>
    </Card>
  );
}
