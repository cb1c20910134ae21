import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { day, number, today } from '../kit/format';
import { indicatorName, itemsOf } from '../kit/indicators';
import { noticeState } from '../notices/notice-state';
import type { Notice } from '../notices/api';
import type { Lapse } from './api';
import { unitName } from './figure';
import { say } from './texts';

/** A unit that has stopped, in one indicator or several. */
export interface StoppedUnit {
  unitId: string;
  unitKey?: string;
  unitName?: string;
  lapses: Lapse[];
}

export function stoppedUnits(lapses: Lapse[]): StoppedUnit[] {
  const units = new Map<string, StoppedUnit>();
  lapses
    .filter((it) => it.state === 'OPEN')
    .forEach((it) => {
      const unit = units.get(it.unitId) ?? { ...it, lapses: [] };
      unit.lapses.push(it);
      units.set(it.unitId, unit);
    });
  const latest = (unit: StoppedUnit): string => unit.lapses.map((it) => it.since).sort().at(-1) ?? '';
  return [...units.values()].sort((a, b) => latest(b).localeCompare(latest(a)));
}

export function sinceWords(lapse: Lapse): string {
  const t = say();
  return t.since[lapse.indicator]?.(day(lapse.since)) ?? t.sinceOther(indicatorName(lapse.indicator), day(lapse.since));
}

/** The days of a stop, for the evidence behind it. */
export function daysOf(lapse: Lapse): string {
  const end = lapse.recoveredOn ?? lapse.endedOn ?? today();
  return `${lapse.since}..${end < lapse.since ? lapse.since : end}`;
}

/** Who has stopped, since when, and what the leader says to it: what has to be seen first. */
export function stoppedPanel(
  lapses: Lapse[],
  notices: Notice[],
  mayOpenNotices: boolean,
  href: (lapse: Lapse) => string,
): TemplateResult {
  const t = say();
  const units = stoppedUnits(lapses);
  return html`<section class="panel stopped ${units.length === 0 ? 'none' : ''}" data-stopped=${units.length}>
    <h2>${t.stopped(units.length)}</h2>
    ${units.length === 0
      ? nothing
      : html`<p class="quiet">${t.stoppedMeaning}</p>
        <ul>
          ${units.map(
            (unit) => html`<li data-stopped-unit=${unit.unitKey ?? unit.unitId}>
              <strong>${unitName(unit)}</strong>
              ${unit.lapses.map((lapse) => {
                const notice = notices.find((it) => it.lapseId === lapse.id);
                return html`<div class="lapse">
                  <a href=${href(lapse)} data-lapse=${lapse.indicator}>${sinceWords(lapse)}</a>
                  ${lapse.missed === undefined || lapse.missed === null
                    ? nothing
                    : html`<span class="quiet">${t.missed(number(lapse.missed), itemsOf(lapse.indicator))}</span>`}
                  ${notice === undefined ? nothing : noticeState(notice, mayOpenNotices)}
                </div>`;
              })}
            </li>`,
          )}
        </ul>`}
  </section>`;
}
