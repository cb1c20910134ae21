import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from '../kit/action';
import type { Answer, Listing } from '../kit/client';
import { columns } from '../kit/data-table';
import '../kit/dialog';
import { checkbox, selectField, submitted, textField, textOf } from '../kit/fields';
import { day, number } from '../kit/format';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { badge, empty, problemView } from '../kit/states';
import { adopt } from '../kit/styles';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import { listDossiers, openDossier } from './api';
import type { DossierState, DossierSummary, Filters } from './api';
import { dossierNav, stateBadge, years } from './parts';
import { styles } from './styles';
import { say } from './texts';

adopt(styles);

const SIZE = 25;
const STATES: DossierState[] = ['OPEN', 'CLOSED', 'HANDED_OVER'];

/** The unit's dossiers. */
class DossiersPage extends Page {
  @state() private isOpening = false;
  private readonly found = new Loader<Answer<Listing<DossierSummary>>>(this, (signal) =>
    listDossiers(this.filters(), this.number(), SIZE, signal),
  );
  private readonly opening = new Action(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.found.load();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<div class="page-head">
        <div>
          <h1>${t.part}</h1>
          <p class="quiet">${t.dossiersHint}</p>
        </div>
        ${sessions.can('officer', 'clerk', 'leader')
          ? html`<button type="button" class="main" data-action="open" @click=${() => (this.isOpening = true)}>${t.open}</button>`
          : nothing}
      </div>
      ${dossierNav()} ${this.form()} ${this.found.render((found) => this.list(found))}
      <modal-dialog .open=${this.isOpening} heading=${t.open} .content=${() => this.openingForm()}
        @closed=${() => (this.isOpening = false)}></modal-dialog>`;
  }

  private form(): TemplateResult {
    const t = say();
    return html`<form class="filters" role="search" @submit=${this.filter} @change=${this.filter}>
      ${textField({ name: 'q', label: t.sought, type: 'search', value: this.query.get('q') ?? '', maxlength: 200 })}
      ${selectField({
        name: 'state',
        label: t.state,
        none: t.anyState,
        value: this.query.get('state') ?? '',
        choices: STATES.map((value) => ({ value, text: t.states[value] })),
      })}
      ${selectField({
        name: 'year',
        label: t.year,
        none: t.anyYear,
        value: this.query.get('year') ?? '',
        choices: years().map((year) => ({ value: String(year), text: String(year) })),
      })}
      <div class="checks">
        ${checkbox({ name: 'mine', label: t.mine, checked: this.query.has('mine') })}
        ${checkbox({ name: 'incomplete', label: t.incomplete, checked: this.query.has('incomplete') })}
      </div>
      <button type="submit">${t.search}</button>
    </form>`;
  }

  private list(found: Answer<Listing<DossierSummary>>): TemplateResult {
    const t = say();
    if (found.body.items.length === 0) {
      return empty(this.query.size === 0 ? t.noneYet : t.none);
    }
    return html`<data-table caption=${t.part} .rows=${found.body.items} .keyOf=${(it: DossierSummary) => it.id}
      .columns=${columns<DossierSummary>(
        {
          key: 'title',
          title: t.title,
          cell: (it) => html`<span><a href=${`/app/ho-so/${it.id}`} data-dossier=${it.id}>${it.title}</a>
            ${it.restricted ? badge(t.restricted, 'warn') : nothing}<br /><span class="quiet">${it.code}</span></span>`,
        },
        { key: 'state', title: t.state, cell: (it) => stateBadge(it.state) },
        { key: 'documents', title: t.documents, cell: (it) => number(it.documentCount), align: 'end' },
        { key: 'opened', title: t.openedOn, cell: (it) => day(it.openedOn) },
        { key: 'retention', title: t.retention, cell: (it) => it.retention ? t.term(it.retention) : '–', wideOnly: true },
      )}
      .page=${this.number()} .size=${SIZE} .total=${found.total}
      @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ page: event.detail || undefined })}></data-table>`;
  }

  private openingForm(): TemplateResult {
    const t = say();
    return html`<form class="stack" @submit=${(event: Event) => void this.open(event)}>
      ${textField({
        name: 'title',
        label: t.openTitle,
        hint: t.openHint,
        required: true,
        maxlength: 500,
        autofocus: true,
        error: this.opening.errorOf('title'),
      })}
      ${this.opening.problem ? problemView(this.opening.problem) : nothing}
      <div class="buttons"><button type="submit" class="main" ?disabled=${this.opening.isBusy}>${t.openNow}</button></div>
    </form>`;
  }

  private number(): number {
    return Number(this.query.get('page') ?? 0);
  }

  private filters(): Filters {
    return {
      q: this.query.get('q') ?? undefined,
      state: this.query.get('state') ?? undefined,
      year: this.query.get('year') ?? undefined,
      mine: this.query.has('mine') || undefined,
      incomplete: this.query.has('incomplete') || undefined,
    };
  }

  private filter(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const names = ['q', 'state', 'year', 'mine', 'incomplete'];
    router.replaceQuery({ page: undefined, ...Object.fromEntries(names.map((name) => [name, textOf(form, name)])) });
  }

  private async open(event: Event): Promise<void> {
    const title = textOf(submitted(event), 'title');
    const opened = await this.opening.run((key) => openDossier({ title }, { key }));
    if (opened) {
      toast(say().opened(opened.body.code));
      router.go(`/app/ho-so/${opened.body.id}`);
    }
  }
}

customElements.define('dossiers-page', DossiersPage);
