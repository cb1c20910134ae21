import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { clock, day, moment, number, today } from '../kit/format';
import { indicatorName } from '../kit/indicators';
import { Live } from '../kit/live';
import type { LiveState } from '../kit/live';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { empty } from '../kit/states';
import { adopt } from '../kit/styles';
import { Page } from '../kit/view';
import { noticesOf } from '../notices/api';
import type { Notice } from '../notices/api';
import { compliance, forecasts, lapses, practising } from './api';
import type { Figure, Forecast, Lapse, Practising } from './api';
import { ORDERS, SHOWN, board, ordered, unitsOf } from './board';
import type { Order } from './board';
import { unitName } from './figure';
import { endOf, shifted, spanOf } from './periods';
import './report-panel';
import { daysOf, stoppedPanel, stoppedUnits } from './stopped';
import { styles } from './styles';
import { say } from './texts';
import { tiles } from './tiles';
import './view-bar';
import { lookingOf, queryOf } from './view-bar';
import type { Looking } from './view-bar';

adopt(styles);

const READ_AFTER = 150;
/** What moves rarely is read again at most this often. */
const READ_REST_AFTER = 5_000;
const SHOW_MOVED = 2_000;
const MOVES_SHOWN = 4;

/** A figure that moved while somebody looked. */
interface Move {
  at: string;
  before: string;
  figure: Figure;
}

/** The district at a glance: who has stopped, how many practise, what happens today, and every unit's two ratios. */
class OverviewPage extends Page {
  @state() private looking: Looking = lookingOf(this.query);
  @state() private moved = new Set<string>();
  @state() private moves: Move[] = [];
  @state() private live: LiveState = 'connecting';

  private readonly figures = new Loader<Figure[]>(this, (signal) => this.readFigures(signal));
  private readonly ofDay = new Loader<Figure[]>(this, (signal) => compliance(this.day, { asOf: this.looking.asOf }, signal));
  /** As known the evening before, to see who crossed the target since. */
  private readonly evening = new Loader<Figure[]>(this, (signal) => {
    const { period, structure } = this.looking;
    return compliance(period, { asOf: endOf(shifted(this.day, -1)), structure }, signal);
  });
  private readonly lapses = new Loader<Lapse[]>(this, (signal) => lapses({ asOf: this.looking.asOf }, signal));
  private readonly notices = new Loader<Notice[]>(this, (signal) => this.readNotices(signal));
  private readonly practising = new Loader<Practising>(this, (signal) => practising(this.looking.asOf, this.day, signal));
  private readonly forecasts = new Loader<Forecast[]>(this, (signal) => this.readForecasts(signal));
  private readonly stream = new Live(
    () => this.readSoon(),
    (state) => (this.live = state),
  );
  private timer?: number;
  private restTimer?: number;
  private shown = new Map<string, string>();
  private asked = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.stream.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stream.stop();
    window.clearTimeout(this.timer);
    window.clearTimeout(this.restTimer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const looking = lookingOf(this.query);
    if (changed.has('query') && queryOf(looking) !== this.asked) {
      this.asked = queryOf(looking);
      this.looking = looking;
      this.shown = new Map();
      this.moves = [];
      [this.figures, this.ofDay, this.evening, this.lapses, this.notices, this.practising, this.forecasts].forEach((it) => it.restart());
    }
  }

  private get day(): string {
    return this.looking.asOfDay ?? today();
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<div class="page-head">
        <h1>${t.title}</h1>
        ${this.liveness()}
      </div>
      ${this.figures.value?.some((it) => !it.settled) ? html`<p class="notice">${t.notSettled}</p>` : nothing}
      <div class="glance">
        ${this.lapses.render((all) => this.stopped(all))}
        ${this.ofDay.value === undefined ? nothing : this.dayPanel(this.ofDay.value)}
        ${!this.practising.value?.units ? nothing : tiles(this.practising.value, this.stoppedIds, (unitId) => this.href(unitId))}
      </div>
      <section aria-labelledby="boards">
        <div class="boards-head">
          <h2 id="boards">${t.boards}</h2>
          <view-bar .looking=${this.looking}></view-bar>
          ${this.orders()}
        </div>
        ${this.figures.render((figures) => this.boards(figures))}
      </section>
      <report-panel .looking=${this.looking}></report-panel>`;
  }

  private liveness(): TemplateResult {
    const t = say();
    const { asOfDay } = this.looking;
    const until = this.figures.value?.find((it) => it.fresh?.eventTime)?.fresh?.eventTime;
    return html`<p class="liveness">
      ${until === undefined ? nothing : html`<span class="quiet">${t.knownUntil(moment(until))}</span>`}
      ${asOfDay === undefined
        ? html`<span class="dot ${this.live}" data-live=${this.live} role="status">${t.live[this.live]}</span>`
        : html`<span class="dot past" data-live="past" role="status">${t.past(day(asOfDay))}</span>`}
    </p>`;
  }

  private stopped(all: Lapse[]): TemplateResult | typeof nothing {
    const mayOpen = sessions.can('leader', 'district-office', 'system-admin');
    if (this.figures.value?.length === 0) {
      // before anything was known, nothing can have stopped
      return nothing;
    }
    return stoppedPanel(all, this.notices.value ?? [], mayOpen, (lapse) =>
      this.href(lapse.unitId, lapse.indicator, daysOf(lapse)),
    );
  }

  private dayPanel(figures: Figure[]): TemplateResult {
    const t = say();
    const [filed, signed] = SHOWN.map((it) => sum(figures.filter((figure) => figure.indicator === it)));
    const active = new Set(figures.filter((it) => SHOWN.includes(it.indicator) && it.denominator > 0).map((it) => it.unitId));
    const all = this.lapses.value ?? [];
    const found = all.filter((it) => it.detectedOn === this.day);
    const recovered = all.filter((it) => it.recoveredOn === this.day);
    const isToday = this.looking.asOfDay === undefined;
    return html`<section class="panel today" data-day=${this.day}>
      <h2>${isToday ? t.todayHeading(day(this.day)) : t.onDay(day(this.day))}</h2>
      ${active.size === 0
        ? html`<p class="quiet">${t.todayNothing}</p>`
        : html`<ul class="lines">
            <li data-today="dossier-creation">${t.todayFiled(number(filed.numerator), number(filed.denominator))}</li>
            <li data-today="digital-signing">${t.todaySigned(number(signed.numerator), number(signed.denominator))}</li>
            <li>${t.todayActive(number(active.size))}</li>
          </ul>`}
      <ul class="lines" data-news>
        ${found.map((it) => html`<li>${t.todayStopped(unitName(it), indicatorName(it.indicator))}</li>`)}
        ${recovered.map((it) => html`<li>${t.todayRecovered(unitName(it), indicatorName(it.indicator))}</li>`)}
        ${this.crossed(true).map((it) => html`<li>${t.todayMet(unitName(it), indicatorName(it.indicator))}</li>`)}
        ${this.crossed(false).map((it) => html`<li>${t.todayMissed(unitName(it), indicatorName(it.indicator))}</li>`)}
      </ul>
      ${this.moves.length === 0
        ? nothing
        : html`<h3>${t.justMoved}</h3>
            <ul class="lines moves">
              ${this.moves.map(
                (it) => html`<li>
                  <time>${it.at}</time> ${unitName(it.figure)}: ${indicatorName(it.figure.indicator)}
                  ${it.before} → <strong>${fraction(it.figure)}</strong>
                </li>`,
              )}
            </ul>`}
    </section>`;
  }

  /** Whose figure of the period meets its target since today, or does so no more. */
  private crossed(met: boolean): Figure[] {
    const before = this.evening.value ?? [];
    return (this.figures.value ?? []).filter(
      (it) =>
        SHOWN.includes(it.indicator) &&
        it.met === met &&
        before.some((was) => was.unitId === it.unitId && was.indicator === it.indicator && was.met === !met),
    );
  }

  private orders(): TemplateResult {
    const t = say();
    return html`<label class="order">${t.sort}
      <select name="order" @change=${(event: Event) => router.replaceQuery({ order: (event.target as HTMLSelectElement).value })}>
        ${ORDERS.map((it) => html`<option value=${it} .selected=${it === this.order}>${t.sorts[it]}</option>`)}
      </select>
    </label>`;
  }

  private get stoppedIds(): Set<string> {
    return new Set(stoppedUnits(this.lapses.value ?? []).map((it) => it.unitId));
  }

  private get order(): Order {
    return ORDERS.find((it) => it === this.query.get('order')) ?? 'gap';
  }

  private boards(figures: Figure[]): TemplateResult | TemplateResult[] {
    const units = ordered(unitsOf(figures, this.stoppedIds), this.order);
    return units.length === 0
      ? empty(say().empty)
      : board(units, {
          forecasts: this.forecasts.value ?? [],
          moved: this.moved,
          href: (unitId, indicator) => this.href(unitId, indicator),
        });
  }

  private href(unitId: string, indicator?: string, period = this.looking.period): string {
    return `/app/tong-quan/${unitId}${queryOf({ ...this.looking, period }, { indicator })}`;
  }

  /** Many things may happen at once: one reading shows them all, and a steady flow does not put it off for ever. */
  private readSoon(): void {
    if (this.looking.asOfDay !== undefined) {
      return;
    }
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      this.figures.load();
      this.ofDay.load();
    }, READ_AFTER);
    this.restTimer ??= window.setTimeout(() => {
      this.restTimer = undefined;
      [this.lapses, this.notices, this.practising, this.forecasts].forEach((it) => it.load());
    }, READ_REST_AFTER);
  }

  private async readFigures(signal: AbortSignal): Promise<Figure[]> {
    const { period, asOf, structure } = this.looking;
    const figures = await compliance(period, { asOf, structure }, signal);
    this.mark(figures.filter((it) => SHOWN.includes(it.indicator)));
    return figures;
  }

  /** The year's forecast belongs to this year as it is known now. */
  private async readForecasts(signal: AbortSignal): Promise<Forecast[]> {
    const year = today().slice(0, 4);
    return this.looking.asOf === undefined && spanOf(this.looking.period)?.to.startsWith(year)
      ? forecasts(year, undefined, signal)
      : [];
  }

  private async readNotices(signal: AbortSignal): Promise<Notice[]> {
    if (this.looking.asOf !== undefined) {
      return [];
    }
    const units = stoppedUnits(await lapses({ state: 'OPEN' }, signal));
    return (await Promise.all(units.map((unit) => noticesOf(unit.unitId, signal)))).flat();
  }

  /** Shows for a moment what moved since the last reading, and lists it. */
  private mark(figures: Figure[]): void {
    const key = (figure: Figure): string => `${figure.unitId} ${figure.indicator}`;
    const changed = figures.filter((it) => this.shown.has(key(it)) && this.shown.get(key(it)) !== fraction(it));
    const moves = changed.map((figure) => ({ at: clock(), before: this.shown.get(key(figure)) ?? '', figure }));
    this.shown = new Map(figures.map((it) => [key(it), fraction(it)]));
    if (changed.length > 0) {
      const keys = changed.map(key);
      this.moves = [...moves, ...this.moves].slice(0, MOVES_SHOWN);
      this.moved = new Set([...this.moved, ...keys]);
      window.setTimeout(() => (this.moved = new Set([...this.moved].filter((it) => !keys.includes(it)))), SHOW_MOVED);
    }
  }
}

function fraction(figure: Figure): string {
  return `${number(figure.numerator)}/${number(figure.denominator)}`;
}

function sum(figures: Figure[]): { numerator: number; denominator: number } {
  return {
    numerator: figures.reduce((all, it) => all + it.numerator, 0),
    denominator: figures.reduce((all, it) => all + it.denominator, 0),
  };
}

customElements.define('overview-page', OverviewPage);
