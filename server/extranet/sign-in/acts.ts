import type { Id } from '../../kernel/ids.ts';

/** What sign-in leaves in extranet.acts for the office, which alone can send mail. */
export interface SignInActs {
  /**
   * The client asked for a new password. Mail them `<publicUrl>/<slug>/extranet/mot-de-passe?jeton=<token>`, and nobody else: the token opens the
   * choice of a password for RESET_MINUTES, once. Keep it nowhere.
   */
  'forgotten-password': { identityId: Id; token: string };
  /** The client chose their own password: the one the office printed is void, and the office must forget it. */
  'password-personalised': { identityId: Id };
}

export const RESET_MINUTES = 60;
