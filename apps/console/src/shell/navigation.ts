import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Me } from '../session/me.js';

export interface Screen {
  /** A route of react-router, without the leading slash. */
  readonly path: string;
  /** Key of the words in the navigation; a screen without one is reached from others. */
  readonly label?: string;
  readonly roles: readonly Me['role'][];
  readonly page: LazyExoticComponent<ComponentType>;
}

/**
 * Every screen, in the order of the navigation; the first one that a role may see is where it starts. The server decides what is
 * seen and done: this list only keeps from people what would be refused.
 */
export const SCREENS: readonly Screen[] = [
  {
    path: 'overview',
    label: 'overview.title',
    roles: ['head'],
    page: lazy(() => import('../pages/overview/overview-page.js')),
  },
  {
    path: 'dossiers',
    label: 'dossiers.title',
    roles: ['clerk', 'head'],
    page: lazy(() => import('../pages/dossiers/list-page.js')),
  },
  { path: 'dossiers/:id', roles: ['clerk', 'head'], page: lazy(() => import('../pages/dossier/dossier-page.js')) },
  {
    path: 'receive',
    label: 'receive.title',
    roles: ['clerk'],
    page: lazy(() => import('../pages/receive/receive-page.js')),
  },
  {
    path: 'mending',
    label: 'mending.title',
    roles: ['clerk'],
    page: lazy(() => import('../pages/mending/mending-page.js')),
  },
  {
    path: 'feedback',
    label: 'feedback.title',
    roles: ['clerk', 'head'],
    page: lazy(() => import('../pages/feedback/list-page.js')),
  },
  { path: 'feedback/:id', roles: ['clerk', 'head'], page: lazy(() => import('../pages/feedback/feedback-page.js')) },
  {
    path: 'reports',
    label: 'reports.title',
    roles: ['head'],
    page: lazy(() => import('../pages/reports/reports-page.js')),
  },
  {
    path: 'requests',
    label: 'requests.title',
    roles: ['officer'],
    page: lazy(() => import('../pages/requests/list-page.js')),
  },
  {
    path: 'requests/:dossier/:step/:attempt',
    roles: ['officer'],
    page: lazy(() => import('../pages/request/request-page.js')),
  },
  {
    path: 'scores',
    label: 'scores.title',
    roles: ['head', 'officer'],
    page: lazy(() => import('../pages/scores/scores-page.js')),
  },
  {
    path: 'operations',
    label: 'operations.title',
    roles: ['operator'],
    page: lazy(() => import('../pages/operations/operations-page.js')),
  },
  {
    path: 'parked',
    label: 'parked.title',
    roles: ['operator'],
    page: lazy(() => import('../pages/parked/causes-page.js')),
  },
  { path: 'parked/:service/:cause', roles: ['operator'], page: lazy(() => import('../pages/parked/cause-page.js')) },
  { path: 'sync', label: 'sync.title', roles: ['operator'], page: lazy(() => import('../pages/sync/sync-page.js')) },
  {
    path: 'reconciliation',
    label: 'reconciliation.title',
    roles: ['operator'],
    page: lazy(() => import('../pages/reconciliation/reconciliation-page.js')),
  },
  {
    path: 'catalogue',
    label: 'catalogue.title',
    roles: ['operator'],
    page: lazy(() => import('../pages/catalogue/catalogue-page.js')),
  },
  {
    path: 'bad-data',
    label: 'badData.title',
    roles: ['head', 'operator'],
    page: lazy(() => import('../pages/bad-data/bad-data-page.js')),
  },
  {
    path: 'post',
    label: 'post.title',
    roles: ['postal', 'clerk'],
    page: lazy(() => import('../pages/post/post-page.js')),
  },
  { path: 'post/closing', roles: ['postal', 'clerk'], page: lazy(() => import('../pages/post/closing-page.js')) },
];

export const screensOf = ({ role }: Me): readonly Screen[] => SCREENS.filter(({ roles }) => roles.includes(role));
