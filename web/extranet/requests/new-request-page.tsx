import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { AttachField } from '../../ui/attach-field.tsx';
import { SelectField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { toast } from '../../ui/toasts.tsx';
import { usePlaces, type OwnBuilding } from '../places/places.ts';
import { useSpace } from '../space.tsx';
import { FILES_HELP, formOf, REQUESTS } from './requests.ts';

const EMPTY = { subject: '', placeId: '', text: '', files: [] as File[] };

/** A client writes to the agency: about one of their own places, or none. */
export function NewRequestPage() {
  const { space } = useSpace();
  const places = usePlaces(space);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const form = useRecordForm({
    initial: EMPTY,
    checks: { subject: required('Donnez un objet à votre demande.'), text: required('Écrivez votre message.') },
    save: ({ subject, placeId, text, files }) => call<{ id: string }>('POST', '/api/extranet/requests', formOf({ subject, placeId, text, space }, files)),
    onSaved: ({ id }) => {
      toast('Votre demande est envoyée au cabinet.');
      void cache.invalidateQueries({ queryKey: REQUESTS });
      void navigate({ to: '/demandes/$id', params: { id } });
    },
  });
  const files = form.field('files');
  return (
    <Page title="Nouvelle demande" screen="Demandes">
      <div className="card"><div className="in">
        <Form form={form} labels={{ subject: 'Objet', placeId: 'Lieu', text: 'Message', files: 'Fichiers' }} verb="Envoyer la demande" secondary={<ButtonLink to="/demandes" variant="subtle">Annuler</ButtonLink>}>
          <TextField label="Objet" maxLength={150} {...form.field('subject')} />
          <SelectField label="Lieu" optional empty="Aucun en particulier" choices={placeChoices(places.data?.buildings ?? [])} {...form.field('placeId')} />
          <TextAreaField label="Message" help="Que se passe-t-il, où, depuis quand ? Pour une urgence, téléphonez." maxLength={5000} {...form.field('text')} />
          <AttachField id={files.id} label="Fichiers" help={FILES_HELP} files={files.value} error={files.error} onChange={files.onChange} />
        </Form>
      </div></div>
    </Page>
  );
}

/** Each building, then its lots, all of them the person's own. */
function placeChoices(buildings: readonly OwnBuilding[]): { value: string; label: string }[] {
  return buildings.flatMap(({ id, name, lots }) => [{ value: id, label: name }, ...lots.map((lot) => ({ value: lot.id, label: [`${name}, ${lot.label.charAt(0).toLocaleLowerCase('fr')}${lot.label.slice(1)}`, lot.kind ? ` (${lot.kind})` : ''].join('') }))]);
}
