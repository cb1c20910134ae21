import type { Page } from './view';

/** A page with its path, such as `/app/ho-so/:id`. */
export interface Route {
  path: string;
  /** Brings the code of the page, which defines the element. */
  load: () => Promise<unknown>;
  element: string;
}

interface Found {
  route: Route;
  params: Record<string, string>;
}

/** The parameters of a path by its pattern; undefined when it is another path. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/\/+$/, '').split('/');
  if (wanted.length !== given.length) {
    return undefined;
  }
  const params: Record<string, string> = {};
  const fits = wanted.every((part, i) => {
    if (part.startsWith(':') && given[i] !== '') {
      params[part.slice(1)] = decodeURIComponent(given[i]);
      return true;
    }
    return part === given[i];
  });
  return fits ? params : undefined;
}

/**
 * Shows the page of the address. Links are plain links; what leads to a page of ours does not load the document anew.
 * `moved` tells that another page, or the same with other parameters, is shown.
 */
class Router extends EventTarget {
  /** The page shown; undefined while its code comes, and where no page is. */
  page?: Page;
  route?: Route;
  isUnknown = false;
  /** What kept the code of a page from coming. */
  failure?: unknown;

  private routes: Route[] = [];
  private home: () => string = () => '/';
  private asked = 0;

  constructor() {
    super();
    window.addEventListener('popstate', () => void this.show());
    document.addEventListener('click', (event) => this.follow(event));
  }

  /** Begins with these pages, as when somebody signed in; `home` is where an address without a page leads. */
  start(routes: Route[], home: () => string): void {
    this.routes = routes;
    this.home = home;
    this.become(undefined, undefined);
    void this.show();
  }

  /** Shows no page any more: nobody is signed in. */
  stop(): void {
    this.asked++;
    this.routes = [];
    this.become(undefined, undefined);
  }

  /** Whether the person has a page at this path, so that a link to it leads somewhere. */
  knows(path: string): boolean {
    return this.routes.some((route) => match(route.path, path) !== undefined);
  }

  /** Shows a page as if its link had been clicked. */
  go(path: string): void {
    if (path !== location.pathname + location.search) {
      history.pushState(null, '', path);
    }
    window.scrollTo(0, 0);
    void this.show();
  }

  /** Changes the address of what is shown, as when a filter was chosen; going back skips it. */
  replace(path: string): void {
    history.replaceState(null, '', path);
    void this.show();
  }

  /** Sets parameters of the query and leaves the others; empty ones go. */
  replaceQuery(changes: Record<string, string | number | undefined>): void {
    const query = new URLSearchParams(location.search);
    Object.entries(changes).forEach(([name, value]) =>
      value === undefined || value === '' ? query.delete(name) : query.set(name, String(value)),
    );
    this.replace(query.size === 0 ? location.pathname : `${location.pathname}?${query}`);
  }

  async show(): Promise<void> {
    if (this.routes.length === 0) {
      return;
    }
    const mine = ++this.asked;
    const found = this.find();
    if (found === undefined) {
      this.become(undefined, undefined);
      this.isUnknown = true;
      this.dispatchEvent(new Event('moved'));
      return;
    }
    this.isUnknown = false;
    this.failure = undefined;
    if (found.route !== this.route || this.page === undefined) {
      const before = this.page;
      try {
        await found.route.load();
      } catch (e) {
        if (mine === this.asked) {
          this.become(undefined, undefined);
          this.failure = e;
          this.dispatchEvent(new Event('moved'));
        }
        return;
      }
      if (mine !== this.asked) {
        return;
      }
      this.become(found.route, document.createElement(found.route.element) as Page);
      this.set(found);
      this.dispatchEvent(new CustomEvent('moved', { detail: { isFirst: before === undefined } }));
      return;
    }
    this.set(found);
    this.dispatchEvent(new CustomEvent('moved', { detail: { isSame: true } }));
  }

  private become(route: Route | undefined, page: Page | undefined): void {
    this.route = route;
    this.page = page;
  }

  private set(found: Found): void {
    if (this.page !== undefined) {
      this.page.params = found.params;
      this.page.query = new URLSearchParams(location.search);
    }
  }

  private find(): Found | undefined {
    if (['/', '/app', '/app/'].includes(location.pathname)) {
      history.replaceState(null, '', this.home());
    }
    for (const route of this.routes) {
      const params = match(route.path, location.pathname);
      if (params !== undefined) {
        return { route, params };
      }
    }
    return undefined;
  }

  private follow(event: MouseEvent): void {
    const link = (event.target as Element | null)?.closest?.('a');
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented || link.target !== '' || link.hasAttribute('download')) {
      return;
    }
    const to = new URL(link.href);
    const isOurs = to.origin === location.origin && (to.pathname === '/' || to.pathname.startsWith('/app'));
    // the browser scrolls to a heading, or reads the page anew
    const isHere = to.pathname === location.pathname && (to.hash !== '' || to.search === location.search);
    if (isOurs && !isHere) {
      event.preventDefault();
      this.go(to.pathname + to.search);
    }
  }
}

export const router = new Router();
