import type { Id } from '../server/kernel/ids.ts';
import type { Book } from './book.ts';
import type { DemoLogin } from './logins.ts';
import type { DemoRow } from './rows.ts';
import { address, email, iban, MEN, mobile, phone, siret, SURNAMES, WOMEN } from './words.ts';

type Party = DemoRow<'office.parties'>;

/** Who fills the shares of the building: mostly persons and couples, and each of the forms in which people own together. */
export interface People {
  person(known?: { first: string; last: string; woman: boolean }): Party;
  couple(known?: { first: string; last: string }): Party;
  jointOwnership(): Party;
  dividedOwnership(usufructuary?: Party): Party;
  company(manager?: Party, name?: string): Party;
  anybody(): Party;
}

export function peopleOf(book: Book): People {
  const { agencyId: agency_id, add, newId, chance } = book;
  const surnames = chance.shuffled(SURNAMES);
  let count = 0;
  const surname = (): string => surnames[count % surnames.length]!;
  const code = (): string => `T${String(++count).padStart(4, '0')}`;
  const reach = (first: string, last: string) => ({ ...address(chance), phone: chance.happens(0.5) ? phone(chance) : null, mobile: chance.happens(0.8) ? mobile(chance) : null, email: chance.happens(0.9) ? email(first, last) : null });
  const member = (group: Party, person: Party, quality: string): void => {
    add('office.party_members', { agency_id, group_id: group.id, member_id: person.id, quality });
  };

  const person: People['person'] = (known) => {
    const woman = known?.woman ?? chance.happens(0.5);
    const first = known?.first ?? chance.pick(woman ? WOMEN : MEN);
    const last = known?.last ?? surname();
    return add('office.parties', { id: newId(), agency_id, code: code(), kind: 'person', civility: woman ? 'Mme' : 'M.', first_name: first, last_name: last, ...reach(first, last), ...(known ? { email: email(first, last) } : {}), iban: iban(chance) });
  };
  const couple: People['couple'] = (known) => {
    const last = known?.last ?? surname();
    const first = known?.first ?? `${chance.pick(WOMEN)} et ${chance.pick(MEN)}`;
    return add('office.parties', { id: newId(), agency_id, code: code(), kind: 'couple', civility: 'M. et Mme', first_name: first, last_name: last, ...reach(first.split(' ')[0]!, last), ...(known ? { email: email(first.split(' ')[0]!, last) } : {}), iban: iban(chance) });
  };
  const jointOwnership = (): Party => {
    const last = surname();
    const heirs = [1, 2, 3].map((_, index) => person({ last, woman: index % 2 === 0, first: chance.pick(index % 2 === 0 ? WOMEN : MEN) }));
    const group = add('office.parties', { id: newId(), agency_id, code: code(), kind: 'jointOwnership', last_name: `Indivision ${last}`, ...address(chance), representative: `${heirs[0]!.first_name} ${last}, mandataire commun` });
    heirs.forEach((heir, index) => member(group, heir, index === 0 ? 'commonAgent' : 'jointOwner'));
    return group;
  };
  const dividedOwnership: People['dividedOwnership'] = (usufructuary = person()) => {
    const child = person({ first: chance.pick(MEN), last: usufructuary.last_name, woman: false });
    const group = add('office.parties', {
      id: newId(), agency_id, code: code(), kind: 'dividedOwnership', last_name: `Démembrement ${usufructuary.last_name}`, ...address(chance),
      representative: `${usufructuary.civility} ${usufructuary.first_name} ${usufructuary.last_name}, ${usufructuary.civility === 'Mme' ? 'usufruitière' : 'usufruitier'}`,
    });
    member(group, usufructuary, 'usufructuary');
    member(group, child, 'bareOwner');
    return group;
  };
  const company: People['company'] = (manager = person(), name = `SCI ${surname()}`) => {
    const associate = person();
    const group = add('office.parties', { id: newId(), agency_id, code: code(), kind: 'company', last_name: name, ...address(chance), siret: siret(chance), iban: iban(chance), phone: phone(chance), email: email('gerance', name.replace('SCI ', 'sci-')), representative: `${manager.first_name} ${manager.last_name}, gérant` });
    member(group, manager, 'manager');
    member(group, associate, 'associate');
    return group;
  };
  const anybody = (): Party => {
    const die = chance.next();
    if (die < 0.55) return person();
    if (die < 0.85) return couple();
    if (die < 0.92) return jointOwnership();
    return die < 0.96 ? dividedOwnership() : company();
  };
  return { person, couple, jointOwnership, dividedOwnership, company, anybody };
}

/** A client who can sign in at once with the demo's password: on the extranet since before the first publication. */
export function openSignIn(book: Book, party: Party, login: DemoLogin, passwordHash: string): Id {
  const { agencyId: agency_id, add } = book;
  const name = [party.last_name.toLocaleUpperCase('fr'), party.first_name].filter(Boolean).join(' ');
  add('office.client_access', { party_id: party.id, agency_id, login, personalised_at: `${book.today}T08:00:00Z` });
  add('extranet.identities', { id: party.id, agency_id, kind: 'client', login, display_name: [party.civility, name].filter(Boolean).join(' '), sort_name: name, email: party.email ?? null, password_hash: passwordHash, must_change_password: false });
  return party.id;
}
