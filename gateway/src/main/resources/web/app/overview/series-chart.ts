import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import type { EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { number, percent } from '../kit/format';
import { View } from '../kit/view';
import type { Figure } from './api';
import { stateOf } from './figure';
import { periodName } from './periods';
import { say } from './texts';

echarts.use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

const COLOURS = { met: '#1b6e3c', 'not-met': '#b3261e', 'no-target': '#697482', 'no-activity': '#697482' };

/**
 * One unit's ratio over time as bars with the target's line; `period-chosen` tells which bar was clicked. It is loaded
 * when it is shown, with the chart library. What it shows stands in a table beside it too.
 */
class SeriesChart extends View {
  @property({ attribute: false }) figures: Figure[] = [];
  private chart?: EChartsType;
  private readonly size = new ResizeObserver(() => this.chart?.resize());

  protected override render(): TemplateResult {
    return html`<div class="chart" role="img" aria-label=${say().chart}></div>`;
  }

  protected override firstUpdated(): void {
    const ground = this.querySelector<HTMLElement>('.chart');
    if (ground !== null) {
      const chart = echarts.init(ground);
      // anywhere above a period, for where nothing was done there is no bar to hit
      chart.getZr().on('click', ({ offsetX, offsetY }) => {
        const figure = this.figures[chart.convertFromPixel('grid', [offsetX, offsetY])[0]];
        if (figure !== undefined) {
          this.dispatchEvent(new CustomEvent<string>('period-chosen', { detail: figure.period }));
        }
      });
      this.chart = chart;
      this.size.observe(ground);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
    this.chart?.dispose();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('figures') || changed.size === 0) {
      this.draw();
    }
  }

  private draw(): void {
    const t = say();
    const line = '#c9d1db';
    this.chart?.setOption(
      {
        animation: false,
        grid: { left: 8, right: 12, top: 16, bottom: 8, containLabel: true },
        // rich text, since a tooltip of HTML brings styles that the page's policy forbids
        tooltip: {
          trigger: 'axis',
          renderMode: 'richText',
          formatter: (found: unknown) => this.tip((found as { dataIndex: number }[])[0].dataIndex),
        },
        xAxis: {
          type: 'category',
          data: this.figures.map((it) => shortName(it.period)),
          axisLine: { lineStyle: { color: '#77818f' } },
          axisLabel: { color: '#515c6b' },
        },
        yAxis: {
          type: 'value',
          min: 0,
          max: 100,
          splitLine: { lineStyle: { color: line } },
          axisLabel: { color: '#515c6b', formatter: '{value} %' },
        },
        series: [
          {
            type: 'bar',
            name: t.ratio,
            barMaxWidth: 36,
            cursor: 'pointer',
            data: this.figures.map((it) => ({
              value: it.ratio === null ? null : it.ratio * 100,
              itemStyle: { color: COLOURS[stateOf(it)] },
            })),
          },
          {
            type: 'line',
            name: t.target,
            step: 'middle',
            symbol: 'none',
            silent: true,
            lineStyle: { color: '#1c2430', width: 2, type: 'dashed' },
            itemStyle: { color: '#1c2430' },
            data: this.figures.map((it) => (it.target === null || it.target === undefined ? null : it.target * 100)),
          },
        ],
      },
      { notMerge: true },
    );
  }

  private tip(index: number): string {
    const t = say();
    const figure = this.figures[index];
    const ratio = figure.ratio === null ? t.noActivity : percent(figure.ratio);
    return `${periodName(figure.period)}\n${number(figure.numerator)}/${number(figure.denominator)} · ${ratio}`;
  }
}

/** As short as an axis needs it: 11/2026, 26/11, Q4/2026. */
function shortName(period: string): string {
  const [year, part, date] = period.slice(0, 10).split('-');
  if (date !== undefined) {
    return `${date}/${part}`;
  }
  return part === undefined ? year : `${part}/${year}`;
}

customElements.define('series-chart', SeriesChart);
