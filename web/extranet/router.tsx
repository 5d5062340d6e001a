import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Page } from '../ui/page.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { basepath } from './address.ts';
import { DoorFrame } from './door.tsx';
import { Frame } from './frame.tsx';
import { Gate } from './gate.tsx';
import { Home } from './home/home.tsx';
import { NotFound } from './not-found.tsx';
import { SpaceGate } from './space.tsx';
import { ChangeSpace, ChooseSpace, NoSpace } from './spaces.tsx';

const root = createRootRoute({ component: DoorFrame });
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: () => <Gate><SpaceGate none={<NoSpace />} ask={(choose) => <ChooseSpace onChoose={choose} />}><Frame /></SpaceGate></Gate>,
});

/** Each page is a file of its own, fetched when somebody goes there (or is about to). */
const later = (load: () => Promise<ComponentType>) => lazyRouteComponent(async () => ({ default: await load() })) as RouteComponent;
const open = (path: string, component: RouteComponent) => createRoute({ getParentRoute: () => root, path, component });
const own = (path: string, component: RouteComponent) => createRoute({ getParentRoute: () => inside, path, component });

const pages = [
  own('/', Home),
  own('/espaces', ChangeSpace),
  own('/documents', later(() => import('./documents/documents-page.tsx').then((file) => file.DocumentsPage))),
  own('/documents/$id', later(() => import('./documents/document-page.tsx').then((file) => file.DocumentPage))),
  own('/compte', later(() => import('./account/account-page.tsx').then((file) => file.AccountPage))),
  own('/paiements', later(() => import('./payments/payments-page.tsx').then((file) => file.PaymentsPage))),
  own('/paiements/nouveau/$id', later(() => import('./payments/pay-page.tsx').then((file) => file.PayPage))),
  own('/paiements/$id', later(() => import('./payments/payment-page.tsx').then((file) => file.PaymentPage))),
  own('/depenses', later(() => import('./expenses/expenses-page.tsx').then((file) => file.ExpensesPage))),
  own('/fonds-travaux', later(() => import('./works-funds/works-funds-page.tsx').then((file) => file.WorksFundsPage))),
  own('/demandes', later(() => import('./requests/requests-page.tsx').then((file) => file.RequestsPage))),
  own('/demandes/nouvelle', later(() => import('./requests/new-request-page.tsx').then((file) => file.NewRequestPage))),
  own('/demandes/$id', later(() => import('./requests/request-page.tsx').then((file) => file.RequestPage))),
  own('/biens', later(() => import('./places/places-page.tsx').then((file) => file.PlacesPage))),
  own('/contacts', later(() => import('./contacts/contacts-page.tsx').then((file) => file.ContactsPage))),
  own('/profil', later(() => import('./profile/profile-page.tsx').then((file) => file.ProfilePage))),
  own('/plus', later(() => import('./profile/more-page.tsx').then((file) => file.MorePage))),
  own('/$', NotFound),
];

export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren(pages),
    open('/mot-de-passe-oublie', later(() => import('./sign-in/forgotten-password.tsx').then((file) => file.ForgottenPassword))),
    open('/mot-de-passe', later(() => import('./sign-in/reset-password.tsx').then((file) => file.ResetPassword))),
    open('/mentions-legales', later(() => import('./sign-in/legal-notices.tsx').then((file) => file.LegalNotices))),
    open('/accessibilite', later(() => import('./sign-in/accessibility.tsx').then((file) => file.Accessibility))),
  ]),
  basepath,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 200,
  defaultPendingComponent: () => <LoadingState />,
  defaultErrorComponent: ({ error, reset }) => <Page title="Cette page a rencontré une erreur"><ErrorState error={error} onRetry={reset} /></Page>,
  defaultNotFoundComponent: NotFound,
});
