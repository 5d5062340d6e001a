import { Type } from 'typebox';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, DayText, Name, nullable, strict, Version, Whole, Words } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { changeDomain, readAgencyRecord, updateAgency } from '../use-cases/profile.ts';
import { may } from './may.ts';

const Email = nullable(Type.String({ maxLength: 200, pattern: '^\\s*$|^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' }));
const fields = {
  addressLine1: Words, addressLine2: Words, postalCode: Words, city: Words, latitude: nullable(Type.Number({ minimum: -90, maximum: 90 })), longitude: nullable(Type.Number({ minimum: -180, maximum: 180 })),
  companyForm: Words, siren: Words, registry: Words, vatNumber: Words, email: Email, phone: Words, managerName: Words, managerTitle: Words, cardNumber: Words, cardIssuer: Words, cardUntil: nullable(DayText), guaranteeProvider: Words, guaranteeNumber: Words,
  guaranteeCents: nullable(Whole), guaranteeUntil: nullable(DayText), insuranceProvider: Words, insuranceNumber: Words, insuranceUntil: nullable(DayText),
};
const Text = Type.String();
const Agency = Type.Object({
  name: Text, slug: Text, domain: nullable(Text), version: Version, ...fields,
  addresses: Type.Object({ staff: Text, clients: Text, ownStaff: nullable(Text), ownClients: nullable(Text) }), acts: Acts,
});
const Change = Type.Object({ version: Version, ...Type.Partial(Type.Object({ name: Name, ...fields })).properties }, strict);
const tags = ['Agence'];

export function profileRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/agency', { config: may('agency.read'), schema: { tags, summary: 'L’agence\u00A0: Général et Mandataire', response: { 200: Agency } } }, (request) => work(request, (tx, viewer) => readAgencyRecord(tx, viewer, platform)));
  app.patch('/agency', { config: may('agency.write'), schema: { tags, summary: 'Modifier l’agence', body: Change, response: { 200: Agency } } },
    (request) => work(request, (tx, viewer) => updateAgency(tx, viewer, platform, trimmed(request.body))));
  app.put('/agency/domain', { config: may('agency.write'), schema: { tags, summary: 'Valider le nom de domaine de l’extranet', body: Type.Object({ domain: Type.String({ maxLength: 500 }) }, strict), response: { 200: Agency } } },
    (request) => work(request, (tx, viewer) => changeDomain(tx, viewer, platform, request.body.domain)));
}
