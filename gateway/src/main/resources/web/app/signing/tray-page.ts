import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from '../kit/action';
import type { Answer, Listing } from '../kit/client';
import { columns } from '../kit/data-table';
import { selectField, submitted, textField } from '../kit/fields';
import { day, moment, today } from '../kit/format';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { badge, empty, problemView } from '../kit/states';
import type { Tone } from '../kit/states';
import { adopt } from '../kit/styles';
import { Page } from '../kit/view';
import { listCredentials, recentBatches, signBatch, waiting } from './api';
import type { Batch, Capacity, Credential, Outgoing } from './api';
import './batch-view';
import { capacities, capacityOf, documentCell, fileLink, inCapacity, isSignedHere, pageOf, signingNav, usable } from './parts';
import { styles } from './styles';
import { say } from './texts';

adopt(styles);

const SIZE = 50;
const MOST = 500;
const RECENT = 5;
const TONES: Record<Batch['state'], Tone> = { RUNNING: 'busy', INTERRUPTED: 'warn', CANCELLED: 'plain', DONE: 'good' };

/** What waits for the person's signature, signed one by one or many at once. */
class TrayPage extends Page {
  @state() private chosen = new Map<string, Outgoing>();
  private readonly documents = new Loader<Answer<Listing<Outgoing>>>(this, (signal) =>
    waiting(this.capacity(), pageOf(this.query), SIZE, signal),
  );
  private readonly credentials = new Loader<Credential[]>(this, (signal) => listCredentials(signal));
  private readonly recent = new Loader<Batch[]>(this, (signal) => recentBatches(RECENT, signal));
  private readonly signing = new Action(this);
  private signed = new Map<string, Outgoing>();
  private shown = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (capacities().length === 0) {
      router.replace('/app/ky-so/kiem-tra');
      return;
    }
    this.credentials.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('query') || capacities().length === 0) {
      return;
    }
    const shown = this.capacity();
    if (shown !== this.shown) {
      this.shown = shown;
      this.chosen = new Map();
      this.documents.restart();
    } else {
      this.documents.load();
    }
    this.recent.load();
  }

  protected override render(): TemplateResult {
    const t = say();
    const batch = this.query.get('lo');
    return html`<div class="page-head">
        <div>
          <h1>${t.part}</h1>
          <p class="quiet">${t.trayHint[this.capacity()]}</p>
        </div>
      </div>
      ${signingNav()}
      ${batch ? html`<batch-view batch=${batch} .known=${this.signed}></batch-view>` : this.tray()}`;
  }

  private tray(): TemplateResult {
    const t = say();
    return html`${inCapacity(this.capacity(), this.documents.render((found) => this.list(found)))}
      <section>
        <h2>${t.recent}</h2>
        ${this.recent.render((all) => (all.length === 0 ? empty(t.noRecent) : this.history(all)))}
      </section>`;
  }

  private list(found: Answer<Listing<Outgoing>>): TemplateResult {
    const t = say();
    const rows = found.body.items.filter(isSignedHere);
    if (rows.length === 0 && found.total <= SIZE) {
      return empty(t.nothingWaits);
    }
    return html`<label class="choose-all">
        <input type="checkbox" class="choose" data-action="choose-all" .checked=${rows.every((it) => this.chosen.has(it.id))}
          @change=${(event: Event) => this.chooseAll(rows, (event.target as HTMLInputElement).checked)} />
        ${t.chooseAll}
      </label>
      <data-table caption=${t.tray} .rows=${rows} .keyOf=${(it: Outgoing) => it.id}
        .toneOf=${(it: Outgoing) => (it.dueOn && it.dueOn < today() ? 'overdue' : '')}
        .columns=${columns<Outgoing>(
          {
            key: 'choose',
            title: t.choose,
            cell: (it) => html`<input type="checkbox" class="choose" data-choose=${it.id} aria-label=${t.chooseThis(it.subject)}
              .checked=${this.chosen.has(it.id)}
              @change=${(event: Event) => this.choose(it, (event.target as HTMLInputElement).checked)} />`,
          },
          { key: 'document', title: t.document, cell: documentCell },
          {
            key: 'signer',
            title: t.signer,
            cell: (it) => html`<span>${it.signerName}, ${it.signerTitle}
              ${it.pendingReviews > 0 ? html`<br />${badge(t.reviews(it.pendingReviews), 'warn')}` : nothing}</span>`,
          },
          { key: 'due', title: t.dueOn, cell: (it) => (it.dueOn ? day(it.dueOn) : '–'), wideOnly: true },
          { key: 'file', title: t.file, cell: (it) => fileLink(it.subject, it.currentRevisionId) },
        )}
        .page=${pageOf(this.query)} .size=${SIZE} .total=${found.total}
        @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ page: event.detail || undefined })}></data-table>
      ${this.credentials.render((all) => this.form(all))}`;
  }

  private form(all: Credential[]): TemplateResult {
    const t = say();
    const own = usable(all, this.capacity(), false);
    if (own.length === 0) {
      return html`<p class="notice">${t.noCredential}</p>`;
    }
    return html`<form class="panel sign-bar" data-form="sign" @submit=${this.sign}>
      <p role="status" data-chosen=${this.chosen.size}><strong>${t.chosen(this.chosen.size)}</strong></p>
      ${own.length === 1
        ? nothing
        : selectField({
            name: 'credentialId',
            label: t.credential,
            none: t.anyCredential,
            choices: own.map((it) => ({ value: it.id, text: `${it.holder.name} (${it.certificate ? day(it.certificate.validTo) : ''})` })),
          })}
      ${textField({
        name: 'pin',
        label: t.pin,
        type: 'password',
        hint: t.pinHint,
        required: true,
        maxlength: 200,
        error: this.signing.errorOf('pin'),
      })}
      <button type="submit" class="main" data-action="sign"
        ?disabled=${this.chosen.size === 0 || this.chosen.size > MOST || this.signing.isBusy}>${t.sign(this.chosen.size)}</button>
      ${this.chosen.size > MOST ? html`<p class="error">${t.most(MOST)}</p>` : nothing}
      ${this.signing.problem ? problemView(this.signing.problem) : nothing}
    </form>`;
  }

  private history(all: Batch[]): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.recent} .rows=${all} .keyOf=${(it: Batch) => it.id}
      .columns=${columns<Batch>(
        {
          key: 'when',
          title: t.when,
          cell: (it) => html`<a href=${`/app/ky-so?lo=${it.id}`}>${moment(it.requestedAt)}</a>`,
        },
        { key: 'capacity', title: t.capacity, cell: (it) => t.capacities[it.capacity] },
        { key: 'state', title: t.result, cell: (it) => badge(t.batchStates[it.state], TONES[it.state], it.state) },
        { key: 'outcome', title: t.document, cell: (it) => t.outcome(it.signed, it.refused, it.total - it.signed - it.refused) },
      )}></data-table>`;
  }

  private capacity(): Capacity {
    return capacityOf(this.query);
  }

  private choose(it: Outgoing, isChosen: boolean): void {
    this.chooseAll([it], isChosen);
  }

  private chooseAll(rows: Outgoing[], isChosen: boolean): void {
    const next = new Map(this.chosen);
    rows.forEach((it) => (isChosen ? next.set(it.id, it) : next.delete(it.id)));
    this.chosen = next;
  }

  private async sign(event: Event): Promise<void> {
    const form = submitted(event);
    const asked = {
      capacity: this.capacity(),
      credentialId: String(form.get('credentialId') ?? '') || undefined,
      pin: String(form.get('pin') ?? ''),
      documents: [...this.chosen.values()].map((it) => ({ documentId: it.id, revisionId: it.currentRevisionId })),
    };
    const batch = await this.signing.run((key) => signBatch(asked, { key }));
    if (batch) {
      this.signed = this.chosen;
      this.chosen = new Map();
      router.go(`/app/ky-so?lo=${batch.body.id}`);
    }
  }
}

customElements.define('tray-page', TrayPage);
