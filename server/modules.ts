import { agencyModule } from './agency/module.ts';
import { bankingModule } from './banking/module.ts';
import { collectionsModule } from './collections/module.ts';
import { documentsModule } from './documents/module.ts';
import { extranetModule } from './extranet/module.ts';
import { clientSignInModule } from './extranet/sign-in/module.ts';
import { ledgerModule } from './ledger/module.ts';
import { partiesModule } from './parties/module.ts';
import { moveInModule } from './movein/module.ts';
import type { Module } from './platform/module.ts';
import { paymentsModule } from './payments/module.ts';
import { propertiesModule } from './properties/module.ts';
import { rentalModule } from './rental/module.ts';
import { publicationModule } from './publication/module.ts';
import { requestsModule } from './requests/module.ts';
import { searchModule } from './search/module.ts';
import { syndicModule } from './syndic/module.ts';

/** Every module of the program, in the order of the arrows (ARCHITECTURE.md). main.ts, worker.ts and the tests read this list. */
export const modules: readonly Module[] = [agencyModule, partiesModule, propertiesModule, documentsModule, ledgerModule, publicationModule, searchModule, moveInModule, clientSignInModule, extranetModule, requestsModule, paymentsModule, syndicModule, rentalModule, collectionsModule, bankingModule];
