import { texts } from '../kit/language';
import type { Role } from '../kit/session';
import type { PageEntry } from '../pages';
import { adminWaiting } from './waiting';

const say = texts({ name: 'Quản trị' }, { name: 'Administration' });

export const ADMINISTRATORS: Role[] = ['unit-admin', 'district-office', 'system-admin'];
/** Who decides about units, targets and the calendar. */
export const DECIDERS: Role[] = ['district-office', 'system-admin'];
export const ACCOUNT_ADMINS: Role[] = ['unit-admin', 'system-admin'];
export const TRACE_READERS: Role[] = ['unit-admin', 'district-office', 'leader', 'clerk', 'archivist'];

export const adminPages: PageEntry[] = [
  {
    path: '/app/quan-tri',
    load: () => import('./admin-page'),
    element: 'admin-page',
    name: () => say().name,
    icon: 'M4 3v6M4 13v4M2 9h4v4H2zM10 3v2M10 9v8M8 5h4v4H8zM16 3v8M16 15v2M14 11h4v4h-4z',
    roles: [...ADMINISTRATORS, 'leader', 'clerk', 'archivist'],
    homeOf: ['unit-admin'],
    waiting: adminWaiting,
  },
  {
    path: '/app/quan-tri/don-vi',
    load: () => import('./units/units-page'),
    element: 'units-page',
    roles: ADMINISTRATORS,
  },
  {
    path: '/app/quan-tri/don-vi/moi',
    load: () => import('./units/new-unit-page'),
    element: 'new-unit-page',
    roles: DECIDERS,
  },
  {
    path: '/app/quan-tri/don-vi/:id',
    load: () => import('./units/admin-unit-page'),
    element: 'admin-unit-page',
    roles: ADMINISTRATORS,
  },
  {
    path: '/app/quan-tri/sap-xep',
    load: () => import('./units/reorganisations-page'),
    element: 'reorganisations-page',
    roles: ADMINISTRATORS,
  },
  {
    path: '/app/quan-tri/sap-xep/moi',
    load: () => import('./units/reorganisation-page'),
    element: 'reorganisation-page',
    roles: DECIDERS,
  },
  {
    path: '/app/quan-tri/tai-khoan',
    load: () => import('./accounts/accounts-page'),
    element: 'accounts-page',
    roles: ACCOUNT_ADMINS,
  },
  {
    path: '/app/quan-tri/tai-khoan/moi',
    load: () => import('./accounts/new-account-page'),
    element: 'new-account-page',
    roles: ACCOUNT_ADMINS,
  },
  {
    path: '/app/quan-tri/tai-khoan/:id',
    load: () => import('./accounts/account-page'),
    element: 'account-page',
    roles: ACCOUNT_ADMINS,
  },
  {
    path: '/app/quan-tri/chi-tieu',
    load: () => import('./figures/targets-page'),
    element: 'targets-page',
    roles: ADMINISTRATORS,
  },
  {
    path: '/app/quan-tri/ky-bao-cao',
    load: () => import('./figures/periods-page'),
    element: 'periods-page',
    roles: ADMINISTRATORS,
  },
  {
    path: '/app/quan-tri/ban-ghi-loi',
    load: () => import('./figures/dead-letters-page'),
    element: 'dead-letters-page',
    roles: DECIDERS,
  },
  {
    path: '/app/quan-tri/chung-thu-so',
    load: () => import('./signing/registered-page'),
    element: 'registered-page',
    roles: ACCOUNT_ADMINS,
  },
  {
    path: '/app/quan-tri/chung-thu-so/moi',
    load: () => import('./signing/new-credential-page'),
    element: 'new-credential-page',
    roles: ACCOUNT_ADMINS,
  },
  {
    path: '/app/quan-tri/chung-thu-so/:id',
    load: () => import('./signing/credential-page'),
    element: 'credential-page',
    roles: ACCOUNT_ADMINS,
  },
  {
    path: '/app/quan-tri/loai-tru',
    load: () => import('./records/exclusions-page'),
    element: 'exclusions-page',
    roles: ['unit-admin', 'district-office'],
  },
  {
    path: '/app/quan-tri/lich',
    load: () => import('./records/calendar-page'),
    element: 'calendar-page',
    roles: ADMINISTRATORS,
  },
  {
    path: '/app/quan-tri/nhat-ky',
    load: () => import('./records/trace-page'),
    element: 'trace-page',
    roles: [...TRACE_READERS, 'system-admin'],
  },
  {
    path: '/app/quan-tri/van-hanh',
    load: () => import('./running/running-page'),
    element: 'running-page',
    roles: ['system-admin'],
  },
];
