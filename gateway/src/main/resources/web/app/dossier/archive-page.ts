import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from '../kit/action';
import type { Answer, Listing } from '../kit/client';
import { columns } from '../kit/data-table';
import type { Column } from '../kit/data-table';
import { confirmed } from '../kit/dialog';
import { submitted, textField, textOf } from '../kit/fields';
import { day } from '../kit/format';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { empty, problemView } from '../kit/states';
import { adopt } from '../kit/styles';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import { dueDossiers, handOver, listDossiers, listHandovers, minutesOf } from './api';
import type { DossierSummary, DueDossier, Handover } from './api';
import { dossierNav } from './parts';
import { styles } from './styles';
import { say } from './texts';

adopt(styles);

const SIZE = 25;
const SHOWN_HANDOVERS = 20;

interface Closed {
  id: string;
  code: string;
  title: string;
  retention?: string;
}

/** Closed dossiers on their way into the archive, which the archivist takes over. */
class ArchivePage extends Page {
  @state() private chosen = new Set<string>();
  private readonly due = new Loader<DueDossier[]>(this, (signal) => dueDossiers(signal));
  private readonly closed = new Loader<Answer<Listing<DossierSummary>>>(this, (signal) =>
    listDossiers({ state: 'CLOSED' }, this.number(), SIZE, signal),
  );
  private readonly handovers = new Loader<Handover[]>(this, async (signal) => {
    return (await listHandovers(0, SHOWN_HANDOVERS, signal)).body.items;
  });
  private readonly taking = new Action(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.due.load();
    if (sessions.can('archivist', 'leader', 'clerk', 'unit-admin')) {
      this.handovers.load();
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.closed.load();
      const chosen = this.query.get('chon');
      if (chosen) {
        this.chosen = new Set([...this.chosen, chosen]);
      }
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<div class="page-head">
        <div>
          <h1>${t.archive}</h1>
          <p class="quiet">${t.archiveHint}</p>
        </div>
      </div>
      ${dossierNav()}
      <section>
        <h2>${t.due}</h2>
        ${this.due.render((due) => (due.length === 0 ? empty(t.noneDue) : this.dueTable(due)))}
      </section>
      <section>
        <h2>${t.others}</h2>
        ${this.closed.render((closed) => this.others(closed))}
      </section>
      ${sessions.can('archivist') ? this.form() : html`<p class="notice calm">${t.onlyArchivist}</p>`}
      ${sessions.can('archivist', 'leader', 'clerk', 'unit-admin')
        ? html`<section>
            <h2>${t.handovers}</h2>
            ${this.handovers.render((all) => (all.length === 0 ? empty(t.noHandovers) : this.history(all)))}
          </section>`
        : nothing}`;
  }

  private dueTable(due: DueDossier[]): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.due} .rows=${due.map((it) => ({ ...it, id: it.dossierId }))}
      .keyOf=${(it: DueDossier) => it.dossierId} .toneOf=${(it: DueDossier) => (it.overdue ? 'overdue' : '')}
      .columns=${columns<DueDossier & Closed>(
        ...this.common<DueDossier & Closed>(),
        { key: 'by', title: t.handOverBy, cell: (it) => `${day(it.handOverBy)} (${t.daysLeft(it.daysLeft)})` },
      )}></data-table>`;
  }

  private others(closed: Answer<Listing<DossierSummary>>): TemplateResult {
    const t = say();
    const isDue = new Set(this.due.value?.map((it) => it.dossierId));
    const rows = closed.body.items.filter((it) => !isDue.has(it.id));
    if (rows.length === 0 && closed.total <= SIZE) {
      return empty(t.noOthers);
    }
    return html`<data-table caption=${t.others} .rows=${rows} .keyOf=${(it: DossierSummary) => it.id}
      .columns=${columns<DossierSummary>(...this.common<DossierSummary>(), {
        key: 'by',
        title: t.handOverBy,
        cell: (it) => (it.handOverBy ? day(it.handOverBy) : '–'),
      })}
      .page=${this.number()} .size=${SIZE} .total=${closed.total}
      @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ page: event.detail || undefined })}></data-table>`;
  }

  private common<T extends Closed>(): Column<T>[] {
    const t = say();
    const choose: Column<T> = {
      key: 'choose',
      title: t.chooseOne,
      cell: (it) => html`<input type="checkbox" class="choose" aria-label=${t.choose(it.code)} data-choose=${it.id}
        .checked=${this.chosen.has(it.id)} @change=${() => this.toggle(it.id)} />`,
    };
    return [
      ...(sessions.can('archivist') ? [choose] : []),
      {
        key: 'title',
        title: t.title,
        cell: (it) => html`<span><a href=${`/app/ho-so/${it.id}`}>${it.title}</a><br /><span class="quiet">${it.code}</span></span>`,
      },
      { key: 'retention', title: t.retention, cell: (it) => it.retention ? t.term(it.retention) : '–' },
    ];
  }

  private form(): TemplateResult {
    const t = say();
    return html`<form class="panel stack" data-form="receive" @submit=${this.take}>
      <h2>${t.receive}</h2>
      <p class="quiet">${t.receiveHint}</p>
      <div class="fields">
        ${textField({ name: 'giver', label: t.giver, hint: t.giverHint, maxlength: 200, error: this.taking.errorOf('giver') })}
        ${textField({ name: 'condition', label: t.condition, hint: t.conditionHint, maxlength: 500, error: this.taking.errorOf('condition') })}
      </div>
      ${this.taking.problem ? problemView(this.taking.problem) : nothing}
      <div class="buttons">
        <button type="submit" class="main" ?disabled=${this.chosen.size === 0 || this.taking.isBusy}>
          ${t.chosen(this.chosen.size)}
        </button>
      </div>
    </form>`;
  }

  private history(all: Handover[]): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.handovers} .rows=${all} .keyOf=${(it: Handover) => it.id}
      .columns=${columns<Handover>(
        { key: 'day', title: t.handedOverOn, cell: (it) => day(it.handedOverOn) },
        { key: 'giver', title: t.giver, cell: (it) => it.giver },
        { key: 'receiver', title: t.receiver, cell: (it) => it.receiver },
        { key: 'extent', title: t.extent, cell: (it) => t.extentOf(it.dossierCount, it.documentCount, it.pageCount) },
        {
          key: 'minutes',
          title: t.minutes,
          cell: (it) => html`<a href=${minutesOf(it.id)} download aria-label=${t.minutesOf(day(it.handedOverOn))}>${t.minutes}</a>`,
        },
      )}></data-table>`;
  }

  private number(): number {
    return Number(this.query.get('page') ?? 0);
  }

  private toggle(id: string): void {
    const next = new Set(this.chosen);
    if (!next.delete(id)) {
      next.add(id);
    }
    this.chosen = next;
  }

  private async take(event: Event): Promise<void> {
    const t = say();
    const form = submitted(event);
    const ids = [...this.chosen];
    if (!(await confirmed({ heading: t.receive, text: t.receiveText(ids.length), confirm: t.receive }))) {
      return;
    }
    const done = await this.taking.run((key) => handOver(ids, textOf(form, 'giver'), textOf(form, 'condition'), { key }));
    if (done) {
      this.chosen = new Set();
      toast(t.received);
      router.replaceQuery({ chon: undefined });
      this.due.load();
      this.closed.load();
      this.handovers.load();
    }
  }
}

customElements.define('archive-page', ArchivePage);
