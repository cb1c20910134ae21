import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { texts } from './language';
import type { Problem } from './problem';

const say = texts(
  { loading: 'Đang tải…', again: 'Thử lại', code: 'Mã tra cứu' },
  { loading: 'Loading…', again: 'Try again', code: 'Reference' },
);

export function loading(): TemplateResult {
  return html`<p class="loading" role="status">${say().loading}</p>`;
}

/** That there is nothing, and why or what to do. */
export function empty(text: string, more: unknown = nothing): TemplateResult {
  return html`<div class="empty"><p>${text}</p>${more}</div>`;
}

/** What went wrong and what to do; `again` offers to try what the page tries by itself too. */
export function problemView(problem: Problem, again?: () => void): TemplateResult {
  const advice = problem.advice(again !== undefined);
  return html`<div class="problem ${problem.isPassing ? 'passing' : ''}" role="alert" data-problem=${problem.code}>
    <div>
      <p class="what">${problem.message}</p>
      ${advice === '' ? nothing : html`<p>${advice}</p>`}
      ${problem.violations.length === 0
        ? nothing
        : html`<ul>${problem.violations.map((it) => html`<li>${it.message}</li>`)}</ul>`}
      ${problem.traceId && problem.status >= 500 && !problem.isPassing
        ? html`<p class="quiet">${say().code}: <code>${problem.traceId}</code></p>`
        : nothing}
    </div>
    ${again === undefined ? nothing : html`<button type="button" @click=${again}>${say().again}</button>`}
  </div>`;
}

export type Tone = 'good' | 'bad' | 'warn' | 'busy' | 'plain';

/** A state in a word; the tone only repeats what the word says. */
export function badge(text: string, tone: Tone = 'plain', state?: string): TemplateResult {
  return html`<span class="badge ${tone}" data-state=${state ?? nothing}>${text}</span>`;
}
