import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { Page } from '../ui/page.tsx';
import { basepath } from './address.ts';
import { Frame } from './frame.tsx';
import { Gate } from './gate.tsx';
import { RightNeeded } from './right-needed.tsx';
import { screens } from './screens.ts';
import type { ScreenRoute } from './screen.ts';

const root = createRootRoute({ component: () => <Gate><Frame /></Gate> });

function routeOf({ path, load, right }: ScreenRoute) {
  const Content = lazyRouteComponent(async () => ({ default: await load() })) as RouteComponent;
  // The right is looked at before the screen's file is fetched.
  const component = right ? () => <RightNeeded right={right}><Content /></RightNeeded> : Content;
  return createRoute({ getParentRoute: () => root, path, component });
}

export const router = createRouter({
  routeTree: root.addChildren(screens.flatMap((screen) => screen.routes.map(routeOf))),
  basepath,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 200,
  defaultPendingComponent: () => <LoadingState />,
  defaultErrorComponent: ({ error, reset }) => <Page title="Cette page a rencontré une erreur"><ErrorState error={error} onRetry={reset} /></Page>,
  defaultNotFoundComponent: () => <Page title="Page introuvable"><EmptyState>Cette page n’existe pas, ou plus. Vérifiez l’adresse, ou passez par le menu.</EmptyState></Page>,
});
