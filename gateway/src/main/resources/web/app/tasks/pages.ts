import { texts } from '../kit/language';
import type { PageEntry } from '../pages';
import { waiting } from './waiting';

const say = texts({ name: 'Việc của tôi' }, { name: 'My work' });

export const taskPages: PageEntry[] = [
  {
    path: '/app/viec-cua-toi',
    load: () => import('./tasks-page'),
    element: 'tasks-page',
    name: () => say().name,
    icon: 'M4 3h12v14H4zM7 7h6M7 10h6M7 13h3',
    roles: ['clerk', 'officer', 'leader'],
    homeOf: ['clerk', 'officer', 'leader'],
    waiting,
  },
];
