import { useNavigate, useSearch } from '@tanstack/react-router';

/** What a screen is asked to show, kept in its address: a reload, the way back and a link sent to a colleague show the same. Empty values leave the address. */
export function useAddressState(): [Readonly<Record<string, string | undefined>>, (changes: Record<string, string | undefined>) => void] {
  const asked = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const values = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)]));
  return [values, (changes) => void navigate({ to: '.', replace: true, resetScroll: false, search: addressOf(values, changes) as never })];
}

export function addressOf(values: Readonly<Record<string, string | undefined>>, changes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...values, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
}
