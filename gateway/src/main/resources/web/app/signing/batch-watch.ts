import { progressOf, readBatch } from './api';
import type { Batch } from './api';

const POLL = 1_500;

/** Follows a tray until it is over or interrupted: by events, and by asking where events do not come through. */
export class BatchWatch {
  private source?: EventSource;
  private timer?: number;
  private id?: string;

  constructor(private readonly moved: (batch: Batch) => void) {}

  follow(id: string): void {
    this.stop();
    this.id = id;
    this.source = new EventSource(progressOf(id));
    this.source.onmessage = (event: MessageEvent<string>) => this.take(id, JSON.parse(event.data) as Batch);
    this.source.onerror = () => this.pollInstead(id);
  }

  stop(): void {
    this.id = undefined;
    this.source?.close();
    window.clearTimeout(this.timer);
  }

  private take(id: string, batch: Batch): void {
    if (id === this.id) {
      if (batch.state !== 'RUNNING') {
        this.stop();
      }
      this.moved(batch);
    }
  }

  private pollInstead(id: string): void {
    this.source?.close();
    const ask = async (): Promise<void> => {
      try {
        this.take(id, await readBatch(id));
      } catch {
        // away for a moment: asked again
      }
      if (id === this.id) {
        this.timer = window.setTimeout(() => void ask(), POLL);
      }
    };
    void ask();
  }
}
