import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { numbered } from '../documents/api';
import type { Delivery } from '../documents/api';
import '../documents/pdf-preview';
import { documentStyles } from '../documents/styles';
import { choicesOf, words } from '../documents/words';
import { documentKind } from '../kit/document-kinds';
import { Action } from '../kit/action';
import type { Answer } from '../kit/client';
import { confirmed } from '../kit/dialog';
import { dateField, selectField, submitted, textField, textOf } from '../kit/fields';
import { day, moment } from '../kit/format';
import { Loader } from '../kit/loader';
import { sessions } from '../kit/session';
import { badge, problemView } from '../kit/states';
import { adopt } from '../kit/styles';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import { actOnDelivery, readDelivery } from './api';
import { say } from './texts';

adopt(documentStyles);

/** What another unit sent: the clerk receives or refuses it, and answers when it is asked back. */
class DeliveryPage extends Page {
  @state() private opened?: 'refuse' | 'keep';
  private readonly delivery = new Loader<Answer<Delivery>>(this, (signal) => readDelivery(this.params.id, signal));
  private readonly acting = new Action(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('params')) {
      this.delivery.restart();
    }
  }

  protected override render(): TemplateResult {
    return html`${this.delivery.value ? nothing : html`<h1>${say().delivery}</h1>`}
    ${this.delivery.render((it) => this.page(it))}`;
  }

  private page(answer: Answer<Delivery>): TemplateResult {
    const t = say();
    const it = answer.body;
    return html`<div class="page-head">
        <div>
          <h1>${it.subject}</h1>
          <p class="heading-line">${badge(t.deliveryState[it.state] ?? it.state, it.state === 'ARRIVED' ? 'warn' : 'plain', it.state)}
            <span class="quiet">${it.sender.name}</span></p>
        </div>
      </div>
      <div class="split">
        <div class="stack">
          ${this.acts(answer)}
          ${this.acting.problem ? problemView(this.acting.problem) : nothing}
          <section class="panel">
            <dl class="facts">
              <dt>${t.sender}</dt><dd>${it.sender.name}</dd>
              <dt>${t.numberAndSymbol}</dt><dd>${numbered(it)}</dd>
              <dt>${t.documentDate}</dt><dd>${it.documentDate ? day(it.documentDate) : ''}</dd>
              <dt>${t.kind}</dt><dd>${documentKind(it.kind)}</dd>
              <dt>${t.sentAt}</dt><dd>${moment(it.sentAt)}</dd>
              ${it.note ? html`<dt>${t.note}</dt><dd>${it.note}</dd>` : nothing}
            </dl>
            ${it.incomingId && it.state !== 'TAKEN_BACK'
              ? html`<p><a href=${`/app/van-ban-den/${it.incomingId}`}>${t.seeIncoming}</a></p>`
              : nothing}
          </section>
        </div>
        <pdf-preview .revision=${it.revisionId} .pages=${it.pageCount}></pdf-preview>
      </div>`;
  }

  private acts(answer: Answer<Delivery>): TemplateResult | typeof nothing {
    const t = say();
    const it = answer.body;
    if (it.askedBack === 'ASKED' && sessions.can('clerk', 'leader')) {
      return html`<div class="notice">
        <p><strong>${t.recallAsked}</strong></p>
        ${this.opened === 'keep'
          ? this.reason('keep', t.keepReason, t.keepIt, (reason) => void this.act(answer, 'recall-answer', { agree: false, reason }, t.recallAnswered))
          : html`<div class="row">
              <button type="button" class="main" data-action="agree-recall" @click=${() => void this.agree(answer)}>${t.agreeRecall}</button>
              <button type="button" data-action="keep" @click=${() => (this.opened = 'keep')}>${t.keepIt}</button>
            </div>`}
      </div>`;
    }
    if (it.state !== 'ARRIVED' || !sessions.can('clerk')) {
      return nothing;
    }
    return html`<form class="panel" @submit=${(event: Event) => this.accept(event, answer)}>
        <p class="quiet">${t.acceptHint}</p>
        <div class="fields">
          ${selectField({
            name: 'needsAction',
            label: t.needsAction,
            value: 'true',
            choices: [
              { value: 'true', text: t.action },
              { value: 'false', text: t.information },
            ],
          })}
          ${dateField({ name: 'dueOn', label: t.dueOn, hint: t.dueHint, error: this.acting.errorOf('dueOn') })}
          ${selectField({ name: 'urgency', label: t.urgency, value: 'NORMAL', choices: choicesOf(words().urgency) })}
        </div>
        <div class="buttons">
          <button class="main" data-action="accept">${t.accept}</button>
          <button type="button" data-action="refuse" @click=${() => (this.opened = 'refuse')}>${t.refuse}</button>
        </div>
      </form>
      ${this.opened === 'refuse'
        ? this.reason('refuse', t.refuseReason, t.refuse, (reason) => void this.act(answer, 'refusal', { reason }, t.refusedNow))
        : nothing}`;
  }

  private reason(name: string, label: string, button: string, then: (reason?: string) => void): TemplateResult {
    return html`<form class="panel" @submit=${(event: Event) => then(textOf(submitted(event), 'reason'))}>
      ${textField({ name: 'reason', id: `${name}-reason`, label, required: true, maxlength: 500, autofocus: true, error: this.acting.errorOf('reason') })}
      <div class="buttons">
        <button class="danger" data-action=${`${name}-send`}>${button}</button>
        <button type="button" @click=${() => (this.opened = undefined)}>${words().cancel}</button>
      </div>
    </form>`;
  }

  private accept(event: Event, answer: Answer<Delivery>): void {
    const form = submitted(event);
    const body = {
      needsAction: textOf(form, 'needsAction') === 'true',
      dueOn: textOf(form, 'dueOn'),
      urgency: textOf(form, 'urgency'),
    };
    void this.act(answer, 'acceptance', body, say().accepted);
  }

  private async agree(answer: Answer<Delivery>): Promise<void> {
    const t = say();
    if (await confirmed({ heading: t.agreeRecall, text: t.agreeQuestion, confirm: t.agreeRecall, isDangerous: true })) {
      await this.act(answer, 'recall-answer', { agree: true }, t.recallAnswered);
    }
  }

  private async act(answer: Answer<Delivery>, act: string, body: unknown, said: string): Promise<void> {
    const done = await this.acting.run((key) => actOnDelivery(answer.body.id, act, body, { key, etag: answer.etag }));
    if (done) {
      toast(said);
      this.opened = undefined;
      this.delivery.load();
    } else if (this.acting.problem?.isOutdated) {
      this.delivery.load();
    }
  }
}

customElements.define('delivery-page', DeliveryPage);
