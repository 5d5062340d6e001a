import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { addContract, changeChoices, changeContract, readContracts } from '../use-cases/contracts.ts';
import { plain } from '../../platform/http/plain.ts';
import { Choices, Contract, ContractChange, Contracts, may, NewContract, said } from './schemas.ts';

/** « Paiement en ligne » among the settings of the extranet: one contract per bank account. */
export function contractRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/payments/contracts', { config: may('read'), schema: { ...said('Contrats de paiement, un par compte bancaire'), response: { 200: Contracts } } }, async (request) =>
    plain(await work(request, (tx, viewer) => readContracts(tx, viewer, platform))));
  app.post('/payments/contracts', { config: may('settings'), schema: { ...said('Ajoute le contrat d’un compte bancaire'), body: NewContract, response: { 200: Contract } } }, (request) => work(request, async (tx, viewer) => {
    const { buildingId, leastCents, ...fields } = trimmed(request.body);
    return plain(await addContract(tx, viewer, platform, buildingId, { ...fields, leastCents: BigInt(leastCents) }));
  }));
  app.put('/payments/contracts/:id', { config: may('settings'), schema: { ...said('Change un contrat ; une clé laissée de côté reste, une clé nulle est oubliée'), params: IdParams, body: ContractChange, response: { 200: Contract } } }, (request) => work(request, async (tx, viewer) => {
    const { version, leastCents, ...fields } = trimmed(request.body);
    return plain(await changeContract(tx, viewer, platform, request.params.id, version, { ...fields, leastCents: BigInt(leastCents) }));
  }));
  app.put('/payments/choices', { config: may('settings'), schema: { ...said('Ce que peuvent les clients sans e-mail, et combien de temps les échanges se gardent'), body: Choices, response: { 200: Choices } } },
    (request) => work(request, (tx, viewer) => changeChoices(tx, viewer, request.body)));
}
