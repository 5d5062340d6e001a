// The door of properties: the search box, what a move-in brings, the shares of a key that the assembly changed. News for those above goes through platform/events/announce.ts.
export { searchAccounts, searchBuildings, searchLots, type FoundAccount, type FoundBuilding, type FoundLot } from './use-cases/search-properties.ts';
export { bringBuildings, bringKeys, bringKeyShares, bringLots, bringRooms, inBuildings, type BroughtBuilding, type BroughtKey } from './repository/bring-buildings.ts';
export { bringAccounts, bringOwnerships, bringSeats, type BroughtAccount, type BroughtOwnership, type BroughtSeat } from './repository/bring-people.ts';
export { bringLeases, bringMandates, type BroughtLease, type BroughtMandate } from './repository/bring-contracts.ts';
export { replaceShares } from './use-cases/allocation-keys.ts';
