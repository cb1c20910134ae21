import { accountPages } from './account/pages';
import { adminPages } from './admin/pages';
import type { Route } from './kit/router';
import type { Role } from './kit/session';
import { dossierPages } from './dossier/pages';
import { noticePages } from './notices/pages';
import { overviewPages } from './overview/pages';
import { signingPages } from './signing/pages';

/** A page, and where it is offered. */
export interface PageEntry extends Route {
  /** The name in the navigation; pages without one are reached from others. */
  name?: () => string;
  /** The drawing beside the name, on a ground of 20 by 20. */
  icon?: string;
  /** Who may see it; everybody signed in when there are none. */
  roles?: Role[];
  /** For whom it is the first page; the first that fits is taken. */
  homeOf?: Role[];
}

/** All pages, in the order of the navigation: each part of the work brings its own. */
export const PAGES: PageEntry[] = [
  ...overviewPages,
  ...noticePages,
  ...dossierPages,
  ...signingPages,
  ...adminPages,
  ...accountPages,
];
