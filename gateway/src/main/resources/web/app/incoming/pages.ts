import { texts } from '../kit/language';
import type { Role } from '../kit/session';
import type { PageEntry } from '../pages';

const say = texts({ name: 'Văn bản đến' }, { name: 'Incoming' });
const READERS: Role[] = ['clerk', 'officer', 'leader', 'archivist', 'unit-admin'];

export const incomingPages: PageEntry[] = [
  {
    path: '/app/van-ban-den',
    load: () => import('./incoming-page'),
    element: 'incoming-page',
    name: () => say().name,
    icon: 'M3 11v6h14v-6M10 3v9M6.5 8.5L10 12l3.5-3.5',
    roles: READERS,
  },
  {
    path: '/app/van-ban-den/dang-ky',
    load: () => import('./register-page'),
    element: 'register-page',
    roles: ['clerk'],
  },
  {
    path: '/app/van-ban-den/tiep-nhan/:id',
    load: () => import('./delivery-page'),
    element: 'delivery-page',
    roles: READERS,
  },
  {
    path: '/app/van-ban-den/:id',
    load: () => import('./incoming-document-page'),
    element: 'incoming-document-page',
    roles: READERS,
  },
];
