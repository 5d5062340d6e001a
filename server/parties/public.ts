// The door of parties: how a party is named, for other modules' lists, and the search box.
export type { PartyNameParts } from './model.ts';
export { partyName } from './rules/party-name.ts';
export { searchParties, type FoundParty } from './use-cases/search-parties.ts';
export { contractorOfSiren } from './repository/contractor-by-siren.ts';
export { bringContractors, bringParties, bringPartyMembers, bringRepresentatives, type BroughtParty } from './repository/bring-parties.ts';
