import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { documentKind } from '../kit/document-kinds';
import { language } from '../kit/language';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { subnav } from '../kit/subnav';
import { tabs } from '../kit/tabs';
import { contentOf } from './api';
import type { Capacity, Credential, Hindrance, Outgoing } from './api';
import { say } from './texts';

export function signingNav(): TemplateResult {
  const t = say();
  return subnav(t.part, [
    { path: '/app/ky-so', name: t.tray, roles: ['leader', 'clerk'] },
    { path: '/app/ky-so/thiet-bi', name: t.device, roles: ['leader', 'clerk'] },
    {
      path: '/app/ky-so/chung-thu-so',
      name: t.credentials,
      roles: ['leader', 'clerk', 'officer', 'unit-admin', 'system-admin'],
    },
    { path: '/app/ky-so/kiem-tra', name: t.verification },
  ]);
}

/** In which capacities the person signs. */
export function capacities(): Capacity[] {
  const own: Capacity[] = [];
  if (sessions.can('leader')) {
    own.push('LEADER');
  }
  if (sessions.can('clerk')) {
    own.push('ORGAN');
  }
  return own;
}

/** The capacity that the address asks for, where the person has it; otherwise the first. */
export function capacityOf(query: URLSearchParams): Capacity {
  const own = capacities();
  return own.find((it) => it === query.get('capacity')) ?? own[0] ?? 'LEADER';
}

/** What belongs to the chosen capacity, below tabs where the person signs in more than one. */
export function inCapacity(chosen: Capacity, content: unknown): TemplateResult {
  const t = say();
  const own = capacities();
  if (own.length < 2) {
    return html`${content}`;
  }
  return html`${tabs(
      own.map((key) => ({ key, title: t.capacities[key] })),
      chosen,
      'in-capacity',
      t.capacity,
      (capacity) => router.replaceQuery({ capacity, page: undefined }),
    )}
    <div id="in-capacity" role="tabpanel" aria-labelledby=${`tab-${chosen}`}>${content}</div>`;
}

export function pageOf(query: URLSearchParams): number {
  return Number(query.get('page') ?? 0);
}

/** Whether it is this unit that signs: a department sees what it drafted for another. */
export function isSignedHere(it: Outgoing): boolean {
  return it.unitId === sessions.current?.unitId;
}

/** Those that can sign in this capacity, with a key at the service or on the person's own device. */
export function usable(all: Credential[], capacity: Capacity, isOwnDevice: boolean): Credential[] {
  return all.filter(
    (it) =>
      it.kind === (capacity === 'LEADER' ? 'PERSON' : 'ORGAN') &&
      it.state.name === 'ACTIVE' &&
      (it.home.type === 'OWN_DEVICE') === isOwnDevice,
  );
}

/** The value of one attribute of a distinguished name such as `CN=…,O=…`. */
export function commonName(subject: string): string {
  return /(?:^|,)\s*CN=((?:\\.|[^,\\])+)/.exec(subject)?.[1].replace(/\\(.)/g, '$1') ?? subject;
}

/** What a document is. */
export function documentCell(it: Outgoing): TemplateResult {
  return html`<span><a href=${`/app/van-ban-di/${it.id}`}>${it.subject}</a>
    <br /><span class="quiet">${documentKind(it.kind)}${it.numberAndSymbol ? html` · ${it.numberAndSymbol}` : nothing}</span></span>`;
}

/** Its file, to be looked at before and after it is signed. */
export function fileLink(subject: string, revisionId: string): TemplateResult {
  const t = say();
  return html`<a href=${contentOf(revisionId)} target="_blank" rel="noopener" aria-label=${t.readOf(subject)}>${t.read}</a>`;
}

export function hindranceText(hindrance: Hindrance): string {
  return language() === 'vi' ? hindrance.vi : hindrance.en;
}
