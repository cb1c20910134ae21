import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { day, percent } from '../kit/format';
import { badge } from '../kit/states';
import type { Tone } from '../kit/states';
import type { Notice, NoticeState } from './api';
import { say } from './texts';

const TONES: Record<NoticeState, Tone> = {
  OPEN: 'warn',
  ESCALATED: 'bad',
  ANSWERED: 'busy',
  DIRECTED: 'busy',
  CLOSED: 'plain',
  WITHDRAWN: 'plain',
};

export function stateBadge(notice: Notice): TemplateResult {
  const t = say();
  const word = notice.state === 'OPEN' && notice.answerDueOn ? t.openUntil(day(notice.answerDueOn)) : t.states[notice.state];
  return badge(word, TONES[notice.state], notice.state);
}

/** The leader's answer in a few words, or that it is missing; leads to the notice where that may be opened. */
export function noticeState(notice: Notice, mayOpen: boolean): TemplateResult {
  const t = say();
  const answer = notice.answers.at(-1);
  const commitment = notice.commitments.at(-1);
  const words = html`${stateBadge(notice)}
    ${answer === undefined ? nothing : html`<span>${t.causes[answer.cause]}${commitment === undefined ? '' : ';'}</span>`}
    ${commitment === undefined ? nothing : html`<span>${t.promised(percent(commitment.aim), day(commitment.dueOn))}</span>`}`;
  return mayOpen
    ? html`<a class="notice-state" href="/app/thong-bao/${notice.id}" data-notice=${notice.state}>${words}</a>`
    : html`<span class="notice-state" data-notice=${notice.state}>${words}</span>`;
}
