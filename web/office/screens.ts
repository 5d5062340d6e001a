import { agencyScreen } from './agency/screen.ts';
import { bankingScreen } from './banking/screen.ts';
import { extranetScreen } from './extranet/screen.ts';
import { documentsScreen } from './documents/screen.ts';
import { homeScreen } from './home/screen.ts';
import { ledgerScreen } from './ledger/screen.ts';
import { moveInScreen } from './movein/screen.ts';
import { partiesScreen } from './parties/screen.ts';
import { ownProfileScreen } from './own-profile/screen.ts';
import { paymentsScreen } from './payments/screen.ts';
import { propertiesScreen } from './properties/screen.ts';
import { requestsScreen } from './requests/screen.ts';
import { publicationScreen } from './publication/screen.ts';
import { syndicScreen } from './syndic/screen.ts';
import { rentalScreen } from './rental/screen.ts';
import type { Screen } from './screen.ts';

/** Every folder of screens, one line each, in the order in which their functions are proposed. */
export const screens: readonly Screen[] = [
  homeScreen,
  documentsScreen,
  partiesScreen,
  moveInScreen,
  propertiesScreen,
  syndicScreen,
  rentalScreen,
  ledgerScreen,
  bankingScreen,
  extranetScreen,
  paymentsScreen,
  requestsScreen,
  publicationScreen,
  agencyScreen,
  ownProfileScreen,
];
