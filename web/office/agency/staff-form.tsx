import { useQuery } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { RadioField, SelectField, TextField, TickField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { blank } from './agency-page.tsx';
import type { Role, StaffRecord, StaffRow } from './model.ts';
import { OFFICES_KEY, readOffices } from './offices.tsx';
import { fullName, GIVEN_ROLES, ROLE_HELP, ROLE_WORDS } from './words.ts';

const LABELS = { login: 'Identifiant', firstName: 'Prénom', lastName: 'Nom', role: 'Rôle', reportsTo: 'Responsable', officeId: 'Bureau', email: 'Courriel' };

/** A colleague: who, where, under whom, and what they may do. */
export function StaffForm({ person, onSaved }: { person: StaffRecord | null; onSaved: (saved: { person: StaffRecord; temporaryPassword: string | null }) => void }) {
  const offices = useQuery({ queryKey: OFFICES_KEY, queryFn: readOffices });
  const form = useRecordForm({
    initial: {
      login: person?.login ?? '', firstName: person?.firstName ?? '', lastName: person?.lastName ?? '', jobTitle: person?.jobTitle ?? '', email: person?.email ?? '', phone: person?.phone ?? '', officeId: person?.officeId ?? '',
      reportsTo: person?.reportsTo ? { id: person.reportsTo, label: person.reportsToName ?? '' } : null as Pick | null, role: (person?.role ?? 'manager') as string, receivesSystemMessages: person?.receivesSystemMessages ?? false,
    },
    checks: { login: person ? undefined : loginFault, firstName: required('Donnez le prénom.'), lastName: required('Donnez le nom.') },
    save: async ({ login, role, reportsTo, firstName, lastName, receivesSystemMessages, ...texts }) => {
      const body = { firstName, lastName, receivesSystemMessages, reportsTo: reportsTo?.id ?? null, ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, blank(text)])) };
      if (!person) return call<{ person: StaffRecord; temporaryPassword: string }>('POST', '/api/office/staff', { login: login.trim(), role, ...body });
      const changed = person.acts.includes('change-role') ? { ...body, role } : body;
      return { person: await call<StaffRecord>('PATCH', `/api/office/staff/${person.id}`, { version: person.version, ...changed }), temporaryPassword: null };
    },
    onSaved,
  });
  const findSuperior = async (text: string, signal: AbortSignal): Promise<Pick[]> => {
    const { rows } = await call<{ rows: StaffRow[] }>('GET', `/api/office/staff${queryString({ filter: text, active: true, limit: 20 })}`, undefined, { signal });
    return rows.filter(({ id }) => id !== person?.id).map((row) => ({ id: row.id, label: fullName(row), ...(row.jobTitle ? { detail: row.jobTitle } : {}) }));
  };
  const mayRole = !person || person.acts.includes('change-role');
  return (
    <Form form={form} labels={LABELS} verb={person ? 'Enregistrer' : 'Créer et afficher le mot de passe'} secondary={person ? null : <ButtonLink to="/collaborateurs">Annuler</ButtonLink>}>
      <div className="pair">
        <TextField {...form.field('firstName')} label="Prénom" />
        <TextField {...form.field('lastName')} label="Nom" />
      </div>
      {person ? null : <TextField {...form.field('login')} label="Identifiant" autoComplete="off" help="Pour se connecter&nbsp;: lettres sans accent, chiffres, points et tirets, ou l’adresse électronique. Il ne change plus ensuite." />}
      <div className="pair">
        <TextField {...form.field('jobTitle')} label="Fonction" optional placeholder="Gestionnaire de copropriété" />
        <SelectField {...form.field('officeId')} label="Bureau" optional empty="Aucun" choices={(offices.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
      </div>
      <div className="pair">
        <TextField {...form.field('email')} label="Courriel" optional type="email" />
        <TextField {...form.field('phone')} label="Téléphone" optional type="tel" />
      </div>
      <PickField {...form.field('reportsTo')} label="Responsable" optional help="Sa place dans l’organigramme." find={findSuperior} listKey="staff" />
      {mayRole ? <RadioField {...form.field('role')} label="Rôle" choices={GIVEN_ROLES.map((role: Role) => ({ value: role, label: ROLE_WORDS[role], help: ROLE_HELP[role] }))} /> : null}
      <TickField {...form.field('receivesSystemMessages')} label="Reçoit les messages système" help="Comptes rendus de publication et alertes du programme, dans «&nbsp;Messages&nbsp;»." />
    </Form>
  );
}

function loginFault(login: string): string | null {
  return /^[A-Za-z0-9][A-Za-z0-9._@-]+$/.test(login.trim()) ? null : 'Au moins deux signes\u00A0: lettres sans accent, chiffres, points, tirets ou @.';
}
