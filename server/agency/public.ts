// The door of the agency: what other modules may use.
export { readSettings as settingsOf, writeSettings as saveSettings } from './repository/settings.ts';
export { sendSystemMessage } from './repository/messages.ts';
export { agencyAddresses, readAgency, readProfile } from './repository/agencies.ts';
export { createAgency } from './use-cases/create-agency.ts';
export { issueOwnLicence } from './use-cases/licence.ts';
export { SecuritySettings } from './settings.ts';
