import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { percent, today } from '../kit/format';
import { Live } from '../kit/live';
import type { LiveState } from '../kit/live';
import { Loader } from '../kit/loader';
import { empty } from '../kit/states';
import { tabs } from '../kit/tabs';
import { adopt } from '../kit/styles';
import { Page } from '../kit/view';
import { compliance } from './api';
import type { ComplianceRow } from './api';
import { styles } from './styles';
import { say } from './texts';
import { unitRow } from './unit-row';

adopt(styles);

const INDICATORS = ['dossier-creation', 'digital-signing', 'signed-from-dossier'];
const TIERS = ['PROVINCE', 'DISTRICT', 'COMMUNE'];
const FIRST_YEAR = 2020;
const READ_AFTER = 150;
const SHOW_MOVED = 2_000;

/** The ratios of all units for one indicator and period, moving as things happen. */
class OverviewPage extends Page {
  @state() private indicator = INDICATORS[0];
  @state() private year = Number(today().slice(0, 4));
  /** 0 is the whole year. */
  @state() private month = Number(today().slice(5, 7));
  @state() private moved = new Set<string>();
  @state() private live: LiveState = 'connecting';

  private readonly rows = new Loader<ComplianceRow[]>(this, (signal) => this.read(signal));
  private readonly stream = new Live(
    () => this.readSoon(),
    (state) => (this.live = state),
  );
  private timer?: number;
  private shown = new Map<string | undefined, string>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.stream.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stream.stop();
    window.clearTimeout(this.timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('indicator') || changed.has('year') || changed.has('month')) {
      this.shown = new Map();
      this.rows.restart();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    const all = INDICATORS.map((key) => ({ key, title: t.indicator[key] }));
    return html`<div class="page-head">
        <div>
          <h1>${t.title}</h1>
          <p class="quiet">${t.subtitle}</p>
        </div>
        <div class="period">
          ${this.months()} ${this.years()}
          <span class="live ${this.live}" data-live=${this.live} role="status">${t.live[this.live]}</span>
        </div>
      </div>
      ${tabs(all, this.indicator, 'board', t.indicators, (key) => (this.indicator = key))}
      <div role="tabpanel" id="board" aria-labelledby=${`tab-${this.indicator}`}>
        <p class="quiet">${t.explanation[this.indicator]}</p>
        ${this.rows.render((rows) => this.groups(rows))}
      </div>`;
  }

  private months(): TemplateResult {
    const t = say();
    const choose = (event: Event): void => {
      this.month = Number((event.target as HTMLSelectElement).value);
    };
    return html`<label>${t.period}
      <select name="month" @change=${choose}>
        ${Array.from({ length: 13 }, (_, month) => month).map(
          (month) => html`<option value=${month} ?selected=${month === this.month}>
            ${month === 0 ? t.wholeYear : t.month(month)}
          </option>`,
        )}
      </select>
    </label>`;
  }

  private years(): TemplateResult {
    const choose = (event: Event): void => {
      this.year = Number((event.target as HTMLSelectElement).value);
    };
    const last = Number(today().slice(0, 4));
    return html`<label>${say().year}
      <select name="year" @change=${choose}>
        ${Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => last - i).map(
          (year) => html`<option value=${year} ?selected=${year === this.year}>${year}</option>`,
        )}
      </select>
    </label>`;
  }

  private groups(rows: ComplianceRow[]): TemplateResult | TemplateResult[] {
    return rows.length === 0
      ? empty(say().empty)
      : TIERS.map((tier) => rows.filter((row) => row.tier === tier))
          .filter((group) => group.length > 0)
          .map((group) => this.group(group));
  }

  private group(rows: ComplianceRow[]): TemplateResult {
    const t = say();
    const [{ tier, target }] = rows;
    const active = rows.filter((row) => row.ratio !== null);
    return html`<section class="tier" data-tier=${tier}>
      <h2>
        ${t.tier[tier]}
        <small>
          ${target === null ? nothing : html`${t.target} ${percent(target)} · `}
          ${t.metOf(active.filter((row) => row.met).length, active.length)}
        </small>
      </h2>
      <ul class="units">
        ${repeat(
          rows,
          (row) => row.unitId,
          (row) => unitRow(row, this.moved.has(row.unitId ?? '')),
        )}
      </ul>
    </section>`;
  }

  /** Many things may happen at once: one reading shows them all, and a steady flow does not put it off for ever. */
  private readSoon(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      this.rows.load();
    }, READ_AFTER);
  }

  private async read(signal: AbortSignal): Promise<ComplianceRow[]> {
    const period = this.month === 0 ? String(this.year) : `${this.year}-${String(this.month).padStart(2, '0')}`;
    const rows = await compliance(this.indicator, period, signal);
    this.mark(rows);
    return rows.sort((a, b) => (a.unitName ?? '').localeCompare(b.unitName ?? '', 'vi'));
  }

  /** Shows for a moment what moved since the last reading. */
  private mark(rows: ComplianceRow[]): void {
    const figure = (row: ComplianceRow): string => `${row.numerator}/${row.denominator}`;
    const changed = rows
      .filter((row) => this.shown.has(row.unitId) && this.shown.get(row.unitId) !== figure(row))
      .map((row) => row.unitId ?? '');
    this.shown = new Map(rows.map((row) => [row.unitId, figure(row)]));
    if (changed.length > 0) {
      this.moved = new Set([...this.moved, ...changed]);
      window.setTimeout(() => (this.moved = new Set([...this.moved].filter((it) => !changed.includes(it)))), SHOW_MOVED);
    }
  }
}

customElements.define('overview-page', OverviewPage);
