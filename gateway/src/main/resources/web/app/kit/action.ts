import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Problem } from './problem';

/**
 * Something a person does by a button or form. It happens once however often the button is pressed, and its key stays
 * the same until the outcome is known: after a lost connection the repeat finds what the first try did.
 */
export class Action implements ReactiveController {
  isBusy = false;
  problem?: Problem;
  private key = randomKey();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // nothing to begin with
  }

  /** Answers what the act answered; undefined when it failed (see `problem`) or is under way already. */
  async run<T>(act: (key: string) => Promise<T>): Promise<T | undefined> {
    if (this.isBusy) {
      return undefined;
    }
    this.isBusy = true;
    this.problem = undefined;
    this.host.requestUpdate();
    try {
      const done = await act(this.key);
      this.key = randomKey();
      return done;
    } catch (e) {
      this.problem = Problem.from(e);
      if (this.problem.isRefusal) {
        this.key = randomKey();
      }
      return undefined;
    } finally {
      this.isBusy = false;
      this.host.requestUpdate();
    }
  }

  /** What is wrong with a field, for `error` of the fields. */
  errorOf(field: string): string | undefined {
    return this.problem?.violationOf(field);
  }
}

/** A random UUID also where the page came over plain HTTP, where browsers offer no randomUUID. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
