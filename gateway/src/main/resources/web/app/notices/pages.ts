import { texts } from '../kit/language';
import type { PageEntry } from '../pages';
import { noticesWaiting } from './waiting';

const say = texts({ name: 'Giải trình' }, { name: 'Answers' });

export const noticePages: PageEntry[] = [
  {
    path: '/app/thong-bao',
    load: () => import('./notices-page'),
    element: 'notices-page',
    name: () => say().name,
    icon: 'M4 4h12v9H9l-4 4v-4H4zM7 7.5h6M7 10h4',
    roles: ['leader', 'district-office', 'system-admin'],
    waiting: noticesWaiting,
  },
  {
    path: '/app/thong-bao/:id',
    load: () => import('./notice-page'),
    element: 'notice-page',
    roles: ['leader', 'district-office', 'system-admin'],
  },
];
