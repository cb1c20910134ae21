import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { numbered } from '../documents/api';
import { due, isOverdue } from '../documents/due';
import { get } from '../kit/client';
import type { Listing } from '../kit/client';
import { day, number } from '../kit/format';
import { badge } from '../kit/states';
import { say } from './texts';

interface Given {
  stage: 'DUE_SOON' | 'OVERDUE' | 'ESCALATED';
  remindedOn: string;
  audience: 'LEAD' | 'CLERKS' | 'LEADERS';
  name?: string;
}

interface Reminder {
  id: string;
  stage: Given['stage'];
  dueOn: string;
  incomingId: string;
  number?: string;
  symbol?: string;
  subject: string;
  senderName: string;
  lead?: string;
  given: Given[];
}

export interface Reminders {
  items: Reminder[];
  total: number;
}

const MOST = 20;

/** What the person is reminded of, the earliest due day first; or, escalated, what the leader is told of. */
export async function reminders(escalated: boolean, signal: AbortSignal): Promise<Reminders> {
  const found = await get<Listing<Reminder>>('/api/documents/reminders', { escalated, size: MOST }, signal);
  return { items: found.body.items, total: found.total };
}

export function reminderPanel(key: 'reminded' | 'escalated', found: Reminders | undefined): TemplateResult | typeof nothing {
  if (!found || found.total === 0) {
    return nothing;
  }
  const t = say();
  const late = found.items.some((it) => isOverdue(it.dueOn));
  return html`<section class="panel reminders" data-reminders=${key}>
    <h2>${t.section[key]} ${badge(number(found.total), late ? 'bad' : 'warn')}</h2>
    <ul class="lines">
      ${found.items.map((it) => reminder(it))}
    </ul>
    ${found.total > found.items.length ? html`<p class="quiet">${t.ofAll(number(found.items.length), number(found.total))}</p>` : nothing}
  </section>`;
}

function reminder(it: Reminder): TemplateResult {
  const t = say();
  const about = [numbered(it), it.senderName, it.lead ? `${t.lead} ${it.lead}` : t.nobody].filter((one) => one !== '');
  return html`<li class=${isOverdue(it.dueOn) ? 'late' : ''} data-stage=${it.stage}>
    <a href=${`/app/van-ban-den/${it.incomingId}`} data-reminder=${it.incomingId}>${it.subject}</a>
    <span>${due(it.dueOn)}</span>
    <span class="about">${about.join(' · ')}</span>
    <span class="about">${t.remindedOf(given(it.given))}</span>
  </li>`;
}

/** Who was reminded when: `Nguyễn Văn A 23/04/2025, 28/04/2025; lãnh đạo 05/05/2025`. */
function given(all: Given[]): string {
  const t = say();
  const said: { who: string; days: string[] }[] = [];
  all.forEach((it) => {
    const who = it.name ?? t.audience[it.audience];
    const last = said.at(-1);
    if (last?.who === who) {
      last.days.push(day(it.remindedOn));
    } else {
      said.push({ who, days: [day(it.remindedOn)] });
    }
  });
  return said.map((it) => `${it.who} ${it.days.join(', ')}`).join('; ');
}
