import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { mayRead } from '../access.ts';
import { findAccountsByWords } from '../repository/account-repository.ts';
import { findBuildingsByWords } from '../repository/building-repository.ts';
import { findLotsByWords } from '../repository/lot-repository.ts';

// For the search box: whoever may not read properties finds none, and is not told that there are any.

export interface FoundBuilding {
  id: Id;
  code: string;
  name: string;
  addressLine1: string | null;
  city: string | null;
}

export async function searchBuildings(tx: Tx, viewer: Viewer, words: string, limit: number): Promise<FoundBuilding[]> {
  return mayRead(viewer) ? findBuildingsByWords(tx, words, limit) : [];
}

export interface FoundLot {
  id: Id;
  number: string;
  kind: string | null;
  buildingCode: string;
  buildingName: string;
}

export async function searchLots(tx: Tx, viewer: Viewer, words: string, limit: number): Promise<FoundLot[]> {
  return mayRead(viewer) ? findLotsByWords(tx, words, limit) : [];
}

export interface FoundAccount {
  id: Id;
  code: string;
  partyName: string;
  buildingName: string | null;
}

/** By code only: whoever knows a name finds the party. */
export async function searchAccounts(tx: Tx, viewer: Viewer, words: string, limit: number): Promise<FoundAccount[]> {
  return mayRead(viewer) ? findAccountsByWords(tx, words, limit) : [];
}
