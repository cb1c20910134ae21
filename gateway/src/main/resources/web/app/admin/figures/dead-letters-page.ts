import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Answer, Listing } from '../../kit/client';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { selectField, textArea, textOf } from '../../kit/fields';
import { moment } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { badge, empty } from '../../kit/states';
import type { Tone } from '../../kit/states';
import { Page } from '../../kit/view';
import { ActDialog } from '../act-dialog';
import { head } from '../head';
import '../styles';
import { common } from '../texts';
import { deadLetters, dismiss, putAllBack, putBack } from './api';
import type { DeadLetter, DeadLetterState } from './api';
import { say } from './texts';

const SIZE = 50;
const TONES: Record<DeadLetterState, Tone> = { PUT_ASIDE: 'bad', PUT_BACK: 'good', DISMISSED: 'plain' };

/** Records the figures lack, and what to do about them. */
class DeadLettersPage extends Page {
  private readonly letters = new Loader<Answer<Listing<DeadLetter>>>(this, (signal) =>
    deadLetters(this.state || undefined, this.page, SIZE, signal),
  );
  private readonly acts = new ActDialog(this, () => this.letters.load());

  private get state(): string {
    return this.query.get('tinh-trang') ?? 'PUT_ASIDE';
  }

  private get page(): number {
    return Number(this.query.get('trang') ?? 0);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.letters.load();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({
        title: t.deadLetters,
        subtitle: t.deadLettersAbout,
        acts:
          this.state === 'PUT_ASIDE' && (this.letters.value?.total ?? 0) > 0
            ? html`<button type="button" data-action="put-all-back" @click=${() => this.askAll()}>${t.putAllBack}</button>`
            : undefined,
      })}
      <div class="filters">
        ${selectField({
          name: 'state',
          label: t.state,
          value: this.state,
          choices: Object.entries(t.states).map(([value, text]) => ({ value, text })),
          onChange: (state) => router.replaceQuery({ 'tinh-trang': state, trang: undefined }),
        })}
      </div>
      ${this.letters.render((all) => (all.body.items.length === 0 ? empty(t.noDeadLetters) : this.table(all)))}
      ${this.acts.render()}`;
  }

  private table(all: Answer<Listing<DeadLetter>>): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.deadLetters} .rows=${all.body.items} .page=${this.page} .size=${SIZE}
      .total=${all.total} .keyOf=${(it: DeadLetter) => it.id}
      @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ trang: event.detail || undefined })}
      .columns=${columns<DeadLetter>(
        { key: 'known', title: t.known, cell: (it) => moment(it.known) },
        {
          key: 'topic',
          title: t.topic,
          cell: (it) => html`<span>${it.topic}<div class="quiet">${it.partition}/${it.offset}</div></span>`,
        },
        { key: 'type', title: t.type, cell: (it) => it.type ?? '–', wideOnly: true },
        { key: 'why', title: t.why, cell: (it) => html`<span data-reason=${it.reason}>${t.reasons[it.reason] ?? it.reason}</span>` },
        {
          key: 'state',
          title: t.state,
          cell: (it) =>
            html`<span>${badge(t.states[it.state], TONES[it.state], it.state)}
            ${it.decidedBy ? html`<div class="quiet">${it.decidedBy}</div>` : nothing}
            ${it.dismissal ? html`<div>${it.dismissal}</div>` : nothing}</span>`,
        },
        { key: 'acts', title: t.acts, cell: (it) => this.buttons(it) },
      )}></data-table>`;
  }

  private buttons(of: DeadLetter): unknown {
    const t = say();
    return of.state !== 'PUT_ASIDE'
      ? '–'
      : html`<div class="row">
          <button type="button" data-action="put-back" @click=${() => this.askBack(of)}>${t.putBack}</button>
          <button type="button" data-action="dismiss" @click=${() => this.askDismissal(of)}>${t.dismiss}</button>
        </div>`;
  }

  private askBack(of: DeadLetter): void {
    const t = say();
    this.acts.ask({
      heading: t.putBack,
      text: t.putBackText,
      confirm: t.putBack,
      send: (_, key) => putBack(of.id, key),
      done: t.putBackDone,
    });
  }

  private askAll(): void {
    const t = say();
    this.acts.ask({
      heading: t.putAllBack,
      text: t.putAllBackText,
      confirm: t.putAllBack,
      send: () => putAllBack(),
      done: t.putBackDone,
    });
  }

  private askDismissal(of: DeadLetter): void {
    const t = say();
    this.acts.ask({
      heading: t.dismiss,
      text: t.dismissText,
      fields: (action) =>
        textArea({
          name: 'reason',
          label: common().reason,
          required: true,
          maxlength: 500,
          error: action.errorOf('reason'),
        }),
      confirm: t.dismiss,
      isDangerous: true,
      send: (form, key) => dismiss(of.id, textOf(form, 'reason') ?? '', key),
      done: t.dismissed,
    });
  }
}

customElements.define('dead-letters-page', DeadLettersPage);
