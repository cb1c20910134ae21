import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { numbered } from '../documents/api';
import { documentStyles } from '../documents/styles';
import { documentKind } from '../kit/document-kinds';
import '../kit/data-table';
import { columns } from '../kit/data-table';
import { checkbox, selectField, submitted, textField, textOf } from '../kit/fields';
import { day } from '../kit/format';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { empty } from '../kit/states';
import { adopt } from '../kit/styles';
import { Page } from '../kit/view';
import { listOutgoing, searchOutgoing } from './api';
import { outgoingBadge } from './state-badge';
import { say } from './texts';

adopt(documentStyles);

const SIZE = 20;

/** What a list and a search show alike. */
interface Row {
  id: string;
  number: string;
  subject: string;
  kind: string;
  day?: string;
  state: string;
  returnReason?: string;
  pendingReviews?: number;
  recipients?: string;
}

/** The unit's outgoing documents by state, and by words in any field or in the file. */
class OutgoingPage extends Page {
  private readonly rows = new Loader<{ items: Row[]; total: number }>(this, (signal) => this.read(signal));

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.rows.load();
    }
  }

  private get page(): number {
    return Math.max(0, Number(this.query.get('trang') ?? 1) - 1);
  }

  private async read(signal: AbortSignal): Promise<{ items: Row[]; total: number }> {
    const q = this.query.get('q');
    const state = this.query.get('trang-thai');
    if (q) {
      const found = await searchOutgoing({ q, state, page: this.page, size: SIZE }, signal);
      const items = found.body.items.map((it) => ({
        id: it.id,
        number: numbered(it),
        subject: it.title,
        kind: it.documentKind,
        day: it.day,
        state: it.state,
      }));
      return { items, total: found.total };
    }
    const drafter = this.query.has('cua-toi') ? 'me' : undefined;
    const listed = await listOutgoing({ state, drafter, page: this.page, size: SIZE }, signal);
    const items = listed.body.items.map((it) => ({
      ...it,
      number: it.numberAndSymbol ?? '',
      day: it.issuedOn ?? it.createdAt.slice(0, 10),
      recipients: it.recipients.map((one) => one.name).join('; '),
    }));
    return { items, total: listed.total };
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<div class="page-head">
        <h1>${t.title}</h1>
        ${sessions.can('officer', 'clerk', 'leader')
          ? html`<a class="button main" href="/app/van-ban-di/soan-thao" data-action="draft">${t.draft}</a>`
          : nothing}
      </div>
      ${this.filters()} ${this.rows.render((it) => this.list(it.items, it.total))}`;
  }

  private filters(): TemplateResult {
    const t = say();
    const search = (event: Event): void => {
      router.replaceQuery({ q: textOf(submitted(event), 'q'), 'cua-toi': undefined, trang: undefined });
    };
    const mine = (event: Event): void => {
      const chosen = (event.target as HTMLInputElement).checked;
      router.replaceQuery({ 'cua-toi': chosen ? '1' : undefined, trang: undefined });
    };
    return html`<form class="filters" role="search" @submit=${search}>
      ${textField({ name: 'q', type: 'search', label: t.search, hint: t.searchHint, value: this.query.get('q') ?? '' })}
      ${selectField({
        name: 'state',
        label: t.stateFilter,
        none: t.all,
        value: this.query.get('trang-thai') ?? '',
        choices: Object.entries(t.state).map(([value, text]) => ({ value, text })),
        onChange: (value) => router.replaceQuery({ 'trang-thai': value, trang: undefined }),
      })}
      ${this.query.has('q')
        ? html`<div><a href="/app/van-ban-di">${t.clear}</a></div>`
        : html`<div @change=${mine}>${checkbox({ name: 'mine', label: t.mine, checked: this.query.has('cua-toi') })}</div>`}
      <button>${t.search}</button>
    </form>`;
  }

  private list(rows: Row[], total: number): TemplateResult {
    const t = say();
    if (rows.length === 0) {
      const filtered = this.query.size > 0;
      return empty(filtered ? t.none : t.noneYet, filtered ? html`<a href="/app/van-ban-di">${t.clear}</a>` : nothing);
    }
    return html`<data-table caption=${t.title} .rows=${rows} .keyOf=${(it: Row) => it.id}
      .columns=${columns<Row>(
        { key: 'number', title: t.number, cell: (it) => it.number || html`<span class="quiet">${t.notNumbered}</span>` },
        { key: 'day', title: t.day, cell: (it) => (it.day ? html`<span class="nowrap">${day(it.day)}</span>` : '') },
        {
          key: 'subject',
          title: t.subject,
          cell: (it) => html`<a href=${`/app/van-ban-di/${it.id}`} data-outgoing=${it.id}>${it.subject}</a>`,
        },
        { key: 'kind', title: t.kind, cell: (it) => documentKind(it.kind) },
        { key: 'recipients', title: t.recipients, wideOnly: true, cell: (it) => it.recipients ?? '' },
        { key: 'state', title: t.stateFilter, cell: (it) => outgoingBadge(it) },
      )}
      .page=${this.page} .size=${SIZE} .total=${total}
      @page-chosen=${(event: CustomEvent<number>) =>
        router.replaceQuery({ trang: event.detail === 0 ? undefined : event.detail + 1 })}></data-table>`;
  }
}

customElements.define('outgoing-page', OutgoingPage);
