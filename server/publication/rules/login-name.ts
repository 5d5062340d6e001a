/**
 * The login proposed to a client: first letter of the first name and the last name, folded to plain letters ("h.garnier"), with a number when taken.
 * It is neither an address nor a secret; it never changes afterwards.
 */
export function loginBase(firstName: string | null, lastName: string): string {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').toLowerCase().replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');
  const last = plain(lastName).slice(0, 24);
  const first = firstName ? plain(firstName).slice(0, 1) : '';
  return [first, last].filter(Boolean).join('.') || 'client';
}

/** Takes the first free name and marks it as taken. */
export function freeLogin(base: string, taken: Set<string>): string {
  let login = base;
  for (let number = 2; taken.has(login); number++) login = `${base}${number}`;
  taken.add(login);
  return login;
}
