import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { day, percent } from '../kit/format';
import { indicatorName } from '../kit/indicators';
import { badge } from '../kit/states';
import type { Figure, Forecast, Tier } from './api';
import { figureLink, unitName } from './figure';
import { say } from './texts';

/** The two ratios a unit answers for. */
export const SHOWN = ['dossier-creation', 'digital-signing'];
const TIERS: Tier[] = ['PROVINCE', 'DISTRICT', 'COMMUNE'];

/** A unit with its two figures. */
export interface BoardUnit {
  unitId: string;
  unitKey?: string;
  unitName?: string;
  tier: Tier;
  validTo?: string;
  figures: Figure[];
  hasStopped: boolean;
}

export type Order = 'gap' | 'dossier-creation' | 'digital-signing' | 'name';
export const ORDERS: Order[] = ['gap', 'dossier-creation', 'digital-signing', 'name'];

/** What the board needs besides the units. */
interface Around {
  forecasts: Forecast[];
  /** `unitId indicator` of figures that moved a moment ago. */
  moved: Set<string>;
  href: (unitId: string, indicator?: string) => string;
}

export function unitsOf(figures: Figure[], stopped: Set<string>): BoardUnit[] {
  const units = new Map<string, BoardUnit>();
  figures
    .filter((it) => SHOWN.includes(it.indicator))
    .forEach((it) => {
      const unit = units.get(it.unitId) ?? { ...it, figures: [], hasStopped: stopped.has(it.unitId) };
      unit.figures.push(it);
      units.set(it.unitId, unit);
    });
  return [...units.values()];
}

export function ordered(units: BoardUnit[], order: Order): BoardUnit[] {
  const byName = (a: BoardUnit, b: BoardUnit): number => unitName(a).localeCompare(unitName(b), 'vi');
  const key = (unit: BoardUnit): number => (order === 'gap' ? gap(unit) : (ratio(unit, order) ?? 2));
  return [...units].sort((a, b) => (order === 'name' ? 0 : key(a) - key(b)) || byName(a, b));
}

/** How far above its target the worse ratio is; who stopped comes first, who did nothing last. */
function gap(unit: BoardUnit): number {
  const gaps = unit.figures
    .filter((it) => it.ratio !== null)
    .map((it) => it.numerator / it.denominator - (it.target ?? 0));
  return (gaps.length === 0 ? 2 : Math.min(...gaps)) - (unit.hasStopped ? 10 : 0);
}

function ratio(unit: BoardUnit, indicator: string): number | undefined {
  const figure = unit.figures.find((it) => it.indicator === indicator);
  return figure === undefined || figure.ratio === null ? undefined : figure.numerator / figure.denominator;
}

export function board(units: BoardUnit[], around: Around): TemplateResult[] {
  return TIERS.map((tier) => units.filter((unit) => unit.tier === tier))
    .filter((group) => group.length > 0)
    .map((group) => tierBoard(group, around));
}

function tierBoard(units: BoardUnit[], around: Around): TemplateResult {
  const t = say();
  const [{ tier }] = units;
  return html`<section class="tier" data-tier=${tier}>
    <h3>${t.tier[tier]} <small>${SHOWN.map((it) => summary(units, it))}</small></h3>
    <div class="heads" aria-hidden="true">
      <span>${t.unit}</span>${SHOWN.map((it) => html`<span>${indicatorName(it)}</span>`)}
    </div>
    <ul class="units">
      ${repeat(
        units,
        (unit) => unit.unitId,
        (unit) => row(unit, around),
      )}
    </ul>
  </section>`;
}

function summary(units: BoardUnit[], indicator: string): TemplateResult {
  const t = say();
  const active = units.flatMap((unit) => unit.figures).filter((it) => it.indicator === indicator && it.ratio !== null);
  const target = active[0]?.target;
  return html`<span class="summary">
    ${t.metOf(indicatorName(indicator), active.filter((it) => it.met).length, active.length)}
    ${target === null || target === undefined ? nothing : html`(${t.target} ${percent(target)})`}
  </span>`;
}

function row(unit: BoardUnit, around: Around): TemplateResult {
  const t = say();
  return html`<li class="unit" data-unit=${unit.unitKey ?? unit.unitId}>
    <span class="name">
      <a href=${around.href(unit.unitId)}>${unitName(unit)}</a>
      ${unit.hasStopped ? badge(t.stoppedMark, 'bad') : nothing}
      ${unit.validTo === undefined ? nothing : html`<span class="quiet">(${t.dissolved(day(unit.validTo))})</span>`}
    </span>
    ${SHOWN.map((indicator) => {
      const figure = unit.figures.find((it) => it.indicator === indicator);
      return figure === undefined
        ? html`<span></span>`
        : figureLink(
            figure,
            around.href(unit.unitId, indicator),
            around.forecasts.find((it) => it.unitId === unit.unitId && it.indicator === indicator),
            around.moved.has(`${unit.unitId} ${indicator}`),
          );
    })}
  </li>`;
}
