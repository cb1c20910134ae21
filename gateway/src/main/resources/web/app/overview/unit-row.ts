import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { percent } from '../kit/format';
import type { ComplianceRow } from './api';
import { say } from './texts';

type Verdict = 'met' | 'not-met' | 'no-target' | 'no-activity';

function verdict(row: ComplianceRow): Verdict {
  if (row.ratio === null || row.denominator === 0) {
    return 'no-activity';
  }
  return row.met === null || row.met === undefined ? 'no-target' : row.met ? 'met' : 'not-met';
}

/** Sizes are attributes of SVG: the page's policy allows no styles inside it. */
function bar(row: ComplianceRow): TemplateResult {
  const filled = Math.min(100, (row.ratio ?? 0) * 100);
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="10"></rect>
    <rect class="fill" width=${filled} height="10"></rect>
    ${row.target === null || row.target === undefined
      ? nothing
      : svg`<rect class="target" x=${row.target * 100 - 0.25} width="0.5" height="10"></rect>`}
  </svg>`;
}

/** One unit's figure; the data attributes are what tests and scripts may rely on. */
export function unitRow(row: ComplianceRow, moved: boolean): TemplateResult {
  const t = say();
  const state = verdict(row);
  const words = { met: t.met, 'not-met': t.notMet, 'no-target': t.noTarget, 'no-activity': t.noActivity };
  return html`<li class="unit ${state} ${moved ? 'moved' : ''}"
    data-unit=${row.unitKey ?? ''}
    data-indicator=${row.indicator}
    data-ratio=${row.ratio ?? ''}
    data-numerator=${row.numerator}
    data-denominator=${row.denominator}
    data-state=${state}>
    <span class="name">${row.unitName ?? row.unitKey}</span>
    <span class="fraction">${row.numerator}/${row.denominator}</span>
    <span class="percent">${row.ratio === null ? '–' : percent(row.ratio)}</span>
    ${bar(row)}
    <span class="verdict">${words[state]}</span>
  </li>`;
}
