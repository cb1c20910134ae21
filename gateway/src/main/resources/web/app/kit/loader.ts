import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { connection } from './connection';
import { Problem } from './problem';
import { sessions } from './session';
import { loading, problemView } from './states';

const FIRST_RETRY = 2_000;
const LAST_RETRY = 15_000;

/**
 * Something a view shows that has to be read first: says that it is being read, what went wrong, tries again by itself
 * when that may help (no connection, a service away, session renewed), and meanwhile goes on showing what was known.
 */
export class Loader<T> implements ReactiveController {
  value?: T;
  problem?: Problem;
  isLoading = false;

  private reading?: AbortController;
  private timer?: number;
  private retry = FIRST_RETRY;
  private readonly again = (): void => {
    if (this.problem !== undefined) {
      this.load();
    }
  };

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly read: (signal: AbortSignal) => Promise<T>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    connection.addEventListener('back', this.again);
    sessions.addEventListener('renewed', this.again);
  }

  hostDisconnected(): void {
    connection.removeEventListener('back', this.again);
    sessions.removeEventListener('renewed', this.again);
    this.reading?.abort();
    window.clearTimeout(this.timer);
  }

  /** Reads, also while another reading goes on, whose answer is then dropped. */
  load(): void {
    this.reading?.abort();
    window.clearTimeout(this.timer);
    const reading = new AbortController();
    this.reading = reading;
    this.isLoading = true;
    this.host.requestUpdate();
    this.read(reading.signal).then(
      (value) => this.end(reading, () => this.succeeded(value)),
      (e) => this.end(reading, () => this.failed(Problem.from(e))),
    );
  }

  /** Forgets what was read before; for when something else is to be shown. */
  restart(): void {
    this.forget();
    this.load();
  }

  /** Shows nothing any more, and reads nothing. */
  forget(): void {
    this.reading?.abort();
    window.clearTimeout(this.timer);
    this.isLoading = false;
    this.value = undefined;
    this.problem = undefined;
  }

  /** Shows what is known from elsewhere, as from the answer to an act; a reading under way is dropped. */
  take(value: T): void {
    this.reading?.abort();
    window.clearTimeout(this.timer);
    this.isLoading = false;
    this.succeeded(value);
    this.host.requestUpdate();
  }

  private end(reading: AbortController, then: () => void): void {
    if (!reading.signal.aborted) {
      this.isLoading = false;
      then();
      this.host.requestUpdate();
    }
  }

  private succeeded(value: T): void {
    this.value = value;
    this.problem = undefined;
    this.retry = FIRST_RETRY;
  }

  private failed(problem: Problem): void {
    this.problem = problem;
    if (problem.isPassing) {
      const wait = problem.retryAfter === undefined ? this.retry : Math.max(problem.retryAfter * 1000, FIRST_RETRY);
      this.timer = window.setTimeout(() => this.load(), wait);
      this.retry = Math.min(this.retry * 2, LAST_RETRY);
    }
  }

  /** What was read, below what went wrong since; or that it is being read. */
  render(show: (value: T) => unknown): TemplateResult {
    return html`${this.problem === undefined ? nothing : problemView(this.problem, () => this.load())}
    ${this.value !== undefined ? show(this.value) : this.problem === undefined ? loading() : nothing}`;
  }
}
