import { buildWeb } from '../../bin/build-web.ts';

/** The pages, once for the whole run: two test files building at the same time would serve each other half a build. */
export default function setup(): void {
  buildWeb(() => undefined);
}
