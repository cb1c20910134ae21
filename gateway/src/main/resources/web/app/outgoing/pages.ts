import { texts } from '../kit/language';
import type { Role } from '../kit/session';
import type { PageEntry } from '../pages';

const say = texts({ name: 'Văn bản đi' }, { name: 'Outgoing' });
const READERS: Role[] = ['clerk', 'officer', 'leader', 'archivist', 'unit-admin'];

export const outgoingPages: PageEntry[] = [
  {
    path: '/app/van-ban-di',
    load: () => import('./outgoing-page'),
    element: 'outgoing-page',
    name: () => say().name,
    icon: 'M3 11v6h14v-6M10 12V3M6.5 6.5L10 3l3.5 3.5',
    roles: READERS,
  },
  {
    path: '/app/van-ban-di/soan-thao',
    load: () => import('./draft-page'),
    element: 'draft-page',
    roles: ['officer', 'clerk', 'leader'],
  },
  {
    path: '/app/van-ban-di/:id',
    load: () => import('./outgoing-document-page'),
    element: 'outgoing-document-page',
    roles: READERS,
  },
];
