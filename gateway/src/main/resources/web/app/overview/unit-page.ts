import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { day, number, percent, today } from '../kit/format';
import { INDICATORS, indicatorMeaning, indicatorName } from '../kit/indicators';
import { Live } from '../kit/live';
import type { LiveState } from '../kit/live';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { badge, empty, loading } from '../kit/states';
import { adopt } from '../kit/styles';
import { tabs } from '../kit/tabs';
import { Page } from '../kit/view';
import { noticesOf } from '../notices/api';
import type { Notice } from '../notices/api';
import { noticeState } from '../notices/notice-state';
import { compliance, forecasts, lapses, series } from './api';
import type { Figure, Forecast, Lapse, Step } from './api';
import './evidence-list';
import { bar, forecastSentence, stateOf, stateWord, unitName } from './figure';
import { periodName, shifted, spanOf } from './periods';
import { daysOf, sinceWords } from './stopped';
import { styles } from './styles';
import { say } from './texts';
import './view-bar';
import { lookingOf, queryOf } from './view-bar';
import type { Looking } from './view-bar';

adopt(styles);

const STEPS: Step[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];
const READ_AFTER = 150;

/** One unit: its ratios in the period, how they went, what is behind them, and what is still needed. */
class UnitPage extends Page {
  @state() private looking: Looking = lookingOf(this.query);
  @state() private live: LiveState = 'connecting';
  @state() private chart: 'coming' | 'ready' | 'failed' = 'coming';

  private readonly figures = new Loader<Figure[]>(this, (signal) => this.readFigures(signal));
  private readonly series = new Loader<Figure[]>(this, (signal) => this.readSeries(signal));
  private readonly forecasts = new Loader<Forecast[]>(this, (signal) => this.readForecasts(signal));
  private readonly lapses = new Loader<Lapse[]>(this, (signal) =>
    lapses({ unitId: this.params.unitId, asOf: this.looking.asOf }, signal),
  );
  private readonly notices = new Loader<Notice[]>(this, (signal) => noticesOf(this.params.unitId, signal));
  private readonly stream = new Live(
    () => this.readSoon(),
    (state) => (this.live = state),
  );
  private timer?: number;
  private asked = '';
  private askedSeries = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.stream.start();
    import('./series-chart').then(
      () => (this.chart = 'ready'),
      () => (this.chart = 'failed'),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stream.stop();
    window.clearTimeout(this.timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('query') && !changed.has('params')) {
      return;
    }
    const looking = lookingOf(this.query);
    const asked = `${this.params.unitId}${queryOf(looking)}`;
    const askedSeries = `${asked}${this.indicator}${this.step}`;
    if (asked !== this.asked) {
      this.asked = asked;
      this.looking = looking;
      [this.figures, this.forecasts, this.lapses, this.notices].forEach((it) => it.restart());
    }
    if (askedSeries !== this.askedSeries) {
      this.askedSeries = askedSeries;
      this.series.restart();
    }
  }

  private get indicator(): string {
    return INDICATORS.find((it) => it === this.query.get('indicator')) ?? INDICATORS[0];
  }

  private get step(): Step {
    return STEPS.find((it) => it === this.query.get('step')) ?? 'MONTH';
  }

  protected override render(): TemplateResult {
    const t = say();
    const first = this.figures.value?.[0] ?? this.lapses.value?.[0];
    const all = INDICATORS.map((key) => ({ key, title: indicatorName(key) }));
    const isPast = this.looking.asOfDay !== undefined;
    return html`<p class="back"><a href="/app/tong-quan${queryOf(this.looking)}">← ${t.back}</a></p>
      <div class="page-head">
        <h1 data-unit-page=${first?.unitKey ?? ''}>${first === undefined ? t.unit : unitName(first)}</h1>
        <p class="liveness">
          <span class="dot ${isPast ? 'past' : this.live}" role="status">
            ${isPast ? t.past(day(this.looking.asOfDay ?? '')) : t.live[this.live]}
          </span>
        </p>
      </div>
      <view-bar .looking=${this.looking}></view-bar>
      ${this.stops()}
      ${tabs(all, this.indicator, 'unit-figure', t.indicators, (indicator) =>
        router.replaceQuery({ indicator, page: undefined }),
      )}
      <div role="tabpanel" id="unit-figure" aria-labelledby=${`tab-${this.indicator}`}>
        <p class="quiet">${indicatorMeaning(this.indicator)}</p>
        ${this.figures.render((figures) => this.figure(figures.find((it) => it.indicator === this.indicator)))}
        ${this.course()}
        <evidence-list .unitId=${this.params.unitId} .indicator=${this.indicator} .looking=${this.looking}
          .counted=${this.query.get('counted') ?? ''} .page=${Number(this.query.get('page') ?? 0) || 0}></evidence-list>
      </div>`;
  }

  /** Where it has stopped or once did, with the leader's answer. */
  private stops(): TemplateResult | typeof nothing {
    const t = say();
    const all = this.lapses.value ?? [];
    const mayOpen = sessions.can('leader', 'district-office', 'system-admin');
    return all.length === 0
      ? nothing
      : html`<section class="panel stopped ${all.some((it) => it.state === 'OPEN') ? '' : 'none'}">
          <h2>${t.lapseHistory}</h2>
          <ul>
            ${all.map((lapse) => {
              const notice = this.notices.value?.find((it) => it.lapseId === lapse.id);
              return html`<li class="lapse" data-lapse=${lapse.indicator} data-lapse-state=${lapse.state}>
                ${badge(lapseWord(lapse), lapse.state === 'OPEN' ? 'bad' : 'plain')} ${sinceWords(lapse)}
                <a href=${`/app/tong-quan/${lapse.unitId}${queryOf({ ...this.looking, period: daysOf(lapse) }, { indicator: lapse.indicator })}`}>
                  ${t.showItems}</a>
                ${notice === undefined ? nothing : noticeState(notice, mayOpen)}
              </li>`;
            })}
          </ul>
        </section>`;
  }

  private figure(figure: Figure | undefined): TemplateResult {
    const t = say();
    if (figure === undefined) {
      return empty(t.empty);
    }
    const state = stateOf(figure);
    const forecast = this.forecasts.value?.find((it) => it.indicator === figure.indicator);
    const fact = (name: string, value: unknown): TemplateResult => html`<dt>${name}</dt><dd>${value}</dd>`;
    return html`<section class="panel now ${state}" data-figure=${figure.indicator}
        data-numerator=${figure.numerator} data-denominator=${figure.denominator} data-state=${state}>
      <h2>${periodName(figure.period)}</h2>
      <p class="big">
        <span class="percent">${figure.ratio === null ? t.noActivity : percent(figure.ratio)}</span>
        <span class="fraction">${number(figure.numerator)}/${number(figure.denominator)}</span>
        ${figure.ratio === null ? nothing : html`<span class="verdict">${stateWord(state)}</span>`}
        ${figure.target === null ? nothing : html`<span class="quiet">${t.target} ${percent(figure.target)}</span>`}
      </p>
      ${bar(figure)}
      ${forecast === undefined || forecast.outlook === 'NONE'
        ? nothing
        : html`<p class="sentence" data-outlook=${forecast.outlook}>${forecastSentence(forecast)}</p>`}
      <dl class="facts">
        ${fact(t.onTime, number(figure.onTime))}
        ${fact(t.afterFact, number(figure.madeAfterFact))}
        ${fact(t.excluded, number(figure.excluded))}
        ${figure.declared ? fact(t.declared, `${number(figure.declared.numerator)}/${number(figure.declared.denominator)}`) : nothing}
        ${forecast === undefined || forecast.yearEndRatio === undefined || forecast.yearEndRatio === null
          ? nothing
          : fact(
              t.yearEnd,
              t.yearEndRange(
                percent(forecast.yearEndRatio),
                percent(forecast.yearEndLow ?? 0),
                percent(forecast.yearEndHigh ?? 1),
              ),
            )}
      </dl>
    </section>`;
  }

  private course(): TemplateResult {
    const t = say();
    return html`<section class="course" aria-labelledby="course">
      <div class="page-head">
        <h2 id="course">${t.series}</h2>
        <label>${t.step}
          <select name="step" @change=${(event: Event) => router.replaceQuery({ step: (event.target as HTMLSelectElement).value })}>
            ${STEPS.map((it) => html`<option value=${it} .selected=${it === this.step}>${t.steps[it]}</option>`)}
          </select>
        </label>
      </div>
      ${this.series.render(
        (figures) => html`<div class="beside">
          ${this.drawing(figures)}
          ${this.seriesTable(figures)}
        </div>`,
      )}
    </section>`;
  }

  private drawing(figures: Figure[]): TemplateResult {
    switch (this.chart) {
      case 'coming':
        return loading();
      case 'failed':
        return html`<p class="notice">${say().chartFailed}</p>`;
      case 'ready':
        return html`<series-chart .figures=${figures} @period-chosen=${(event: CustomEvent<string>) =>
          this.choose(event.detail)}></series-chart>`;
    }
  }

  private seriesTable(figures: Figure[]): TemplateResult {
    const t = say();
    return html`<div class="series-table" role="region" tabindex="0" aria-label=${t.seriesTable}>
      <table class="dense">
        <caption class="unseen">${t.seriesTable}</caption>
        <thead>
          <tr>
            <th scope="col">${t.period}</th>
            <th scope="col" class="end">${t.fraction}</th>
            <th scope="col" class="end">${t.ratio}</th>
            <th scope="col">${t.result}</th>
          </tr>
        </thead>
        <tbody>
          ${[...figures].reverse().map(
            (it) => html`<tr data-period=${it.period} class=${it.period === this.looking.period ? 'chosen' : ''}>
              <td>
                <a href=${`/app/tong-quan/${this.params.unitId}${this.queryFor(it.period)}`}>${periodName(it.period)}</a>
              </td>
              <td class="end">${number(it.numerator)}/${number(it.denominator)}</td>
              <td class="end">${it.ratio === null ? '–' : percent(it.ratio)}</td>
              <td class=${stateOf(it)}>${stateWord(stateOf(it))}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private queryFor(period: string): string {
    return queryOf({ ...this.looking, period }, { indicator: this.indicator, step: this.query.get('step') ?? undefined });
  }

  private choose(period: string): void {
    router.replaceQuery({ period, page: undefined });
    this.querySelector('#evidence')?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }

  private readSoon(): void {
    if (this.looking.asOfDay === undefined) {
      this.timer ??= window.setTimeout(() => {
        this.timer = undefined;
        [this.figures, this.series, this.forecasts, this.lapses].forEach((it) => it.load());
        this.querySelector('evidence-list')?.refresh();
      }, READ_AFTER);
    }
  }

  private async readFigures(signal: AbortSignal): Promise<Figure[]> {
    const { period, asOf, structure } = this.looking;
    const all = await compliance(period, { asOf, structure }, signal);
    return all.filter((it) => it.unitId === this.params.unitId);
  }

  private async readSeries(signal: AbortSignal): Promise<Figure[]> {
    const { period, asOf, asOfDay, structure } = this.looking;
    const end = spanOf(period)?.to ?? today();
    const last = asOfDay ?? today();
    const to = end < last ? end : last;
    const from = {
      DAY: shifted(to, -30),
      WEEK: shifted(to, -25 * 7),
      MONTH: `${shifted(`${to.slice(0, 7)}-01`, 0, -23)}`,
      QUARTER: shifted(`${to.slice(0, 7)}-01`, 0, -33),
      YEAR: shifted(`${to.slice(0, 4)}-01-01`, 0, -60),
    }[this.step];
    const { indicator, step } = this;
    return series(this.params.unitId, { indicator, from, to, step, asOf, structure }, signal);
  }

  private async readForecasts(signal: AbortSignal): Promise<Forecast[]> {
    const year = today().slice(0, 4);
    return this.looking.asOf === undefined && spanOf(this.looking.period)?.to.startsWith(year)
      ? forecasts(year, this.params.unitId, signal)
      : [];
  }
}

function lapseWord(lapse: Lapse): string {
  const t = say();
  switch (lapse.state) {
    case 'OPEN':
      return t.lapseOpen;
    case 'RECOVERED':
      return t.lapseRecovered(day(lapse.recoveredOn ?? lapse.since));
    case 'ENDED':
      return t.lapseEnded;
  }
}

customElements.define('unit-page', UnitPage);
