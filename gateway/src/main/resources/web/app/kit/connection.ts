const PROBE = '/favicon.svg';
const EVERY = 3_000;

/** Whether the system can be reached at all. Requests tell it; while it cannot, this asks until it can again. */
class Connection extends EventTarget {
  isLost = false;
  private timer?: number;

  constructor() {
    super();
    window.addEventListener('offline', () => this.failed());
    window.addEventListener('online', () => void this.probe());
  }

  /** A request got no answer. */
  failed(): void {
    if (!this.isLost) {
      this.isLost = true;
      this.dispatchEvent(new Event('lost'));
      this.timer = window.setInterval(() => void this.probe(), EVERY);
    }
  }

  /** A request got an answer, whichever. */
  succeeded(): void {
    if (this.isLost) {
      this.isLost = false;
      window.clearInterval(this.timer);
      this.dispatchEvent(new Event('back'));
    }
  }

  private async probe(): Promise<void> {
    try {
      await fetch(PROBE, { method: 'HEAD', cache: 'no-store' });
      this.succeeded();
    } catch {
      // still away: asked again
    }
  }
}

export const connection = new Connection();
