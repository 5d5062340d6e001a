import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { TextAreaField, TextField, TickField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { count, telephone } from '../../ui/format.ts';
import { AddIcon, DeleteIcon, EditIcon } from '../../ui/icons.ts';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import { AgencyPage, blank } from './agency-page.tsx';
import type { Office } from './model.ts';

export const OFFICES_KEY = ['agency', 'offices'];
export const readOffices = () => call<{ rows: Office[] }>('GET', '/api/office/offices').then(({ rows }) => rows);

/** Agence › Bureaux: what clients find under « Contacts », office by office. */
export function AgencyOffices() {
  const may = useSession().can('agency.write');
  const client = useQueryClient();
  const query = useQuery({ queryKey: OFFICES_KEY, queryFn: readOffices });
  const [editing, setEditing] = useState<Office | 'new' | null>(null);
  const [removing, setRemoving] = useState<Office | null>(null);
  const [error, setError] = useState<string | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: OFFICES_KEY });
  const remove = async () => {
    try {
      await call('DELETE', `/api/office/offices/${removing!.id}`);
      toast(`Bureau «\u00A0${removing!.name}\u00A0» supprimé.`);
      setRemoving(null);
      await refresh();
    } catch (refusal) {
      setError((refusal as ApiError).message);
    }
  };
  const add = <Button variant="primary" icon={AddIcon} onClick={() => setEditing('new')}>Nouveau bureau</Button>;
  return (
    <AgencyPage tab="offices" primary={may ? add : null}>
      <p className="muted">Les bureaux cochés «&nbsp;Visible dans Contacts&nbsp;» sont montrés à vos clients dès la publication suivante.</p>
      <QueryState query={query} what="Les bureaux n’ont pas pu être lus.">
        {(offices) => (offices.length === 0 ? <EmptyState>Aucun bureau. Ajoutez le siège&nbsp;: vos clients le trouveront dans «&nbsp;Contacts&nbsp;».</EmptyState> : (
          <div className="columns">
            {offices.map((office) => (
              <Card key={office.id} title={office.name} acts={office.acts.includes('change') ? (
                <>
                  <Button size="small" icon={EditIcon} onClick={() => setEditing(office)}>Modifier<span className="vh"> {office.name}</span></Button>
                  {office.acts.includes('delete') ? <Button size="small" variant="subtle" danger icon={DeleteIcon} onClick={() => { setError(null); setRemoving(office); }}>Supprimer<span className="vh"> {office.name}</span></Button> : null}
                </>
              ) : undefined}>
                <div className="stack">
                  <div>{office.published ? <Status kind="done">Visible dans Contacts</Status> : <Status kind="off">Non visible des clients</Status>}</div>
                  <DescriptionList items={[
                    ['Forme juridique', office.legalForm], ['SIRET', office.siret && office.siret.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/, '$1 $2 $3 $4')], ['Code APE', office.ape],
                    ['Adresse', [office.addressLine1, [office.postalCode, office.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')], ['Téléphone', office.phone && telephone(office.phone)], ['Courriel', office.email],
                    ['Horaires', office.openingHours], ['Équipe', count(office.people, 'collaborateur', 'collaborateurs')],
                  ]} />
                </div>
              </Card>
            ))}
          </div>
        ))}
      </QueryState>
      <Dialog open={editing !== null} broad title={editing === 'new' ? 'Nouveau bureau' : `Modifier ${editing?.name ?? ''}`} onClose={() => setEditing(null)}>
        {editing ? <OfficeForm office={editing === 'new' ? null : editing} onCancel={() => setEditing(null)} onSaved={(office) => { setEditing(null); toast(`Bureau «\u00A0${office.name}\u00A0» enregistré.`); void refresh(); }} /> : null}
      </Dialog>
      <ConfirmDialog
        open={removing !== null} danger title={`Supprimer le bureau «\u00A0${removing?.name ?? ''}\u00A0»\u202F?`} verb="Supprimer le bureau" error={error} onCancel={() => setRemoving(null)} onConfirm={() => void remove()}
        consequence={<p>Vos clients ne le verront plus dans «&nbsp;Contacts&nbsp;» après la publication suivante. La suppression est définitive.</p>}
      />
    </AgencyPage>
  );
}

const TEXTS = ['name', 'legalForm', 'siret', 'ape', 'email', 'phone', 'addressLine1', 'postalCode', 'city', 'openingHours'] as const;
type Texts = Record<(typeof TEXTS)[number], string>;

function OfficeForm({ office, onCancel, onSaved }: { office: Office | null; onCancel: () => void; onSaved: (office: Office) => void }) {
  const form = useRecordForm({
    initial: { ...Object.fromEntries(TEXTS.map((key) => [key, office?.[key] ?? ''])) as Texts, published: office?.published ?? true },
    checks: { name: required('Donnez un nom au bureau.') },
    save: ({ published, name, ...texts }) => {
      const body = { name, published, ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, blank(text)])) };
      return office ? call<Office>('PATCH', `/api/office/offices/${office.id}`, { version: office.version, ...body }) : call<Office>('POST', '/api/office/offices', body);
    },
    onSaved,
  });
  return (
    <Form form={form} labels={{ name: 'Nom', siret: 'SIRET', ape: 'Code APE', email: 'Courriel' }} verb="Enregistrer" secondary={<Button onClick={onCancel}>Annuler</Button>}>
      <TextField {...form.field('name')} label="Nom" />
      <div className="pair">
        <TextField {...form.field('legalForm')} label="Forme juridique" optional placeholder="SARL, SAS…" />
        <TextField {...form.field('siret')} label="SIRET" optional inputMode="numeric" />
        <TextField {...form.field('ape')} label="Code APE" optional placeholder="68.31Z" />
      </div>
      <TextField {...form.field('addressLine1')} label="Adresse" optional />
      <div className="pair">
        <TextField {...form.field('postalCode')} label="Code postal" optional inputMode="numeric" />
        <TextField {...form.field('city')} label="Ville" optional />
      </div>
      <div className="pair">
        <TextField {...form.field('phone')} label="Téléphone" optional type="tel" />
        <TextField {...form.field('email')} label="Courriel" optional type="email" />
      </div>
      <TextAreaField {...form.field('openingHours')} label="Horaires" optional rows={2} />
      <TickField {...form.field('published')} label="Visible dans Contacts" help="Vos clients voient ce bureau sur l’extranet." />
    </Form>
  );
}
