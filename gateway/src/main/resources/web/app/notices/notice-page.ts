import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Action } from '../kit/action';
import type { Answer, Sending } from '../kit/client';
import { confirmed } from '../kit/dialog';
import { dateField, focusFirstError, selectField, submitted, textArea, textField, textOf } from '../kit/fields';
import { day, moment, number, percent, today } from '../kit/format';
import { Loader } from '../kit/loader';
import { sessions } from '../kit/session';
import { badge, problemView } from '../kit/states';
import type { Tone } from '../kit/states';
import { adopt } from '../kit/styles';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import { CAUSES, answer, close, direct, notice } from './api';
import type { Commitment, Notice } from './api';
import { headingOf } from './heading';
import { stateBadge } from './notice-state';
import { styles } from './styles';
import { say } from './texts';

adopt(styles);

const TONES: Record<Commitment['state'], Tone> = {
  PENDING: 'busy',
  KEPT: 'good',
  BROKEN: 'bad',
  UNTESTED: 'plain',
  RELEASED: 'plain',
};

/** One notice: what it is about, what was said to it, and saying more for those whose turn it is. */
class NoticePage extends Page {
  /** What is wrong with the answer before it is sent. */
  @state() private wrong: Record<string, string> = {};
  /** What was said is typed no more: the forms begin anew. */
  @state() private sent = 0;
  private readonly notice = new Loader<Answer<Notice>>(this, (signal) => notice(this.params.id, signal));
  private readonly answering = new Action(this);
  private readonly directing = new Action(this);
  private readonly closing = new Action(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('params')) {
      this.notice.restart();
    }
  }

  protected override render(): TemplateResult {
    return html`<p class="back"><a href="/app/thong-bao">← ${say().back}</a></p>
      ${this.notice.value === undefined ? html`<h1>${say().title}</h1>` : nothing}
      ${this.notice.render((it) => this.view(it))}`;
  }

  private view({ body: it, etag }: Answer<Notice>): TemplateResult {
    const t = say();
    const isOver = it.state === 'CLOSED' || it.state === 'WITHDRAWN';
    const mayAnswer = !isOver && sessions.can('leader') && sessions.current?.unitId === it.unitId;
    const mayDirect = ['ESCALATED', 'ANSWERED', 'DIRECTED'].includes(it.state) && this.isAbove(it);
    const mayClose = ['ANSWERED', 'DIRECTED'].includes(it.state) && this.isAbove(it);
    return html`<div class="page-head">
        <h1>${headingOf(it)}</h1>
        ${stateBadge(it)}
      </div>
      ${this.facts(it)}
      ${this.commitments(it)}
      <section class="panel" aria-labelledby="said">
        <h2 id="said">${t.said}</h2>
        ${it.answers.length + it.directions.length === 0 ? html`<p class="quiet">${t.nothingSaid}</p>` : nothing}
        <ol class="said">${said(it)}</ol>
      </section>
      ${keyed(this.sent, html`${mayAnswer ? this.answerForm(it, etag) : nothing} ${mayDirect ? this.directionForm(it, etag) : nothing}`)}
      ${mayClose
        ? html`<div class="buttons">
            <button type="button" data-action="close" @click=${() => this.close(it, etag)}>${t.close}</button>
          </div>`
        : nothing}
      ${this.closing.problem ? problemView(this.closing.problem) : nothing}`;
  }

  /** Leaders and offices of the units above; the topmost unit's own office stands in. */
  private isAbove(it: Notice): boolean {
    const isOwn = sessions.current?.unitId === it.unitId;
    return sessions.current?.unitId !== undefined && (isOwn ? sessions.can('district-office') : sessions.can('leader', 'district-office'));
  }

  private facts(it: Notice): TemplateResult {
    const t = say();
    const end = it.to ?? today();
    const period = it.period ?? `${it.from}..${end}`;
    const fact = (name: string, value: unknown): TemplateResult => html`<dt>${name}</dt><dd>${value}</dd>`;
    return html`<section class="panel">
      <dl class="facts">
        ${it.missed
          ? fact(
              t.ground,
              t.figure(
                `${number(it.missed.numerator)}/${number(it.missed.denominator)}`,
                percent(it.missed.numerator / it.missed.denominator),
                percent(it.missed.target),
              ),
            )
          : nothing}
        ${fact(t.opened, moment(it.openedAt))}
        ${it.answerDueOn ? fact(t.due, day(it.answerDueOn)) : nothing}
        ${it.escalatedAt ? fact(t.escalated, moment(it.escalatedAt)) : nothing}
      </dl>
      <p><a href=${`/app/tong-quan/${it.unitId}?period=${period}&indicator=${it.indicator}`}>${t.evidence}</a></p>
    </section>`;
  }

  private commitments(it: Notice): TemplateResult | typeof nothing {
    const t = say();
    return it.commitments.length === 0
      ? nothing
      : html`<section class="panel" aria-labelledby="commitments">
          <h2 id="commitments">${t.commitments}</h2>
          <ul class="lines">
            ${it.commitments.map(
              (made) => html`<li data-commitment=${made.state}>
                ${percent(made.aim)} · ${t.dueOn.toLocaleLowerCase('vi')} ${day(made.dueOn)}
                ${badge(t.commitmentStates[made.state], TONES[made.state])}
                ${made.denominator ? t.commitmentFigure(`${number(made.numerator ?? 0)}/${number(made.denominator)}`) : nothing}
              </li>`,
            )}
          </ul>
        </section>`;
  }

  private answerForm(it: Notice, etag: string | null): TemplateResult {
    const t = say();
    const again = it.answers.length > 0;
    const error = (field: string): string | undefined => this.wrong[field] ?? this.answering.errorOf(field);
    return html`<form class="panel" novalidate data-form="answer" @submit=${(event: Event) => this.answer(event, it, etag)}>
      <h2>${again ? t.answerAgain : t.answer}</h2>
      <div class="stack">
        ${selectField({
          name: 'cause',
          label: t.cause,
          required: true,
          choices: CAUSES.map((value) => ({ value, text: t.causes[value] })),
          error: error('cause'),
        })}
        ${textArea({ name: 'explanation', label: t.explanation, required: true, rows: 4, maxlength: 4000, error: error('explanation') })}
        ${textArea({ name: 'difficulty', label: t.difficulty, rows: 2, maxlength: 4000, error: error('difficulty') })}
        <fieldset>
          <legend>${t.commitment}</legend>
          <p class="hint">${t.commitmentHint}</p>
          <div class="fields">
            ${dateField({ name: 'dueOn', label: t.dueOn, required: !again, error: error('dueOn') ?? error('commitment') })}
            ${textField({ name: 'aim', label: t.aim, hint: t.aimHint, inputmode: 'decimal', required: !again, error: error('aim') })}
          </div>
        </fieldset>
      </div>
      ${this.answering.problem ? problemView(this.answering.problem) : nothing}
      <div class="buttons">
        <button type="submit" class="main" aria-disabled=${this.answering.isBusy ? 'true' : 'false'}>${t.send}</button>
      </div>
    </form>`;
  }

  private directionForm(it: Notice, etag: string | null): TemplateResult {
    const t = say();
    return html`<form class="panel" data-form="direction" @submit=${(event: Event) => this.direct(event, it, etag)}>
      <h2>${t.direct}</h2>
      ${textArea({
        name: 'direction',
        label: t.direction,
        required: true,
        rows: 4,
        maxlength: 4000,
        error: this.directing.errorOf('direction'),
      })}
      ${this.directing.problem ? problemView(this.directing.problem) : nothing}
      <div class="buttons">
        <button type="submit" class="main" aria-disabled=${this.directing.isBusy ? 'true' : 'false'}>${t.sendDirection}</button>
      </div>
    </form>`;
  }

  private async answer(event: Event, it: Notice, etag: string | null): Promise<void> {
    const form = event.target as HTMLFormElement;
    const data = submitted(event);
    const { commitment, wrong } = commitmentOf(data);
    this.wrong = { ...wrong, ...(it.answers.length === 0 && !commitment && !wrong.aim ? missing(data) : {}) };
    if (Object.keys(this.wrong).length > 0) {
      await this.updateComplete;
      focusFirstError(form);
      return;
    }
    const answered = {
      cause: textOf(data, 'cause') ?? '',
      explanation: textOf(data, 'explanation') ?? '',
      difficulty: textOf(data, 'difficulty'),
      commitment,
    };
    await this.say(this.answering, form, (sending) => answer(it.id, answered, sending), etag, say().sent);
  }

  private async direct(event: Event, it: Notice, etag: string | null): Promise<void> {
    const form = event.target as HTMLFormElement;
    const direction = textOf(submitted(event), 'direction') ?? '';
    await this.say(this.directing, form, (sending) => direct(it.id, direction, sending), etag, say().directed);
  }

  private async close(it: Notice, etag: string | null): Promise<void> {
    const t = say();
    if (await confirmed({ heading: t.close, text: t.closeText, confirm: t.close })) {
      await this.say(this.closing, undefined, (sending) => close(it.id, sending), etag, t.closed);
    }
  }

  /** Says something on the version that was read; when it was another by then, that is read and what was typed stays. */
  private async say(
    action: Action,
    form: HTMLFormElement | undefined,
    act: (sending: Sending) => Promise<Answer<Notice>>,
    etag: string | null,
    done: string,
  ): Promise<void> {
    if ((await action.run((key) => act({ key, etag }))) !== undefined) {
      this.sent++;
      toast(done);
      this.notice.load();
    } else if (action.problem?.isOutdated) {
      this.notice.load();
    } else if (form !== undefined) {
      await this.updateComplete;
      focusFirstError(form);
    }
  }
}

/** Answers and directions in the order in which they were given. */
function said(it: Notice): TemplateResult[] {
  const t = say();
  const answers = it.answers.map((one) => ({
    at: one.answeredAt,
    view: html`<li data-said="answer">
      <h3>${t.answerBy(one.answeredBy, moment(one.answeredAt))}</h3>
      <p><strong>${t.causes[one.cause]}</strong></p>
      <p class="prose">${one.explanation}</p>
      ${one.difficulty ? html`<p class="prose"><strong>${t.difficulty}:</strong> ${one.difficulty}</p>` : nothing}
    </li>`,
  }));
  const directions = it.directions.map((one) => ({
    at: one.directedAt,
    view: html`<li data-said="direction">
      <h3>${t.directionBy(one.directedBy, moment(one.directedAt))}</h3>
      <p class="prose">${one.direction}</p>
    </li>`,
  }));
  return [...answers, ...directions].sort((a, b) => a.at.localeCompare(b.at)).map((one) => one.view);
}

/** The commitment as typed, in percent with comma or point; undefined where none was typed. */
function commitmentOf(data: FormData): { commitment?: { dueOn: string; aim: number }; wrong: Record<string, string> } {
  const t = say();
  const dueOn = textOf(data, 'dueOn');
  const typed = textOf(data, 'aim');
  if (dueOn === undefined && typed === undefined) {
    return { wrong: {} };
  }
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(typed ?? '');
  const hundredths = found === null ? Number.NaN : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  const wrong: Record<string, string> = {};
  if (dueOn === undefined) {
    wrong.dueOn = t.bothOrNone;
  }
  if (typed === undefined) {
    wrong.aim = t.bothOrNone;
  } else if (!(hundredths <= 10_000)) {
    wrong.aim = t.aimWrong;
  }
  return Object.keys(wrong).length > 0 ? { wrong } : { commitment: { dueOn: dueOn ?? '', aim: hundredths / 10_000 }, wrong };
}

function missing(data: FormData): Record<string, string> {
  const t = say();
  return {
    ...(textOf(data, 'dueOn') === undefined ? { dueOn: t.dueOnWrong } : {}),
    ...(textOf(data, 'aim') === undefined ? { aim: t.aimWrong } : {}),
  };
}

customElements.define('notice-page', NoticePage);
