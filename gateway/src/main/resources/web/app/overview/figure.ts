import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { day, number, percent } from '../kit/format';
import { indicatorName, itemsOf } from '../kit/indicators';
import type { Figure, Forecast } from './api';
import { say } from './texts';

type State = 'met' | 'not-met' | 'no-target' | 'no-activity';

/** A commune is called by its place, as everybody here does. */
export function unitName(unit: { unitName?: string; unitKey?: string }): string {
  const name = (unit.unitName ?? unit.unitKey ?? '').replace(/^Ủy ban nhân dân (?=xã|thị trấn|phường)/, '');
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}

export function stateOf(figure: Figure): State {
  if (figure.ratio === null || figure.denominator === 0) {
    return 'no-activity';
  }
  return figure.met === null || figure.met === undefined ? 'no-target' : figure.met ? 'met' : 'not-met';
}

export function stateWord(state: State): string {
  const t = say();
  return { met: `✓ ${t.met}`, 'not-met': `✕ ${t.notMet}`, 'no-target': t.noTarget, 'no-activity': t.noActivity }[state];
}

/** Sizes are attributes of SVG: the page's policy allows no styles inside it. */
export function bar(figure: Figure): TemplateResult {
  const filled = Math.min(100, (figure.ratio ?? 0) * 100);
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" y="1" width="100" height="8"></rect>
    <rect class="fill" y="1" width=${filled} height="8"></rect>
    ${figure.target === null || figure.target === undefined
      ? nothing
      : svg`<line class="target around" x1=${figure.target * 100} x2=${figure.target * 100} y2="10"></line>
          <line class="target" x1=${figure.target * 100} x2=${figure.target * 100} y2="10"></line>`}
  </svg>`;
}

/** One figure with its bar, which leads to what is behind it. The data attributes are what tests may rely on. */
export function figureLink(figure: Figure, href: string, forecast: Forecast | undefined, moved: boolean): TemplateResult {
  const t = say();
  const state = stateOf(figure);
  return html`<a class="figure ${state} ${moved ? 'moved' : ''}" href=${href}
    data-indicator=${figure.indicator}
    data-ratio=${figure.ratio ?? ''}
    data-numerator=${figure.numerator}
    data-denominator=${figure.denominator}
    data-state=${state}>
    <span class="which">${indicatorName(figure.indicator)}<span class="unseen">: </span></span>
    ${bar(figure)}
    <span class="percent">${figure.ratio === null ? '–' : percent(figure.ratio)}</span>
    <span class="fraction">${number(figure.numerator)}/${number(figure.denominator)}</span>
    <span class="verdict">${stateWord(state)}</span>
    ${figure.target === null || figure.target === undefined
      ? nothing
      : html`<span class="unseen">, ${t.target} ${percent(figure.target)}</span>`}
    ${forecast === undefined ? nothing : html`<span class="forecast">${forecastSentence(forecast)}</span>`}
  </a>`;
}

/** What is still needed, in one sentence. */
export function forecastSentence(forecast: Forecast): string {
  const t = say().forecast;
  const [needed, expected] = [number(forecast.neededItems ?? 0), number(forecast.expectedItems)];
  const what = itemsOf(forecast.indicator);
  const need = t.need(needed, expected, what);
  switch (forecast.outlook) {
    case 'NONE':
      return '';
    case 'CERTAIN':
      return t.certain;
    case 'IMPOSSIBLE':
      return t.impossible(needed, expected, what);
    case 'ON_TRACK':
      return `${need}; ${t.onTrack}`;
    case 'SLIPPING':
      return `${need}; ${t.slipping}`;
    case 'WILL_REACH':
      return forecast.reachedOn ? `${need}; ${t.reached(day(forecast.reachedOn))}` : need;
    case 'BEHIND':
      return `${need}; ${t.behind}`;
  }
}
