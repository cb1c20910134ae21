import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dateField } from '../kit/fields';
import { today } from '../kit/format';
import { router } from '../kit/router';
import { View } from '../kit/view';
import type { Structure } from './api';
import { endOf, spanOf, thisMonth } from './periods';
import { say } from './texts';

const FIRST_YEAR = 2020;
const PARTS = ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const DAYS = 'days';

/** What is looked at, as the address says it. */
export interface Looking {
  period: string;
  /** The day as known on whose evening is shown; undefined for now. */
  asOfDay?: string;
  asOf?: string;
  structure: Structure;
}

export function lookingOf(query: URLSearchParams): Looking {
  const period = query.get('period') ?? '';
  const day = query.get('asOf') ?? '';
  const asOfDay = /^\d{4}-\d\d-\d\d$/.test(day) && day < today() ? day : undefined;
  return {
    period: spanOf(period) === undefined ? thisMonth() : period,
    asOfDay,
    asOf: endOf(asOfDay),
    structure: query.get('structure') === 'NOW' ? 'NOW' : 'THEN',
  };
}

/** The same view, in a link to another page. */
export function queryOf(looking: Looking, more: Record<string, string | undefined> = {}): string {
  const query = new URLSearchParams();
  const all = { period: looking.period, asOf: looking.asOfDay, ...more };
  Object.entries(all).forEach(([name, value]) => value && query.set(name, value));
  if (looking.structure === 'NOW') {
    query.set('structure', 'NOW');
  }
  return `?${query}`;
}

/** Chooses period, moment and structure; what is chosen stands in the address. */
class ViewBar extends View {
  @property({ attribute: false }) looking: Looking = lookingOf(new URLSearchParams());
  /** Days were wished for, but not chosen yet. */
  @state() private choosingDays = false;

  protected override render(): TemplateResult {
    const t = say();
    const { period, structure, asOfDay } = this.looking;
    const byDays = this.choosingDays || /^\d{4}-\d\d-\d\d/.test(period);
    const [year, part = ''] = byDays ? [period.slice(0, 4), DAYS] : period.split('-');
    const last = Number(today().slice(0, 4));
    const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => String(last - i));
    const span = spanOf(period);
    return html`<div class="view-bar">
      <label>${t.period}
        <select name="part" @change=${(event: Event) => this.choosePart(valueOf(event), year)}>
          ${[...PARTS, DAYS].map((it) => html`<option value=${it} .selected=${it === part}>${t.part(it)}</option>`)}
        </select>
      </label>
      ${byDays
        ? html`${dateField({ name: 'from', label: t.from, value: span?.from, onChange: (it) => this.chooseDays(it, span?.to) })}
            ${dateField({ name: 'to', label: t.to, value: span?.to, onChange: (it) => this.chooseDays(span?.from, it) })}`
        : html`<label>${t.year}
            <select name="year" @change=${(event: Event) => this.choose(valueOf(event), part)}>
              ${years.map((it) => html`<option value=${it} .selected=${it === year}>${it}</option>`)}
            </select>
          </label>`}
      ${dateField({
        name: 'asOf',
        label: t.asOf,
        value: asOfDay,
        onChange: (it) => router.replaceQuery({ asOf: it < today() ? it : undefined, page: undefined }),
      })}
      <label>${t.structure}
        <select name="structure" @change=${(event: Event) => router.replaceQuery({ structure: valueOf(event), page: undefined })}>
          ${(['THEN', 'NOW'] as const).map((it) => html`<option value=${it} .selected=${it === structure}>${t.structures[it]}</option>`)}
        </select>
      </label>
      ${asOfDay === undefined
        ? nothing
        : html`<button type="button" data-action="present" @click=${() => router.replaceQuery({ asOf: undefined, page: undefined })}>
            ${t.backToPresent}
          </button>`}
    </div>`;
  }

  private choosePart(part: string, year: string): void {
    this.choosingDays = part === DAYS;
    const span = spanOf(this.looking.period);
    if (part !== DAYS) {
      this.choose(year, part);
    } else if (span !== undefined) {
      this.chooseDays(span.from, span.to < today() ? span.to : today());
    }
  }

  private choose(year: string, part: string): void {
    router.replaceQuery({ period: part === '' ? year : `${year}-${part}`, page: undefined });
  }

  private chooseDays(from: string | undefined, to: string | undefined): void {
    if (from && to) {
      router.replaceQuery({ period: `${from}..${to < from ? from : to}`, page: undefined });
    }
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

customElements.define('view-bar', ViewBar);
