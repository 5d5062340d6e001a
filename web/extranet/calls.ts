import { signInCalls } from '../ui/sign-in/steps.ts';
import { forgetSpace } from './space.tsx';

export const calls = signInCalls('extranet');

/** Ends the session and leaves nothing of it on the screen: the page is loaded anew. */
export async function signOut(to: string): Promise<void> {
  await calls.signOut();
  forgetSpace();
  location.assign(to);
}
