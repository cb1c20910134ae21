import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Answer, Listing } from '../../kit/client';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { selectField, textField } from '../../kit/fields';
import { moment } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { sessions } from '../../kit/session';
import { badge, empty } from '../../kit/states';
import { Page } from '../../kit/view';
import { head } from '../head';
import '../styles';
import { common } from '../texts';
import { unitsOn } from '../units/api';
import type { Unit } from '../units/api';
import { accounts } from './api';
import type { Account } from './api';
import { say } from './texts';

const SIZE = 25;
const TYPING = 250;

/** The accounts of the own unit, or all. */
class AccountsPage extends Page {
  private readonly found = new Loader<Answer<Listing<Account>>>(this, (signal) =>
    accounts(
      {
        q: this.query.get('q') ?? undefined,
        unitId: this.query.get('don-vi') ?? undefined,
        page: this.page,
        size: SIZE,
      },
      signal,
    ),
  );
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(undefined, signal));
  private timer?: number;

  private get page(): number {
    return Number(this.query.get('trang') ?? 0);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.units.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.found.load();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({
        title: t.title,
        subtitle: t.about,
        acts: html`<a class="button main" href="/app/quan-tri/tai-khoan/moi" data-action="new-account">${t.create}</a>`,
      })}
      <div class="filters">
        <form role="search" @input=${this.typed} @submit=${(event: Event) => event.preventDefault()}>
          ${textField({ name: 'q', label: t.search, type: 'search', value: this.query.get('q') ?? '' })}
        </form>
        ${sessions.can('system-admin')
          ? selectField({
              name: 'unit',
              label: common().unit,
              value: this.query.get('don-vi') ?? '',
              none: common().all,
              choices: (this.units.value ?? []).map((it) => ({ value: it.id, text: it.name })),
              onChange: (id) => router.replaceQuery({ 'don-vi': id, trang: undefined }),
            })
          : nothing}
      </div>
      ${this.found.render((found) => (found.body.items.length === 0 ? empty(t.none) : this.table(found)))}`;
  }

  private table(found: Answer<Listing<Account>>): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.title} .rows=${found.body.items} .page=${this.page} .size=${SIZE}
      .total=${found.total} .keyOf=${(it: Account) => it.id}
      @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ trang: event.detail || undefined })}
      .columns=${columns<Account>(
        {
          key: 'username',
          title: t.username,
          cell: (it) =>
            html`<a href=${`/app/quan-tri/tai-khoan/${it.id}`} data-account=${it.username}>${it.username}</a>`,
        },
        { key: 'name', title: t.displayName, cell: (it) => it.displayName },
        { key: 'title', title: t.jobTitle, cell: (it) => it.title ?? '–', wideOnly: true },
        { key: 'roles', title: t.roles, cell: (it) => memberships(it, this.units.value ?? []) },
        { key: 'state', title: t.state, cell: (it) => stateOf(it) },
      )}></data-table>`;
  }

  private typed(event: Event): void {
    const q = (event.target as HTMLInputElement).value;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => router.replaceQuery({ q, trang: undefined }), TYPING);
  }
}

export function memberships(account: Account, units: Unit[]): TemplateResult {
  const all = account.memberships.map((it) => {
    const unit = units.find((of) => of.id === it.unitId);
    const where = it.unitId === undefined ? say().everywhere : (unit?.shortName ?? unit?.name ?? it.unitKey ?? '');
    return html`<div>${where}: ${it.roles.map((role) => common().role[role] ?? role).join(', ')}</div>`;
  });
  return html`<span>${all}</span>`;
}

export function stateOf(account: Account): TemplateResult {
  const t = say();
  return html`<span>${account.active ? badge(t.active, 'good', 'active') : badge(t.inactive, 'bad', 'inactive')}
  ${account.lockedUntil ? badge(t.locked(moment(account.lockedUntil)), 'bad', 'locked') : nothing}
  ${account.mustChangePassword ? badge(t.mustChange, 'warn', 'must-change') : nothing}</span>`;
}

customElements.define('accounts-page', AccountsPage);
