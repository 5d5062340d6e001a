import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { addContract, changeChoices, changeContract, readContracts } from '../use-cases/contracts.ts';
import { plain } from '../../platform/http/plain.ts';
import { registerNotification } from '../use-cases/register-notification.ts';
import { tryKeys } from '../use-cases/try-keys.ts';
import { readTrial, tryNotification } from '../use-cases/try-notification.ts';
import { Choices, Contract, ContractChange, Contracts, KeysTried, may, NewContract, Registration, said, Trial, TrialParams } from './schemas.ts';

/** « Paiement en ligne » among the settings of the extranet: one contract per bank account. */
export function contractRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/payments/contracts', { config: may('read'), schema: { ...said('Contrats de paiement, un par compte bancaire'), response: { 200: Contracts } } }, async (request) =>
    plain(await work(request, (tx, viewer) => readContracts(tx, viewer, platform))));
  app.post('/payments/contracts', { config: may('settings'), schema: { ...said('Ajoute le contrat d’un compte bancaire'), body: NewContract, response: { 200: Contract } } }, (request) => work(request, async (tx, viewer) => {
    const { buildingId, leastCents, ...fields } = trimmed(request.body);
    return plain(await addContract(tx, viewer, platform, buildingId, { ...fields, leastCents: BigInt(leastCents) }));
  }));
  app.put('/payments/contracts/:id', { config: may('settings'), schema: { ...said('Change un contrat\u202F; une clé laissée de côté reste, une clé nulle est oubliée'), params: IdParams, body: ContractChange, response: { 200: Contract } } }, (request) => work(request, async (tx, viewer) => {
    const { version, leastCents, ...fields } = trimmed(request.body);
    return plain(await changeContract(tx, viewer, platform, request.params.id, version, { ...fields, leastCents: BigInt(leastCents) }));
  }));
  app.post('/payments/contracts/:id/notification', { config: may('settings'), schema: { ...said('Enregistre chez Stripe l’adresse de notification d’un contrat, et garde son secret'), params: IdParams, body: Registration, response: { 200: Contract } } }, async (request) =>
    plain(await registerNotification(platform, staffOf(request), request.params.id, trimmed(request.body))));
  app.post('/payments/contracts/:id/trials', { config: may('settings'), schema: { ...said('Fait envoyer une notification d’essai\u202F; aucun argent ne bouge'), params: IdParams, response: { 200: Type.Object({ trial: Type.String() }) } } }, (request) =>
    tryNotification(platform, staffOf(request), request.params.id));
  app.get('/payments/contracts/:id/trials/:trial', { config: may('settings'), schema: { ...said('Ce qui est arrivé d’un essai'), params: TrialParams, response: { 200: Trial } } }, async (request) =>
    plain(await work(request, (tx, viewer) => readTrial(tx, viewer, request.params.id, request.params.trial))));
  app.post('/payments/contracts/:id/keys', { config: may('settings'), schema: { ...said('Demande au prestataire de la banque s’il connaît une boutique et son mot de passe\u202F; rien n’est changé'), params: IdParams, body: KeysTried, response: { 200: Type.Object({ trial: Type.Boolean() }) } } }, (request) =>
    tryKeys(platform, staffOf(request), request.params.id, trimmed(request.body)));
  app.put('/payments/choices', { config: may('settings'), schema: { ...said('Ce que peuvent les clients sans e-mail, et combien de temps les échanges se gardent'), body: Choices, response: { 200: Choices } } },
    (request) => work(request, (tx, viewer) => changeChoices(tx, viewer, request.body)));
}
