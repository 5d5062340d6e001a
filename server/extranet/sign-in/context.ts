import type { Platform } from '../../platform/module.ts';
import type { SignInContext } from '../../platform/sign-in/store.ts';
import { clientSignIn } from './repository/client-sign-in.ts';

export function clientSignInContext(platform: Platform): SignInContext {
  return { database: platform.extranet, platform, store: clientSignIn(platform.clock) };
}
