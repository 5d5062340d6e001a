import { addressOf } from '../ui/sign-in/steps.ts';

const { agency, basepath } = addressOf(location.pathname, 'connexion');

export { basepath };
/** Under its own domain name an agency is known by that name. */
export const agencySlug = agency ?? location.hostname;
