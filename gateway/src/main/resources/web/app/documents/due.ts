import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { day, number, today } from '../kit/format';
import { badge } from '../kit/states';
import { words } from './words';

const DAY = 86_400_000;

export function isOverdue(dueOn: string | undefined | null, isOpen = true): boolean {
  return isOpen && !!dueOn && dueOn < today();
}

/** A due day, and in words whether it is past. */
export function due(dueOn: string | undefined | null, isOpen = true): TemplateResult | typeof nothing {
  if (!dueOn) {
    return nothing;
  }
  const t = words();
  const late = Math.round((Date.parse(today()) - Date.parse(dueOn)) / DAY);
  return html`<span class="nowrap">${day(dueOn)}</span>
  ${!isOpen || late < 0 ? nothing : late === 0 ? badge(t.dueToday, 'warn') : badge(t.overdue(number(late)), 'bad', 'OVERDUE')}`;
}
