import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Problem, compliance } from './api';
import type { ComplianceRow } from './api';
import { Live } from './live';
import type { LiveState } from './live';
import { percent, texts } from './texts';
import type { Language } from './texts';
import { unitRow } from './unit-row';

const INDICATORS = ['dossier-creation', 'digital-signing', 'signed-from-dossier'];
const TIERS = ['PROVINCE', 'DISTRICT', 'COMMUNE'];
const FIRST_YEAR = 2020;
const READ_AFTER = 150;
const SHOW_MOVED = 2_000;

/** Year and month in Vietnam, wherever the browser is. */
function today(): { year: number; month: number } {
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: 'numeric' });
  const of = (type: string) => Number(parts.formatToParts(new Date()).find((it) => it.type === type)?.value);
  return { year: of('year'), month: of('month') };
}

/** The ratios of all units for one indicator and period, moving as things happen. */
class ComplianceBoard extends LitElement {
  static properties = {
    language: {},
    indicator: { state: true },
    year: { state: true },
    month: { state: true },
    rows: { state: true },
    moved: { state: true },
    live: { state: true },
    failure: { state: true },
  };

  declare language: Language;
  declare indicator: string;
  declare year: number;
  /** 0 is the whole year. */
  declare month: number;
  declare rows: ComplianceRow[] | null;
  declare moved: Set<string>;
  declare live: LiveState;
  declare failure: string;

  private readonly stream = new Live(
    () => this.readSoon(),
    (state) => (this.live = state),
  );
  private timer?: number;
  private reading = 0;

  constructor() {
    super();
    this.language = 'vi';
    this.indicator = INDICATORS[0];
    ({ year: this.year, month: this.month } = today());
    this.rows = null;
    this.moved = new Set();
    this.live = 'connecting';
    this.failure = '';
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.stream.start();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stream.stop();
    window.clearTimeout(this.timer);
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('indicator') || changed.has('year') || changed.has('month')) {
      this.rows = null;
      void this.read();
    }
  }

  protected render(): TemplateResult {
    const t = texts(this.language);
    return html`
      <section class="controls">
        <div class="tabs" role="tablist" aria-label=${t.indicators}>
          ${INDICATORS.map((it) => this.tab(it))}
        </div>
        <div class="period">
          <label>${t.period} ${this.months()}</label>
          <label>${t.year} ${this.years()}</label>
          <span class="live ${this.live}" data-live=${this.live} role="status">${t.live[this.live]}</span>
        </div>
      </section>
      <div role="tabpanel" id="board" aria-labelledby=${`tab-${this.indicator}`}>
        <p class="explanation">${t.explanation[this.indicator]}</p>
        ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}
        ${this.rows === null ? html`<p>${t.loading}</p>` : this.groups(this.rows)}
      </div>
    `;
  }

  private tab(indicator: string): TemplateResult {
    const chosen = indicator === this.indicator;
    return html`<button type="button" role="tab" id=${`tab-${indicator}`} data-tab=${indicator} aria-controls="board"
      aria-selected=${chosen} tabindex=${chosen ? 0 : -1}
      @click=${() => (this.indicator = indicator)} @keydown=${this.moveTab}>
      ${texts(this.language).indicator[indicator]}
    </button>`;
  }

  private moveTab(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) {
      const at = INDICATORS.indexOf(this.indicator) + step + INDICATORS.length;
      this.indicator = INDICATORS[at % INDICATORS.length];
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus());
    }
  }

  private months(): TemplateResult {
    const t = texts(this.language);
    const choose = (event: Event) => (this.month = Number((event.target as HTMLSelectElement).value));
    return html`<select name="month" @change=${choose}>
      ${Array.from({ length: 13 }, (_, month) => month).map(
        (month) => html`<option value=${month} ?selected=${month === this.month}>
          ${month === 0 ? t.wholeYear : t.month(month)}
        </option>`,
      )}
    </select>`;
  }

  private years(): TemplateResult {
    const choose = (event: Event) => (this.year = Number((event.target as HTMLSelectElement).value));
    const last = today().year;
    return html`<select name="year" @change=${choose}>
      ${Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => last - i).map(
        (year) => html`<option value=${year} ?selected=${year === this.year}>${year}</option>`,
      )}
    </select>`;
  }

  private groups(rows: ComplianceRow[]): TemplateResult | TemplateResult[] {
    if (rows.length === 0) {
      return html`<p>${texts(this.language).empty}</p>`;
    }
    return TIERS.map((tier) => rows.filter((row) => row.tier === tier))
      .filter((group) => group.length > 0)
      .map((group) => this.group(group));
  }

  private group(rows: ComplianceRow[]): TemplateResult {
    const t = texts(this.language);
    const [{ tier, target }] = rows;
    const active = rows.filter((row) => row.ratio !== null);
    return html`<section class="tier" data-tier=${tier}>
      <h2>
        ${t.tier[tier]}
        <small>
          ${target === null ? nothing : html`${t.target} ${percent(target, this.language)} · `}
          ${t.metOf(active.filter((row) => row.met).length, active.length)}
        </small>
      </h2>
      <ul class="units">
        ${repeat(
          rows,
          (row) => row.unitId,
          (row) => unitRow(row, this.moved.has(row.unitId ?? ''), this.language),
        )}
      </ul>
    </section>`;
  }

  /** Many things may happen at once: one reading shows them all, and a steady flow does not put it off for ever. */
  private readSoon(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      void this.read();
    }, READ_AFTER);
  }

  private async read(): Promise<void> {
    const mine = ++this.reading;
    const period = this.month === 0 ? String(this.year) : `${this.year}-${String(this.month).padStart(2, '0')}`;
    try {
      const rows = await compliance(this.indicator, period, this.language);
      if (mine === this.reading) {
        this.show(rows.sort((a, b) => (a.unitName ?? '').localeCompare(b.unitName ?? '', 'vi')));
      }
    } catch (e) {
      this.failed(e);
    }
  }

  private show(rows: ComplianceRow[]): void {
    const before = new Map(this.rows?.map((row) => [row.unitId, `${row.numerator}/${row.denominator}`]));
    const changed = rows.filter(
      (row) => before.has(row.unitId) && before.get(row.unitId) !== `${row.numerator}/${row.denominator}`,
    );
    this.rows = rows;
    this.failure = '';
    if (changed.length > 0) {
      this.moved = new Set([...this.moved, ...changed.map((row) => row.unitId ?? '')]);
      window.setTimeout(() => {
        const rest = new Set(this.moved);
        changed.forEach((row) => rest.delete(row.unitId ?? ''));
        this.moved = rest;
      }, SHOW_MOVED);
    }
  }

  private failed(cause: unknown): void {
    if (cause instanceof Problem && cause.status === 401) {
      this.dispatchEvent(new CustomEvent('session-over'));
      return;
    }
    this.failure = cause instanceof Problem ? cause.message : texts(this.language).away;
    this.rows ??= [];
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      void this.read();
    }, 3_000);
  }
}

customElements.define('compliance-board', ComplianceBoard);
