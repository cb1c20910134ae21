import { texts } from '../kit/language';
import type { Role } from '../kit/session';
import type { PageEntry } from '../pages';

const say = texts({ name: 'Hồ sơ' }, { name: 'Dossiers' });
const READERS: Role[] = ['clerk', 'officer', 'leader', 'archivist', 'unit-admin'];

/** What has a path of its own comes before the path that takes any id. */
export const dossierPages: PageEntry[] = [
  {
    path: '/app/ho-so',
    load: () => import('./dossiers-page'),
    element: 'dossiers-page',
    name: () => say().name,
    icon: 'M2.5 5h5l2 2.2h8V16h-15zM2.5 9h15',
    roles: READERS,
    homeOf: ['archivist'],
  },
  { path: '/app/ho-so/danh-muc', load: () => import('./catalogue-page'), element: 'catalogue-page', roles: READERS },
  { path: '/app/ho-so/nop-luu', load: () => import('./archive-page'), element: 'archive-page', roles: READERS },
  { path: '/app/ho-so/:id', load: () => import('./dossier-page'), element: 'dossier-page', roles: READERS },
];
