// The door of parties: names for other modules' lists, and the search box.
export type { PartyKind, PartyNameParts } from './model.ts';
export { partyName } from './rules/party-name.ts';
export { searchParties, type FoundParty } from './use-cases/search-parties.ts';
