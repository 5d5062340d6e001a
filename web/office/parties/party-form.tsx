import { SelectField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { required, type Checks, type RecordForm } from '../../ui/record-form.ts';
import type { PartyKind, PartyRow } from './model.ts';
import { CIVILITIES, KIND_CHOICES } from './words.ts';

export interface PartyValues {
  kind: PartyKind;
  code: string;
  civility: string;
  lastName: string;
  firstName: string;
  representative: string;
  siret: string;
  addressLine1: string;
  addressLine2: string;
  postalCode: string;
  city: string;
  phone: string;
  mobile: string;
  email: string;
  iban: string;
  notes: string;
}

export const NEW_PARTY: PartyValues = {
  kind: 'person', code: '', civility: '', lastName: '', firstName: '', representative: '', siret: '', addressLine1: '', addressLine2: '', postalCode: '', city: '', phone: '', mobile: '', email: '', iban: '', notes: '',
};

export const partyChecks: Checks<PartyValues> = {
  lastName: required('Renseignez le nom.'),
  email: (value) => (value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : 'Cette adresse n’est pas lisible. Écrivez-la ainsi\u00A0: nom@exemple.fr.'),
};

export const PARTY_LABELS: Record<keyof PartyValues, string> = {
  kind: 'Nature', code: 'Code', civility: 'Civilité', lastName: 'Nom', firstName: 'Prénom', representative: 'Représentant', siret: 'SIRET', addressLine1: 'Adresse', addressLine2: 'Complément d’adresse',
  postalCode: 'Code postal', city: 'Ville', phone: 'Téléphone', mobile: 'Mobile', email: 'Adresse électronique', iban: 'IBAN', notes: 'Notes',
};

export function partyValues(party: PartyRow): PartyValues {
  const texts = Object.fromEntries(Object.keys(NEW_PARTY).map((key) => [key, party[key as keyof PartyValues] ?? '']));
  return texts as unknown as PartyValues;
}

/** A field left blank holds nothing. */
export function partyBody(values: Partial<PartyValues>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim() === '' ? null : value.trim()]));
}

export function PartyFields({ form, isNew }: { form: RecordForm<PartyValues>; isNew?: boolean }) {
  const { kind } = form.values;
  const { field } = form;
  const human = kind === 'person';
  return (
    <>
      <SelectField {...field('kind')} label={PARTY_LABELS.kind} choices={KIND_CHOICES} onChange={(value) => form.set('kind', value as PartyKind)} />
      {human || kind === 'couple' ? <SelectField {...field('civility')} label={PARTY_LABELS.civility} optional empty="Sans civilité" choices={CIVILITIES.map((value) => ({ value, label: value }))} /> : null}
      <div className="pair">
        <TextField {...field('lastName')} label={human ? 'Nom' : 'Nom ou dénomination'} maxLength={200} autoComplete="off" />
        {human || kind === 'couple' ? <TextField {...field('firstName')} label={PARTY_LABELS.firstName} optional maxLength={200} autoComplete="off" /> : null}
        {kind === 'company' ? <TextField {...field('siret')} label={PARTY_LABELS.siret} optional inputMode="numeric" autoComplete="off" /> : null}
      </div>
      {human ? null : <TextField {...field('representative')} label={PARTY_LABELS.representative} help="Qui écrit et reçoit pour ce tiers, en toutes lettres." optional maxLength={200} autoComplete="off" />}
      <TextField {...field('addressLine1')} label={PARTY_LABELS.addressLine1} optional autoComplete="off" />
      <TextField {...field('addressLine2')} label={PARTY_LABELS.addressLine2} optional autoComplete="off" />
      <div className="pair">
        <TextField {...field('postalCode')} label={PARTY_LABELS.postalCode} optional inputMode="numeric" autoComplete="off" />
        <TextField {...field('city')} label={PARTY_LABELS.city} optional autoComplete="off" />
      </div>
      <div className="pair">
        <TextField {...field('mobile')} label={PARTY_LABELS.mobile} optional type="tel" autoComplete="off" />
        <TextField {...field('phone')} label={PARTY_LABELS.phone} optional type="tel" autoComplete="off" />
      </div>
      <TextField {...field('email')} label={PARTY_LABELS.email} help="Les messages de l’extranet et les mots de passe oubliés partent à cette adresse." optional type="email" autoComplete="off" />
      <div className="pair">
        <TextField {...field('iban')} label={PARTY_LABELS.iban} optional autoComplete="off" />
        <TextField {...field('code')} label={PARTY_LABELS.code} help={isNew ? 'Laissé vide, le code suivant est pris.' : undefined} optional={isNew} autoComplete="off" />
      </div>
      <TextAreaField {...field('notes')} label={PARTY_LABELS.notes} help="Vues de l’agence seulement." optional maxLength={2000} />
    </>
  );
}
