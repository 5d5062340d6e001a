import { keep } from '../ui/kept.ts';
import { addressOf } from '../ui/sign-in/steps.ts';

const { agency, basepath } = addressOf(location.pathname, 'extranet');

export { basepath };
/** Under its own domain name an agency is known by that name. */
export const agencySlug = agency ?? location.hostname;

// The installed application opens here again (public/start.js).
keep('start', basepath);
