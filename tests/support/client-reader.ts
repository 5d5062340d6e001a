import { newId, type Id } from '../../server/kernel/ids.ts';
import type { ExtranetFactory } from '../factories/extranet.ts';
import type { TestApp } from './app.ts';

export type Signed = { headers: { cookie: string } };
export type ClientReader = ReturnType<typeof clientReader>;

/** What tests of the extranet's reading share: a call, a file in the store, a person to look through, a binder open to all co-owners. */
export function clientReader(app: TestApp, put: ExtranetFactory) {
  return {
    get: (url: string, as: Signed | null, headers: Record<string, string> = {}) => app.call('GET', `/api/extranet${url}`, { as, headers }),
    storedFile: (text: string): Promise<{ hash: string; size: number }> => app.platform.files.put(Buffer.from(text), { maxBytes: 1_000_000 }),
    /** A co-owner of one building with one account. */
    coOwner: async (role: 'coOwner' | 'member' | 'president' = 'coOwner'): Promise<{ id: Id; signed: Signed; building: Id; account: Id }> => {
      const [id, building, account] = [await put.identity(), newId(), newId()];
      await put.grant({ identityId: id, role, placeId: building, why: 'Copropriétaire de «\u00A0Les Tilleuls\u00A0», par le compte C0014.' });
      await put.grant({ identityId: id, role: 'holder', placeId: account, why: 'Titulaire du compte C0014.' });
      return { id, signed: await app.client(id), building, account };
    },
    allOwners: (path = 'Assemblées générales') => put.binder({ path, roles: ['coOwner', 'member', 'president'] }),
  };
}
