import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { changes } from '../kit/client';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { PAGES } from '../pages';
import type { PageEntry } from '../pages';

const EVERY = 60_000;
/** An act and the page it leads to are one reason to ask. */
const SOON = 400;

/**
 * The numbers beside the names of the navigation: read when one moves on, after every act, and each minute while the page
 * is looked at. A number is not shown while its service does not answer.
 */
export class WaitingCounts implements ReactiveController {
  private readonly counts: Map<PageEntry, Loader<number>>;
  private pages: PageEntry[] = [];
  private soon?: number;
  private timer?: number;
  private readonly ask = (): void => {
    window.clearTimeout(this.soon);
    this.soon = window.setTimeout(() => this.load(), SOON);
  };
  private readonly seen = (): void => {
    if (document.visibilityState === 'visible') {
      this.ask();
    }
  };

  constructor(host: ReactiveControllerHost) {
    this.counts = new Map(
      PAGES.flatMap((it) => (it.waiting ? [[it, new Loader<number>(host, it.waiting)] as const] : [])),
    );
    host.addController(this);
  }

  hostConnected(): void {
    router.addEventListener('moved', this.ask);
    changes.addEventListener('changed', this.ask);
    document.addEventListener('visibilitychange', this.seen);
    this.timer = window.setInterval(this.seen, EVERY);
  }

  hostDisconnected(): void {
    router.removeEventListener('moved', this.ask);
    changes.removeEventListener('changed', this.ask);
    document.removeEventListener('visibilitychange', this.seen);
    window.clearInterval(this.timer);
  }

  /** Somebody else is signed in, who may open these pages; nobody when there are none. */
  begin(pages: PageEntry[]): void {
    this.pages = pages;
    this.counts.forEach((it) => it.forget());
    this.ask();
  }

  of(page: PageEntry): number {
    const count = this.counts.get(page);
    return count?.problem === undefined ? (count?.value ?? 0) : 0;
  }

  private load(): void {
    this.pages.forEach((it) => this.counts.get(it)?.load());
  }
}
