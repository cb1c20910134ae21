import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Action } from '../kit/action';
import { withQuery } from '../kit/client';
import '../kit/dialog';
import { submitted, textArea, textOf } from '../kit/fields';
import { day, moment } from '../kit/format';
import { Loader } from '../kit/loader';
import { sessions } from '../kit/session';
import { problemView } from '../kit/states';
import { toast } from '../kit/toasts';
import { View } from '../kit/view';
import { closePeriod, closings } from './api';
import type { Closing } from './api';
import { periodName } from './periods';
import { say } from './texts';
import { lookingOf } from './view-bar';
import type { Looking } from './view-bar';

const FORMATS = ['pdf', 'xlsx', 'csv'];

/** The report of the period to print and to keep, and the closing of the period for those who may. */
class ReportPanel extends View {
  @property({ attribute: false }) looking: Looking = lookingOf(new URLSearchParams());
  @state() private isOpen = false;
  private readonly closings = new Loader<Closing[]>(this, (signal) => closings(signal));
  private readonly closing = new Action(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.closings.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('looking')) {
      this.closing.problem = undefined;
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    const { period, asOf, structure } = this.looking;
    if (this.closings.problem?.isPassing && this.closings.value === undefined) {
      // said above already, and no report can be had
      return html``;
    }
    const href = (format: string): string =>
      withQuery(`/api/metrics/reports/${encodeURIComponent(period)}`, {
        format,
        asOf,
        structure: structure === 'NOW' ? structure : undefined,
      });
    return html`<section class="panel report" aria-labelledby="report">
      <h2 id="report">${t.reportOf(periodName(period))}</h2>
      <div class="row">
        ${FORMATS.map(
          (format) => html`<a class="button ${format === 'pdf' ? 'main' : ''}" href=${href(format)} download data-report=${format}>
            ${format === 'pdf' ? t.pdf : format.toUpperCase()}
          </a>`,
        )}
      </div>
      ${this.closings.render((all) => this.state(all.filter((it) => it.period === period)))}
    </section>`;
  }

  private state(mine: Closing[]): TemplateResult {
    const t = say();
    return html`<div class="closings">
        ${mine.length === 0 ? html`<p class="quiet">${t.notClosed}</p>` : nothing}
        ${mine.map(
          (it) => html`<p data-closing=${it.number}>
            ${t.closed(it.number, moment(it.closedAt), it.closedBy)}.
            ${t.closedDays(day(it.from), day(it.to))}.
            ${it.reason ? html`${t.closedReason(it.reason)}.` : nothing}
            ${t.code}: <a href="/verify?code=${it.code}" target="_blank">${it.code}</a>
          </p>`,
        )}
      </div>
      ${sessions.can('district-office', 'system-admin')
        ? html`<button type="button" data-action="close-period" @click=${() => (this.isOpen = true)}>
              ${mine.length === 0 ? t.close : t.closeAgain}
            </button>
            <modal-dialog .open=${this.isOpen} heading=${t.closeHeading(periodName(this.looking.period))}
              .content=${() => this.form(mine.length > 0)} @closed=${() => (this.isOpen = false)}></modal-dialog>`
        : nothing}`;
  }

  private form(again: boolean): TemplateResult {
    const t = say();
    return html`<form @submit=${(event: Event) => this.close(event)}>
      <p>${t.closeText}</p>
      ${again
        ? textArea({
            name: 'reason',
            label: t.closeReason,
            hint: t.closeReasonHint,
            error: this.closing.errorOf('reason'),
            required: true,
            maxlength: 1000,
          })
        : nothing}
      ${this.closing.problem ? problemView(this.closing.problem) : nothing}
      <div class="buttons">
        <button type="submit" class="main" data-action="confirm" aria-disabled=${this.closing.isBusy ? 'true' : 'false'}>${t.doClose}</button>
      </div>
    </form>`;
  }

  private async close(event: Event): Promise<void> {
    const reason = textOf(submitted(event), 'reason');
    const done = await this.closing.run((key) => closePeriod(this.looking.period, reason, { key }));
    if (done !== undefined) {
      this.isOpen = false;
      toast(say().wasClosed);
      this.closings.load();
    }
  }
}

customElements.define('report-panel', ReportPanel);
