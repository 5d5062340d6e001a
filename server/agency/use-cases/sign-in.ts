import type { Platform } from '../../platform/module.ts';
import type { SignInContext } from '../../platform/sign-in/store.ts';
import { staffSignIn } from '../repository/staff-sign-in.ts';

export function staffSignInContext(platform: Platform): SignInContext {
  return { database: platform.office, platform, store: staffSignIn };
}
