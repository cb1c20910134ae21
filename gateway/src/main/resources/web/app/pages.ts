import { accountPages } from './account/pages';
import { adminPages } from './admin/pages';
import { dossierPages } from './dossier/pages';
import { incomingPages } from './incoming/pages';
import type { Route } from './kit/router';
import type { Role } from './kit/session';
import { noticePages } from './notices/pages';
import { outgoingPages } from './outgoing/pages';
import { overviewPages } from './overview/pages';
import { signingPages } from './signing/pages';
import { taskPages } from './tasks/pages';

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
  /** How much waits there for the person: a number beside the name. Asked often, so by cheap requests. */
  waiting?: (signal: AbortSignal) => Promise<number>;
}

/** All pages, in the order of the navigation: each part of the work brings its own. */
export const PAGES: PageEntry[] = [
  ...taskPages,
  ...overviewPages,
  ...noticePages,
  ...incomingPages,
  ...outgoingPages,
  ...dossierPages,
  ...signingPages,
  ...adminPages,
  ...accountPages,
];
