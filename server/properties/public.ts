// The door of properties: the search box. News for those above goes through platform/events/announce.ts.
export { searchAccounts, searchBuildings, searchLots, type FoundAccount, type FoundBuilding, type FoundLot } from './use-cases/search-properties.ts';
