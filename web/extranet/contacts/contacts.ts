import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

export interface Contact {
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  hours: string | null;
  legalForm: string | null;
  siret: string | null;
  ape: string | null;
}

export function useContacts() {
  return useQuery({ queryKey: ['contacts'], queryFn: () => call<{ legalNotice: string | null; contacts: Contact[] }>('GET', '/api/extranet/contacts'), staleTime: 600_000 });
}
