import { texts } from '../kit/language';
import type { PageEntry } from '../pages';

const say = texts({ name: 'Tổng quan' }, { name: 'Overview' });

export const overviewPages: PageEntry[] = [
  {
    path: '/app/tong-quan',
    load: () => import('./overview-page'),
    element: 'overview-page',
    name: () => say().name,
    icon: 'M3 17V9h3v8M8.5 17V3h3v14M14 17v-6h3v6',
    homeOf: ['leader', 'district-office', 'system-admin'],
  },
  { path: '/app/tong-quan/:unitId', load: () => import('./unit-page'), element: 'unit-page' },
];
