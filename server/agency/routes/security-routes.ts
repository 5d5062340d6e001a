import { Type } from 'typebox';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, strict } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { SecuritySettings } from '../settings.ts';
import { changeSecurity, readSecurity } from '../use-cases/security.ts';
import { may } from './may.ts';

const Policy = Type.Object({ ...SecuritySettings.properties, staffWithout: Type.Integer(), acts: Acts });
const { staffSecondFactor, clientSecondFactor, passwordLength, temporaryPasswordDays } = SecuritySettings.properties;
const { default: _one, ...length } = passwordLength as typeof passwordLength & { default?: number };
const { default: _two, ...days } = temporaryPasswordDays as typeof temporaryPasswordDays & { default?: number };
const Change = Type.Object({
  staffSecondFactor: Type.Optional(Type.Union(staffSecondFactor.anyOf)), clientSecondFactor: Type.Optional(Type.Union(clientSecondFactor.anyOf)),
  passwordLength: Type.Optional(Type.Integer(length)), temporaryPasswordDays: Type.Optional(Type.Integer(days)),
}, strict);
const tags = ['Agence'];

export function securityRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/security', { config: may('agency.read'), schema: { tags, summary: 'La politique de connexion', response: { 200: Policy } } }, (request) => work(request, readSecurity));
  app.patch('/security', { config: may('security.write'), schema: { tags, summary: 'Modifier la politique de connexion', body: Change, response: { 200: Policy } } }, (request) => work(request, (tx, viewer) => changeSecurity(tx, viewer, request.body)));
}
