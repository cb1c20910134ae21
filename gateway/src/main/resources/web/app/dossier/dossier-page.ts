import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from '../kit/action';
import type { Answer, Listing } from '../kit/client';
import { columns } from '../kit/data-table';
import '../kit/dialog';
import { dateField, selectField, submitted, textArea, textField, textOf } from '../kit/fields';
import { day, number } from '../kit/format';
import { Loader } from '../kit/loader';
import { sessions } from '../kit/session';
import { badge, empty, problemView } from '../kit/states';
import type { Tone } from '../kit/states';
import { adopt } from '../kit/styles';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import {
  addDocument,
  closeDossier,
  contentOf,
  describeDossier,
  exportOf,
  grantDossier,
  missingIn,
  readDossier,
  removeDocument,
  reopenDossier,
  searchDocuments,
} from './api';
import type { Dossier, DossierItem, Gap, Hit, ItemKind, Standing } from './api';
import { documentPath, dossierNav, reference, retentionField, stateBadge } from './parts';
import { styles } from './styles';
import { say } from './texts';

adopt(styles);

const FOUND = 10;
const KINDS: ItemKind[] = ['INCOMING', 'OUTGOING'];
const TONES: Record<Standing, Tone> = {
  RECEIVED: 'plain',
  COMPLETED: 'good',
  UNISSUED: 'warn',
  ISSUED: 'good',
  ISSUED_UNSIGNED: 'bad',
  WITHDRAWN: 'plain',
};

type Asked = 'edit' | 'rights' | 'close' | 'reopen' | DossierItem;

/** One dossier: what it says of itself, what lies in it, what is missing, and what can be done with it. */
class DossierPage extends Page {
  @state() private asked?: Asked;
  @state() private sought?: { q: string; kind: ItemKind };
  @state() private isRestricting = false;

  private readonly dossier = new Loader<Answer<Dossier>>(this, (signal) => readDossier(this.params.id, signal));
  private readonly gaps = new Loader<Gap[]>(this, (signal) => missingIn(this.params.id, signal));
  private readonly found = new Loader<Answer<Listing<Hit>>>(this, (signal) =>
    searchDocuments(this.sought?.q ?? '', this.sought?.kind ?? 'INCOMING', FOUND, signal),
  );
  private readonly act = new Action(this);
  private readonly adding = new Action(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('params')) {
      this.asked = undefined;
      this.sought = undefined;
      this.dossier.restart();
      this.gaps.restart();
    }
    if (changed.has('sought') && this.sought) {
      this.found.restart();
    }
  }

  protected override render(): TemplateResult {
    const known = this.dossier.value?.body;
    return html`<div class="page-head">
        <div>
          <p class="quiet">${known ? say().dossierOf(known.code) : say().part}</p>
          <h1>${known?.title ?? say().part}</h1>
        </div>
        ${known ? stateBadge(known.state) : nothing}
      </div>
      ${dossierNav()} ${this.dossier.render((it) => this.whole(it.body))}`;
  }

  private whole(it: Dossier): TemplateResult {
    const t = say();
    const isMine = sessions.can('officer', 'clerk', 'leader');
    const isOpen = isMine && it.state === 'OPEN';
    return html`<div class="actions">
        ${isOpen ? html`<button type="button" class="main" data-action="close" @click=${() => this.ask('close')}>${t.close}</button>` : nothing}
        ${it.state === 'CLOSED' && sessions.can('leader')
          ? html`<button type="button" data-action="reopen" @click=${() => this.ask('reopen')}>${t.reopen}</button>`
          : nothing}
        ${it.state === 'CLOSED' && sessions.can('archivist')
          ? html`<a class="button" href=${`/app/ho-so/nop-luu?chon=${it.id}`}>${t.receive}</a>`
          : nothing}
        ${isOpen ? html`<button type="button" data-action="edit" @click=${() => this.ask('edit')}>${t.edit}</button>` : nothing}
        ${isMine && it.state !== 'HANDED_OVER'
          ? html`<button type="button" data-action="rights" @click=${() => this.ask('rights')}>${t.rights}</button>`
          : nothing}
        ${sessions.can('officer', 'clerk', 'leader', 'archivist')
          ? html`<a class="button" href=${exportOf(it.id)} download data-action="export">${t.export}</a>`
          : nothing}
      </div>
      <div class="two">
        <section class="panel">
          <h2>${t.information}</h2>
          ${this.facts(it)}
        </section>
        ${it.state === 'OPEN' ? this.missing() : nothing}
      </div>
      <section>
        <h2>${t.inOrder}</h2>
        ${it.documents.length === 0 ? empty(t.empty) : this.contents(it, isOpen)} ${this.removals(it)}
      </section>
      ${isOpen ? this.add(it) : nothing}
      <modal-dialog .open=${this.asked !== undefined} heading=${this.heading()} .content=${() => this.question(it)}
        @closed=${() => (this.asked = undefined)}></modal-dialog>`;
  }

  private facts(it: Dossier): TemplateResult {
    const t = say();
    const fact = (name: string, value: unknown): unknown =>
      value === undefined || value === null || value === '' ? nothing : html`<dt>${name}</dt><dd>${value}</dd>`;
    return html`<dl class="facts">
      ${fact(t.code, it.code)} ${fact(t.openedOn, day(it.openedOn))} ${fact(t.creator, it.creator)}
      ${fact(t.language, it.language)} ${fact(t.startDate, day(it.startDate))}
      ${fact(t.endDate, it.endDate && day(it.endDate))} ${fact(t.retention, it.retention && t.term(it.retention))}
      ${fact(t.lastYear, it.lastYear)} ${fact(t.pages, number(it.pageCount))} ${fact(t.description, it.description)}
      ${fact(t.readers, it.rights.restricted ? html`${t.scopes.RESTRICTED}: ${it.rights.usernames.join(', ') || '–'}` : t.wholeUnit)}
      ${fact(t.handOverBy, it.handOverBy && day(it.handOverBy))}
      ${fact(t.handedOverOn, it.handedOverOn && day(it.handedOverOn))} ${fact(t.forced, it.forcedReason)}
    </dl>
    ${it.madeAfterTheFact ? html`<p>${badge(t.afterTheFact, 'warn')}</p>` : nothing}`;
  }

  private missing(): TemplateResult {
    return html`<section class="panel" data-part="missing">
      <h2>${say().missing}</h2>
      ${this.gaps.render((gaps) =>
        gaps.length === 0 ? html`<p class="all-there" data-complete>${say().complete}</p>` : this.gapList(gaps),
      )}
    </section>`;
  }

  private gapList(gaps: Gap[]): TemplateResult {
    const t = say();
    return html`<ul class="gaps">
      ${gaps.map(
        (gap) => html`<li data-gap=${gap.reason}>${gap.ordinal ? t.gapAt(gap.ordinal) : nothing}${t.gaps[gap.reason]}</li>`,
      )}
    </ul>`;
  }

  private contents(it: Dossier, isOpen: boolean): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.inOrder} .rows=${it.documents} .keyOf=${(row: DossierItem) => row.ordinal}
      .columns=${columns<DossierItem>(
        { key: 'ordinal', title: t.ordinal, cell: (row) => row.ordinal, align: 'end' },
        { key: 'reference', title: t.reference, cell: (row) => reference(row) || '–' },
        { key: 'day', title: t.day, cell: (row) => (row.day ? day(row.day) : '–') },
        {
          key: 'subject',
          title: t.subject,
          cell: (row) => html`<a href=${documentPath(row.itemKind, row.documentId)} data-document=${row.documentId}>${row.subject}</a>`,
        },
        {
          key: 'standing',
          title: t.standing,
          cell: (row) => html`<span>${badge(t.standings[row.standing], TONES[row.standing], row.standing)}
            ${row.madeAfterTheFact ? html`<br /><span class="quiet">${t.filedLate}</span>` : nothing}</span>`,
        },
        {
          key: 'acts',
          title: t.acts,
          cell: (row) => html`<span class="in-row">
            <a class="button" href=${contentOf(row.revisionId)} target="_blank" rel="noopener"
              aria-label=${t.readOf(row.subject)}>${t.read}</a>
            ${isOpen
              ? html`<button type="button" aria-label=${t.takeOutOf(row.subject)} data-remove=${row.documentId}
                  @click=${() => this.ask(row)}>${t.takeOut}</button>`
              : nothing}
          </span>`,
        },
      )}></data-table>`;
  }

  private removals(it: Dossier): unknown {
    const t = say();
    return it.removals.length === 0
      ? nothing
      : html`<h3>${t.removals}</h3>
          <ul class="gaps">
            ${it.removals.map((row) => html`<li>${t.removal(row.ordinal, day(row.removedOn), row.removedBy, row.reason)}</li>`)}
          </ul>`;
  }

  private add(it: Dossier): TemplateResult {
    const t = say();
    const kind = this.sought?.kind ?? 'INCOMING';
    return html`<section class="panel" data-part="add">
      <h2>${t.add}</h2>
      <form class="find" role="search" @submit=${this.search}>
        ${selectField({
          name: 'kind',
          label: t.addKind,
          value: kind,
          choices: KINDS.map((value) => ({ value, text: t.kinds[value] })),
        })}
        ${textField({ name: 'q', label: t.addSearch, hint: t.addHint, type: 'search', maxlength: 200 })}
        <button type="submit" data-action="find">${t.search}</button>
      </form>
      ${this.adding.problem ? problemView(this.adding.problem) : nothing}
      ${this.sought ? this.found.render((found) => this.hits(it, found)) : nothing}
    </section>`;
  }

  private hits(it: Dossier, found: Answer<Listing<Hit>>): TemplateResult {
    const t = say();
    const isIn = (hit: Hit): boolean => it.documents.some((row) => row.documentId === hit.id);
    if (found.body.items.length === 0) {
      return empty(t.nothingFound);
    }
    return html`<p class="quiet" role="status">
        ${t.found(found.total)}${found.total > FOUND ? html`, ${t.firstOnly(FOUND)}` : nothing}
      </p>
      <data-table caption=${t.addSearch} .rows=${found.body.items} .keyOf=${(row: Hit) => row.id}
        .columns=${columns<Hit>(
          { key: 'reference', title: t.reference, cell: (row) => reference(row) || '–' },
          { key: 'day', title: t.day, cell: (row) => (row.day ? day(row.day) : '–') },
          { key: 'subject', title: t.subject, cell: (row) => row.title },
          {
            key: 'add',
            title: t.acts,
            cell: (row) =>
              isIn(row)
                ? badge(t.isIn, 'good')
                : html`<button type="button" data-add=${row.id} aria-label=${t.addThisOne(row.title)}
                    ?disabled=${this.adding.isBusy} @click=${() => void this.put(it, row)}>${t.addThis}</button>`,
          },
        )}></data-table>`;
  }

  private heading(): string {
    const t = say();
    switch (this.asked) {
      case 'edit':
        return t.edit;
      case 'rights':
        return t.rights;
      case 'close':
        return t.close;
      case 'reopen':
        return t.reopen;
      default:
        return t.takeOutHeading;
    }
  }

  private question(it: Dossier): TemplateResult {
    switch (this.asked) {
      case 'edit':
        return this.editForm(it);
      case 'rights':
        return this.rightsForm(it);
      case 'close':
        return this.closeForm(it);
      case 'reopen':
        return this.reasonForm(say().reopenText, say().reopen, (form) =>
          this.run((key, etag) => reopenDossier(it.id, textOf(form, 'reason') ?? '', { key, etag }), say().reopened),
        );
      default:
        return this.reasonForm(say().takeOutText, say().takeOut, (form) => this.takeOut(it, form));
    }
  }

  private closeForm(it: Dossier): TemplateResult {
    const t = say();
    const gaps = this.gaps.value ?? [];
    const isRefused = gaps.length > 0 && !sessions.can('leader');
    return html`<form class="stack" @submit=${(event: Event) => this.close(it, submitted(event))}>
      <p>${t.closeText}</p>
      ${gaps.length === 0 ? nothing : html`<div><p><strong>${t.closeMissing}</strong></p>${this.gapList(gaps)}</div>`}
      ${isRefused
        ? html`<p class="notice">${t.leaderOnly}</p>`
        : html`<div class="fields">
            ${retentionField({ value: it.retention, none: it.retention ? undefined : t.noTerm, error: this.act.errorOf('retention') })}
            ${dateField({ name: 'endDate', label: t.endDate, hint: t.endHint, value: it.endDate, error: this.act.errorOf('endDate') })}
          </div>
          ${gaps.length === 0
            ? nothing
            : textArea({ name: 'reason', label: t.forceReason, required: true, maxlength: 500, error: this.act.errorOf('reason') })}
          ${this.trouble()}
          <div class="buttons">
            <button type="submit" class="main" data-action="confirm" ?disabled=${this.act.isBusy}>${t.close}</button>
          </div>`}
    </form>`;
  }

  private editForm(it: Dossier): TemplateResult {
    const t = say();
    const error = (field: string): string | undefined => this.act.errorOf(field);
    return html`<form class="stack" @submit=${(event: Event) => this.describe(it, submitted(event))}>
      ${textField({ name: 'title', label: t.title, value: it.title, required: true, maxlength: 500, error: error('title') })}
      <div class="fields">
        ${retentionField({ value: it.retention, none: t.noTerm, error: error('retention') })}
        ${textField({ name: 'creator', label: t.creator, value: it.creator, required: true, maxlength: 30, error: error('creator') })}
        ${textField({ name: 'language', label: t.language, value: it.language, required: true, maxlength: 50, error: error('language') })}
        ${dateField({ name: 'startDate', label: t.startDate, value: it.startDate, required: true, error: error('startDate') })}
        ${dateField({ name: 'endDate', label: t.endDate, value: it.endDate, error: error('endDate') })}
      </div>
      ${textArea({ name: 'description', label: t.description, value: it.description, maxlength: 500, error: error('description') })}
      ${this.trouble()}
      <div class="buttons"><button type="submit" class="main" ?disabled=${this.act.isBusy}>${t.save}</button></div>
    </form>`;
  }

  private rightsForm(it: Dossier): TemplateResult {
    const t = say();
    return html`<form class="stack" @submit=${(event: Event) => this.grant(it, submitted(event))}>
      <p class="quiet">${t.rightsBy}</p>
      ${selectField({
        name: 'scope',
        label: t.scope,
        value: this.isRestricting ? 'RESTRICTED' : 'UNIT',
        choices: (['UNIT', 'RESTRICTED'] as const).map((value) => ({ value, text: t.scopes[value] })),
        onChange: (value) => (this.isRestricting = value === 'RESTRICTED'),
      })}
      ${this.isRestricting
        ? textArea({
            name: 'usernames',
            label: t.usernames,
            hint: t.usernamesHint,
            value: it.rights.usernames.join('\n'),
            error: this.act.errorOf('usernames'),
          })
        : nothing}
      ${this.trouble()}
      <div class="buttons"><button type="submit" class="main" ?disabled=${this.act.isBusy}>${t.save}</button></div>
    </form>`;
  }

  private reasonForm(text: string, confirm: string, then: (form: FormData) => Promise<void>): TemplateResult {
    return html`<form class="stack" @submit=${(event: Event) => void then(submitted(event))}>
      <p>${text}</p>
      ${textArea({ name: 'reason', label: say().reason, required: true, maxlength: 500, error: this.act.errorOf('reason') })}
      ${this.trouble()}
      <div class="buttons">
        <button type="submit" class="main" data-action="confirm" ?disabled=${this.act.isBusy}>${confirm}</button>
      </div>
    </form>`;
  }

  private trouble(): unknown {
    return this.act.problem ? problemView(this.act.problem) : nothing;
  }

  private ask(what: Asked): void {
    this.act.problem = undefined;
    this.isRestricting = this.dossier.value?.body.rights.restricted ?? false;
    this.asked = what;
  }

  private async close(it: Dossier, form: FormData): Promise<void> {
    const reason = textOf(form, 'reason');
    const closure = {
      force: reason === undefined ? undefined : true,
      reason,
      retention: textOf(form, 'retention'),
      endDate: textOf(form, 'endDate'),
    };
    await this.run((key, etag) => closeDossier(it.id, closure, { key, etag }), say().closed);
  }

  private async describe(it: Dossier, form: FormData): Promise<void> {
    const details = {
      title: textOf(form, 'title') ?? '',
      retention: textOf(form, 'retention'),
      creator: textOf(form, 'creator') ?? '',
      language: textOf(form, 'language') ?? '',
      startDate: textOf(form, 'startDate') ?? '',
      endDate: textOf(form, 'endDate'),
      description: textOf(form, 'description'),
    };
    await this.run((key, etag) => describeDossier(it.id, details, { key, etag }), say().saved);
  }

  private async grant(it: Dossier, form: FormData): Promise<void> {
    const names = (textOf(form, 'usernames') ?? '').split(/[\s,;]+/).filter((name) => name !== '');
    const granted = form.get('scope') === 'RESTRICTED' ? names : undefined;
    await this.run((key, etag) => grantDossier(it.id, granted, { key, etag }), say().saved);
  }

  private async takeOut(it: Dossier, form: FormData): Promise<void> {
    const { documentId } = this.asked as DossierItem;
    const reason = textOf(form, 'reason') ?? '';
    await this.run((key, etag) => removeDocument(it.id, documentId, reason, { key, etag }), say().takenOut);
  }

  /** An act on the version that is shown; what somebody else did meanwhile is shown with the refusal. */
  private async run(act: (key: string, etag?: string | null) => Promise<Answer<Dossier>>, done: string): Promise<void> {
    const etag = this.dossier.value?.etag;
    const answer = await this.act.run((key) => act(key, etag));
    if (answer) {
      this.asked = undefined;
      this.show(answer, done);
    } else if (this.act.problem?.isOutdated) {
      this.dossier.load();
      this.gaps.load();
    }
  }

  private search(event: Event): void {
    const form = submitted(event);
    this.adding.problem = undefined;
    this.sought = { q: textOf(form, 'q') ?? '', kind: form.get('kind') as ItemKind };
  }

  private async put(it: Dossier, hit: Hit): Promise<void> {
    const item = { itemKind: hit.kind as ItemKind, documentId: hit.id };
    const answer = await this.adding.run((key) => addDocument(it.id, item, { key }));
    if (answer) {
      this.show(answer, say().added);
    }
  }

  private show(answer: Answer<Dossier>, done: string): void {
    this.dossier.take(answer);
    this.gaps.load();
    toast(done);
  }
}

customElements.define('dossier-page', DossierPage);
