import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { AdministrationModule, ExtranetSettings, Questionnaire, Trade } from './model.ts';

export const BASE = '/api/office/extranet';
export const SETTINGS_KEY = ['extranet', 'settings'];
export const ACTIVATION_KEY = ['extranet', 'activation'];

export const useModules = () => useQuery({ queryKey: ['extranet', 'modules'], queryFn: () => call<AdministrationModule[]>('GET', `${BASE}/modules`), staleTime: 60_000 });
export const useSettings = () => useQuery({ queryKey: SETTINGS_KEY, queryFn: () => call<ExtranetSettings>('GET', `${BASE}/settings`) });
export const useActivation = () => useQuery({ queryKey: ACTIVATION_KEY, queryFn: () => call<Questionnaire>('GET', `${BASE}/activation`) });

/** The word of a module in addresses. */
export const WORDS: Record<Trade, string> = { syndic: 'syndic', rental: 'gerance' };
export const tradeOf = (word: string | undefined): Trade => (word === 'gerance' ? 'rental' : 'syndic');

/** "Voir l'extranet comme…": opens the clients' face in a new tab, read only, and audited. */
export async function seeAs(id: string): Promise<void> {
  const { address } = await call<{ address: string }>('POST', `${BASE}/identities/${id}/see-as`);
  window.open(address, '_blank', 'noopener');
}
