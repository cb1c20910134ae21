import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { due, isOverdue } from '../documents/due';
import { numbered } from '../documents/api';
import type { Delivery } from '../documents/api';
import { documentKind } from '../kit/document-kinds';
import type { Answer, Listing, Query } from '../kit/client';
import '../kit/data-table';
import { columns } from '../kit/data-table';
import { checkbox, selectField, submitted, textField, textOf } from '../kit/fields';
import { day, moment, today } from '../kit/format';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { badge, empty } from '../kit/states';
import { tabs } from '../kit/tabs';
import { adopt } from '../kit/styles';
import { Page } from '../kit/view';
import { documentStyles } from '../documents/styles';
import { isOpen, listDeliveries, listIncoming, listRefusals } from './api';
import type { Incoming, PaperRefusal } from './api';
import { stateBadge } from './state-badge';
import { say } from './texts';

adopt(documentStyles);

const SIZE = 20;
const TABS = ['registered', 'arrived', 'refused'];
/** Up to and with the seventh day from today. */
const WEEK = 8 * 86_400_000;

/** What arrived: registered documents with search and filters, deliveries to be received, and paper that was refused. */
class IncomingPage extends Page {
  private readonly registered = new Loader<Answer<Listing<Incoming>>>(this, (signal) =>
    listIncoming(this.sought(), signal),
  );
  private readonly arrived = new Loader<Answer<Listing<Delivery>>>(this, (signal) =>
    listDeliveries({ state: 'ARRIVED', page: this.page, size: SIZE }, signal),
  );
  private readonly refused = new Loader<Answer<Listing<PaperRefusal>>>(this, (signal) =>
    listRefusals({ page: this.page, size: SIZE }, signal),
  );

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.shown().load();
    }
  }

  private shown(): { load(): void } {
    return this.tab === 'arrived' ? this.arrived : this.tab === 'refused' ? this.refused : this.registered;
  }

  private get tab(): string {
    const asked = this.query.get('muc') ?? TABS[0];
    return TABS.includes(asked) ? asked : TABS[0];
  }

  private get page(): number {
    return Math.max(0, Number(this.query.get('trang') ?? 1) - 1);
  }

  private sought(): Query {
    const when = this.query.get('han');
    return {
      q: this.query.get('q'),
      state: this.query.get('trang-thai'),
      overdue: when === 'qua-han' ? true : undefined,
      open: when === 'tuan' ? true : undefined,
      dueBefore: when === 'tuan' ? new Date(Date.parse(today()) + WEEK).toISOString().slice(0, 10) : undefined,
      assignee: this.query.has('cua-toi') ? 'me' : undefined,
      sort: when === null ? undefined : 'dueOn',
      page: this.page,
      size: SIZE,
    };
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<div class="page-head">
        <h1>${t.title}</h1>
        ${sessions.can('clerk')
          ? html`<a class="button main" href="/app/van-ban-den/dang-ky" data-action="register">${t.register}</a>`
          : nothing}
      </div>
      ${tabs(
        TABS.map((key) => ({ key, title: t.tab[key] })),
        this.tab,
        'incoming-list',
        t.lists,
        (key) => router.replace(key === TABS[0] ? '/app/van-ban-den' : `/app/van-ban-den?muc=${key}`),
      )}
      <div role="tabpanel" id="incoming-list" aria-labelledby=${`tab-${this.tab}`}>${this.list()}</div>`;
  }

  private list(): TemplateResult {
    switch (this.tab) {
      case 'arrived':
        return this.arrived.render((it) => this.deliveries(it));
      case 'refused':
        return this.refused.render((it) => this.refusals(it));
      default:
        return html`${this.filters()} ${this.registered.render((it) => this.documents(it))}`;
    }
  }

  private filters(): TemplateResult {
    const t = say();
    const choose = (name: string) => (value: string) => router.replaceQuery({ [name]: value, trang: undefined });
    const search = (event: Event): void => {
      router.replaceQuery({ q: textOf(submitted(event), 'q'), trang: undefined });
    };
    return html`<form class="filters" role="search" @submit=${search}>
      ${textField({ name: 'q', type: 'search', label: t.search, hint: t.searchHint, value: this.query.get('q') ?? '' })}
      ${selectField({
        name: 'state',
        label: t.stateFilter,
        none: t.all,
        value: this.query.get('trang-thai') ?? '',
        choices: Object.entries(t.state).map(([value, text]) => ({ value, text })),
        onChange: choose('trang-thai'),
      })}
      ${selectField({
        name: 'due',
        label: t.dueFilter,
        none: t.dueAll,
        value: this.query.get('han') ?? '',
        choices: [
          { value: 'qua-han', text: t.dueOverdue },
          { value: 'tuan', text: t.dueWeek },
        ],
        onChange: choose('han'),
      })}
      <div @change=${(event: Event) => choose('cua-toi')((event.target as HTMLInputElement).checked ? '1' : '')}>
        ${checkbox({ name: 'mine', label: t.mine, checked: this.query.has('cua-toi') })}
      </div>
      <button>${t.search}</button>
    </form>`;
  }

  private documents(answer: Answer<Listing<Incoming>>): TemplateResult {
    const t = say();
    if (answer.body.items.length === 0) {
      const filtered = ['q', 'trang-thai', 'han', 'cua-toi', 'trang'].some((it) => this.query.has(it));
      return empty(filtered ? t.none : t.noneYet, filtered ? html`<a href="/app/van-ban-den">${t.clear}</a>` : nothing);
    }
    return html`<data-table caption=${t.title} .rows=${answer.body.items} .keyOf=${(it: Incoming) => it.id}
      .toneOf=${(it: Incoming) => (isOverdue(it.dueOn, isOpen(it)) ? 'overdue' : '')}
      .columns=${columns<Incoming>(
        { key: 'arrival', title: t.arrivalNumber, align: 'end', cell: (it) => it.arrivalNumber },
        { key: 'arrivedOn', title: t.arrivedOn, cell: (it) => html`<span class="nowrap">${day(it.arrivedOn)}</span>` },
        {
          key: 'subject',
          title: t.subject,
          cell: (it) => html`<a href=${`/app/van-ban-den/${it.id}`} data-incoming=${it.id}>${it.subject}</a>`,
        },
        { key: 'number', title: t.numberAndSymbol, cell: (it) => html`<span class="whole-words">${numbered(it)}</span>` },
        { key: 'sender', title: t.sender, cell: (it) => it.sender.name },
        { key: 'dueOn', title: t.dueOn, cell: (it) => due(it.dueOn, isOpen(it)) },
        {
          key: 'lead',
          title: t.lead,
          wideOnly: true,
          cell: (it) => it.assignees?.find((one) => one.role === 'LEAD')?.name ?? '',
        },
        { key: 'state', title: t.stateFilter, cell: (it) => stateBadge(it) },
      )}
      .page=${this.page} .size=${SIZE} .total=${answer.total}
      @page-chosen=${this.turn}></data-table>`;
  }

  private deliveries(answer: Answer<Listing<Delivery>>): TemplateResult {
    const t = say();
    if (answer.body.items.length === 0) {
      return empty(t.noneArrived);
    }
    return html`<data-table caption=${t.tab.arrived} .rows=${answer.body.items} .keyOf=${(it: Delivery) => it.id}
      .columns=${columns<Delivery>(
        { key: 'sentAt', title: t.sentAt, cell: (it) => html`<span class="nowrap">${moment(it.sentAt)}</span>` },
        {
          key: 'subject',
          title: t.subject,
          cell: (it) => html`<a href=${`/app/van-ban-den/tiep-nhan/${it.id}`} data-delivery=${it.id}>${it.subject}</a>
            ${it.origin === 'PASSED_ON' ? badge(t.passedOn) : nothing}
            ${it.askedBack === 'ASKED' ? badge(t.askedBack, 'warn') : nothing}`,
        },
        { key: 'number', title: t.numberAndSymbol, cell: (it) => html`<span class="whole-words">${numbered(it)}</span>` },
        { key: 'kind', title: t.kind, cell: (it) => documentKind(it.kind) },
        { key: 'sender', title: t.sender, cell: (it) => it.sender.name },
      )}
      .page=${this.page} .size=${SIZE} .total=${answer.total} @page-chosen=${this.turn}></data-table>`;
  }

  private refusals(answer: Answer<Listing<PaperRefusal>>): TemplateResult {
    const t = say();
    if (answer.body.items.length === 0) {
      return empty(t.noRefusals);
    }
    return html`<data-table caption=${t.tab.refused} .rows=${answer.body.items} .keyOf=${(it: PaperRefusal) => it.id}
      .columns=${columns<PaperRefusal>(
        { key: 'refusedOn', title: t.refusedOn, cell: (it) => html`<span class="nowrap" data-refusal=${it.id}>${day(it.refusedOn)}</span>` },
        { key: 'number', title: t.numberAndSymbol, cell: (it) => html`<span class="whole-words">${numbered(it)}</span>` },
        { key: 'sender', title: t.sender, cell: (it) => it.sender.name },
        { key: 'subject', title: t.subject, cell: (it) => it.subject },
        { key: 'cause', title: t.cause, cell: (it) => t.causes[it.cause] },
        { key: 'reply', title: t.reply, cell: (it) => it.reply },
      )}
      .page=${this.page} .size=${SIZE} .total=${answer.total} @page-chosen=${this.turn}></data-table>`;
  }

  private readonly turn = (event: CustomEvent<number>): void => {
    router.replaceQuery({ trang: event.detail === 0 ? undefined : event.detail + 1 });
  };
}

customElements.define('incoming-page', IncomingPage);
