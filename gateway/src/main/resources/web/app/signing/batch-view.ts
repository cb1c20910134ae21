import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Action } from '../kit/action';
import type { Answer, Listing } from '../kit/client';
import { columns } from '../kit/data-table';
import { submitted, textField } from '../kit/fields';
import { moment } from '../kit/format';
import { Loader } from '../kit/loader';
import { save } from '../kit/save';
import { badge, problemView } from '../kit/states';
import type { Tone } from '../kit/states';
import { View } from '../kit/view';
import { batchItems, continueBatch, longTermFile, readBatch, readOutgoing } from './api';
import type { Batch, BatchItem, Outgoing } from './api';
import { BatchWatch } from './batch-watch';
import { fileLink, hindranceText } from './parts';
import { say } from './texts';

const SIZE = 25;
const TONES: Record<BatchItem['state'], Tone> = { WAITING: 'plain', SIGNED: 'good', REFUSED: 'bad' };

/** One tray while it is signed and after: how far it is, what came of each document, and how to go on. */
class BatchView extends View {
  @property() batch = '';
  /** What is known of its documents already. */
  @property({ attribute: false }) known = new Map<string, Outgoing>();
  @state() private page = 0;

  private readonly tray = new Loader<Batch>(this, (signal) => readBatch(this.batch, signal));
  private readonly items = new Loader<Answer<Listing<BatchItem>>>(this, (signal) => this.read(signal));
  private readonly goingOn = new Action(this);
  private readonly fetching = new Action(this);
  private readonly watch = new BatchWatch((batch) => this.moved(batch));
  private subjects = new Map<string, string>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('batch')) {
      this.page = 0;
      this.tray.restart();
      this.items.restart();
      this.watch.follow(this.batch);
    } else if (changed.has('page')) {
      this.items.load();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<p class="back"><a href="/app/ky-so">${t.back}</a></p>
      ${this.tray.render((it) => this.state(it))}
      ${this.fetching.problem ? problemView(this.fetching.problem) : nothing}
      ${this.items.render((found) => this.results(found))}`;
  }

  private state(it: Batch): TemplateResult {
    const t = say();
    const done = it.signed + it.refused;
    return html`<section class="panel stack" data-batch=${it.state} data-signed=${it.signed} data-refused=${it.refused}>
      <h2>${t.batchOf(moment(it.requestedAt))}</h2>
      <progress max=${it.total} .value=${done} aria-label=${t.progress(done, it.total)}></progress>
      <p role="status">
        <strong>${t.batchStates[it.state]}</strong>: ${t.progress(done, it.total)} (${t.outcome(it.signed, it.refused, it.total - done)})
      </p>
      ${it.state === 'INTERRUPTED' ? this.goOn(it) : nothing}
    </section>`;
  }

  private goOn(it: Batch): TemplateResult {
    const t = say();
    return html`<form class="stack" data-form="go-on" @submit=${this.continue}>
      <div class="notice">
        <div>
          ${it.problem ? html`<p><strong>${hindranceText(it.problem)}</strong></p>` : nothing}
          <p>${t.interrupted}</p>
        </div>
      </div>
      <div class="sign-bar">
        ${textField({ name: 'pin', label: t.pin, type: 'password', hint: t.pinHint, required: true, maxlength: 200 })}
        <button type="submit" class="main" ?disabled=${this.goingOn.isBusy}>${t.goOn}</button>
      </div>
      ${this.goingOn.problem ? problemView(this.goingOn.problem) : nothing}
    </form>`;
  }

  private results(found: Answer<Listing<BatchItem>>): TemplateResult {
    const t = say();
    return html`<section>
      <data-table caption=${t.result} .rows=${found.body.items} .keyOf=${(it: BatchItem) => it.documentId}
        .columns=${columns<BatchItem>(
          {
            key: 'document',
            title: t.document,
            cell: (it) => html`<a href=${`/app/van-ban-di/${it.documentId}`}>${this.subject(it)}</a>`,
          },
          {
            key: 'result',
            title: t.result,
            cell: (it) => html`<span data-item=${it.documentId} data-item-state=${it.state}>
              ${badge(t.itemStates[it.state], TONES[it.state], it.state)}
              ${it.problem ? html`<br />${hindranceText(it.problem)}` : nothing}</span>`,
          },
          { key: 'file', title: t.file, cell: (it) => this.files(it) },
        )}
        .page=${this.page} .size=${SIZE} .total=${found.total}
        @page-chosen=${(event: CustomEvent<number>) => (this.page = event.detail)}></data-table>
    </section>`;
  }

  private files(it: BatchItem): TemplateResult {
    const t = say();
    const subject = this.subject(it);
    return html`<span class="in-row">
      ${fileLink(subject, it.signedRevisionId ?? it.revisionId)}
      ${it.state === 'SIGNED'
        ? html`<a href=${`/app/ky-so/kiem-tra?document=${it.documentId}`} aria-label=${t.verifyThisOne(subject)}>${t.verifyThis}</a>
            <button type="button" aria-label=${t.longTermOf(subject)} ?disabled=${this.fetching.isBusy}
              @click=${() => void this.fetchLongTerm(it)}>${t.longTerm}</button>`
        : nothing}
    </span>`;
  }

  private subject(it: BatchItem): string {
    return this.known.get(it.documentId)?.subject ?? this.subjects.get(it.documentId) ?? say().unknownDocument;
  }

  /** With the subjects of the documents, which the tray does not keep. */
  private async read(signal: AbortSignal): Promise<Answer<Listing<BatchItem>>> {
    const found = await batchItems(this.batch, this.page, SIZE, signal);
    const unknown = found.body.items.filter((it) => !this.known.has(it.documentId) && !this.subjects.has(it.documentId));
    const read = await Promise.allSettled(unknown.map((it) => readOutgoing(it.documentId, signal)));
    read.forEach((it) => it.status === 'fulfilled' && this.subjects.set(it.value.id, it.value.subject));
    return found;
  }

  private moved(batch: Batch): void {
    const before = this.tray.value;
    this.tray.take(batch);
    const isFurther = before === undefined || before.signed + before.refused < batch.signed + batch.refused;
    if (batch.state !== 'RUNNING' || (isFurther && !this.items.isLoading)) {
      this.items.load();
    }
  }

  private async continue(event: Event): Promise<void> {
    const pin = String(submitted(event).get('pin') ?? '');
    const batch = await this.goingOn.run(() => continueBatch(this.batch, pin));
    if (batch) {
      this.tray.take(batch.body);
      this.watch.follow(this.batch);
    }
  }

  private async fetchLongTerm(it: BatchItem): Promise<void> {
    const file = await this.fetching.run(() => longTermFile(it.documentId));
    if (file) {
      save(file);
    }
  }
}

customElements.define('batch-view', BatchView);
