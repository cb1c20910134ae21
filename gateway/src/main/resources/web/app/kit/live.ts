export type LiveState = 'connecting' | 'live' | 'lost';

const FIRST_RETRY = 1_000;
const LAST_RETRY = 10_000;
const EVENTS = ['compliance-changed', 'units-changed', 'message'];

/**
 * Listens to the changes of ratios and says whether it can. The browser reconnects by itself after a cut, but gives
 * up after an error answer; then this tries again.
 */
export class Live {
  private source?: EventSource;
  private timer?: number;
  private retry = FIRST_RETRY;

  constructor(
    private readonly moved: () => void,
    private readonly state: (state: LiveState) => void,
  ) {}

  start(): void {
    this.source = new EventSource('/api/metrics/stream');
    this.source.onopen = () => {
      this.retry = FIRST_RETRY;
      this.state('live');
      // what moved while nobody listened
      this.moved();
    };
    this.source.onerror = () => this.lost();
    EVENTS.forEach((event) => this.source?.addEventListener(event, () => this.moved()));
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.source?.close();
  }

  private lost(): void {
    this.state('lost');
    if (this.source?.readyState === EventSource.CLOSED) {
      this.stop();
      this.timer = window.setTimeout(() => this.start(), this.retry);
      this.retry = Math.min(this.retry * 2, LAST_RETRY);
    }
  }
}
