import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { day } from '../kit/format';
import type { Practising, PractisingUnit } from './api';
import { unitName } from './figure';
import { say } from './texts';

/** The communes as tiles: which of them practise, and what those that do not have left. */
export function tiles(all: Practising, stopped: Set<string>, href: (unitId: string) => string): TemplateResult {
  const t = say();
  const order = (it: PractisingUnit): number => (!it.practising ? 0 : stopped.has(it.unitId) ? 1 : 2);
  return html`<section class="panel practising" data-practising=${all.practising} data-of=${all.units}>
    <h2>${t.practising(all.practising, all.units)}</h2>
    <p class="quiet">${t.practisingMeaning(day(all.since), day(all.on))}</p>
    <ul class="tiles">
      ${[...all.rows]
        .sort((a, b) => order(a) - order(b) || unitName(a).localeCompare(unitName(b), 'vi'))
        .map((it) => {
          const tone = !it.practising ? 'bad' : stopped.has(it.unitId) ? 'warn' : 'good';
          return html`<li>
            <a class="tile ${tone}" href=${href(it.unitId)} data-tile=${it.unitKey ?? it.unitId}>
              <strong><span aria-hidden="true">${{ bad: '✕', warn: '↓', good: '✓' }[tone]}</span> ${unitName(it)}</strong>
              <small>${{ bad: lacks(it, all.since), warn: t.practisesLess, good: t.practises }[tone]}</small>
            </a>
          </li>`;
        })}
    </ul>
  </section>`;
}

function lacks(unit: PractisingUnit, since: string): unknown {
  const t = say();
  const isOld = (on?: string): boolean => !on || on < since;
  const filed = isOld(unit.lastFiledOn) ? t.notFiled(unit.lastFiledOn && day(unit.lastFiledOn)) : nothing;
  const signed = isOld(unit.lastSignedOn) ? t.notSigned(unit.lastSignedOn && day(unit.lastSignedOn)) : nothing;
  return filed === nothing ? signed : signed === nothing ? filed : html`${filed}; ${signed}`;
}
