import { texts } from '../kit/language';
import type { PageEntry } from '../pages';

const say = texts({ name: 'Ký số' }, { name: 'Signatures' });

export const signingPages: PageEntry[] = [
  {
    path: '/app/ky-so',
    load: () => import('./tray-page'),
    element: 'tray-page',
    name: () => say().name,
    icon: 'M3 17h14M4.5 13.5l9-9 2 2-9 9H4.5z',
  },
  { path: '/app/ky-so/thiet-bi', load: () => import('./device-page'), element: 'device-page', roles: ['leader', 'clerk'] },
  {
    path: '/app/ky-so/chung-thu-so',
    load: () => import('./credentials-page'),
    element: 'credentials-page',
    roles: ['leader', 'clerk', 'officer', 'unit-admin', 'system-admin'],
  },
  { path: '/app/ky-so/kiem-tra', load: () => import('./verification-page'), element: 'verification-page' },
];
