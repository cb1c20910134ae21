import type { PageEntry } from '../pages';

export const accountPages: PageEntry[] = [
  { path: '/app/tai-khoan', load: () => import('./own-account-page'), element: 'own-account-page' },
];
