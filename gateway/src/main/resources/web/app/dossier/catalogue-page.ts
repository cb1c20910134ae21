import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from '../kit/action';
import type { Answer } from '../kit/client';
import { columns } from '../kit/data-table';
import { confirmed } from '../kit/dialog';
import { selectField, submitted, textField, textOf } from '../kit/fields';
import '../kit/file-field';
import type { FileField } from '../kit/file-field';
import { day, today } from '../kit/format';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { badge, empty, problemView } from '../kit/states';
import { adopt } from '../kit/styles';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import {
  addEntry,
  allDossiers,
  approveCatalogue,
  createCatalogue,
  importEntries,
  openDossier,
  readCatalogue,
  replaceEntries,
} from './api';
import type { Catalogue, CatalogueEntry, DossierSummary, NewEntry } from './api';
import { dossierNav, retentionField, stateBadge, years } from './parts';
import { styles } from './styles';
import { say } from './texts';

adopt(styles);

/** The year's catalogue: written, approved, and dossiers opened from it. */
class CataloguePage extends Page {
  @state() private isAdding = false;
  private readonly catalogue = new Loader<{ found?: Answer<Catalogue> }>(this, async (signal) => ({
    found: await readCatalogue(this.year(), signal),
  }));
  private readonly dossiers = new Loader<Map<string, DossierSummary>>(this, async (signal) => {
    const opened = await allDossiers({ year: String(this.year()), catalogued: true }, signal);
    return new Map(opened.map((it) => [it.catalogueEntryId ?? '', it]));
  });
  private readonly act = new Action(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.isAdding = false;
      this.catalogue.restart();
      this.dossiers.restart();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<div class="page-head">
        <h1>${t.catalogueOf(this.year())}</h1>
        ${selectField({
          name: 'year',
          label: t.year,
          value: String(this.year()),
          choices: years().map((year) => ({ value: String(year), text: String(year) })),
          onChange: (year) => router.replaceQuery({ year }),
        })}
      </div>
      ${dossierNav()} ${this.act.problem && !this.isAdding ? problemView(this.act.problem) : nothing}
      ${this.catalogue.render(({ found }) => (found ? this.whole(found) : this.none()))}`;
  }

  private none(): TemplateResult {
    const t = say();
    return empty(
      t.noCatalogue(this.year()),
      this.mayWrite()
        ? html`<p><button type="button" class="main" data-action="create" ?disabled=${this.act.isBusy}
            @click=${() => void this.run((key) => createCatalogue(this.year(), { key }), t.created)}>${t.createCatalogue}</button></p>`
        : nothing,
    );
  }

  private whole(found: Answer<Catalogue>): TemplateResult {
    const t = say();
    const it = found.body;
    const isDraft = it.state === 'DRAFT';
    return html`<div class="actions">
        ${badge(t.catalogueStates[it.state], isDraft ? 'warn' : 'good', it.state)}
        ${it.approvedOn ? html`<span class="quiet">${t.approvedOn(day(it.approvedOn))}</span>` : nothing}
        ${isDraft ? html`<span class="quiet">${t.draftHint}</span>` : nothing}
        ${isDraft && it.entries.length > 0 && sessions.can('leader')
          ? html`<button type="button" class="main" data-action="approve" ?disabled=${this.act.isBusy}
              @click=${() => void this.approve(found)}>${t.approve}</button>`
          : nothing}
        ${(isDraft ? this.mayWrite() : sessions.can('leader')) && !this.isAdding
          ? html`<button type="button" data-action="add" @click=${() => (this.isAdding = true)}>
              ${isDraft ? t.addEntry : t.addLater}
            </button>`
          : nothing}
      </div>
      ${this.isAdding ? this.addForm(found) : nothing}
      ${this.dossiers.problem ? problemView(this.dossiers.problem, () => this.dossiers.load()) : nothing}
      <div class="catalogue">
        ${it.entries.length === 0
          ? empty(t.noEntries)
          : headings(it.entries).map(([heading, entries]) => html`<h2>${heading}</h2>${this.table(found, entries)}`)}
      </div>
      ${isDraft && this.mayWrite() ? this.importForm(found) : nothing}`;
  }

  private table(found: Answer<Catalogue>, entries: CatalogueEntry[]): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.catalogue} .rows=${entries} .keyOf=${(it: CatalogueEntry) => it.id}
      .columns=${columns<CatalogueEntry>(
        { key: 'notation', title: t.notation, cell: (it) => it.notation },
        {
          key: 'title',
          title: t.entryTitle,
          cell: (it) => html`<span>${it.title}
            ${it.note ? html`<br /><span class="quiet">${it.note}</span>` : nothing}
            ${it.addedOn ? html`<br /><span class="quiet">${t.addedLater(day(it.addedOn), it.addedReason ?? '')}</span>` : nothing}</span>`,
        },
        { key: 'retention', title: t.retention, cell: (it) => t.term(it.retention) },
        { key: 'creator', title: t.creator, cell: (it) => it.creator ?? '–', wideOnly: true },
        { key: 'dossier', title: found.body.state === 'DRAFT' ? t.acts : t.dossier, cell: (it) => this.dossierOf(found, it) },
      )}></data-table>`;
  }

  private dossierOf(found: Answer<Catalogue>, entry: CatalogueEntry): unknown {
    const t = say();
    if (found.body.state === 'DRAFT') {
      return this.mayWrite()
        ? html`<button type="button" aria-label=${t.dropEntryOf(entry.notation)} ?disabled=${this.act.isBusy}
            @click=${() => void this.drop(found, entry)}>${t.dropEntry}</button>`
        : '–';
    }
    const opened = this.dossiers.value?.get(entry.id);
    if (opened) {
      return html`<span><a href=${`/app/ho-so/${opened.id}`}>${opened.code}</a> ${stateBadge(opened.state)}</span>`;
    }
    return this.mayWrite() && this.dossiers.value
      ? html`<button type="button" data-open-entry=${entry.notation} aria-label=${t.openFromEntryOf(entry.notation)}
          ?disabled=${this.act.isBusy} @click=${() => void this.open(entry)}>${t.openFromEntry}</button>`
      : '–';
  }

  private addForm(found: Answer<Catalogue>): TemplateResult {
    const t = say();
    const isLater = found.body.state === 'APPROVED';
    const field = (name: string, label: string, maxlength: number, required = false, hint?: string): TemplateResult =>
      textField({ name, label, maxlength, required, hint, error: this.act.errorOf(name) });
    return html`<form class="panel stack" data-form="entry" @submit=${(event: Event) => void this.add(found, event)}>
      <h2>${isLater ? t.addLater : t.addEntry}</h2>
      <div class="fields">
        ${field('notation', t.notation, 20, true, t.notationHint)} ${field('heading', t.heading, 200)}
        ${field('title', t.entryTitle, 500, true)} ${retentionField({ required: true, error: this.act.errorOf('retention') })}
        ${field('creator', t.creator, 30)} ${field('note', t.note, 500)}
        ${isLater ? field('reason', t.laterReason, 500, true) : nothing}
      </div>
      ${this.act.problem ? problemView(this.act.problem) : nothing}
      <div class="buttons"><button type="submit" class="main" ?disabled=${this.act.isBusy}>${t.addEntry}</button></div>
    </form>`;
  }

  private importForm(found: Answer<Catalogue>): TemplateResult {
    const t = say();
    return html`<form class="panel stack" data-form="import" @submit=${(event: Event) => void this.import(found, event)}>
      <h2>${t.importCsv}</h2>
      <p class="quiet">${t.importHint}</p>
      <file-field name="table" label=${t.table} accept=".csv,text/csv" required></file-field>
      <div class="buttons"><button type="submit" ?disabled=${this.act.isBusy}>${t.importNow}</button></div>
    </form>`;
  }

  private year(): number {
    return Number(this.query.get('year') ?? today().slice(0, 4));
  }

  private mayWrite(): boolean {
    return sessions.can('clerk', 'officer', 'leader');
  }

  private async approve(found: Answer<Catalogue>): Promise<void> {
    const t = say();
    if (await confirmed({ heading: t.approve, text: t.approveText, confirm: t.approve })) {
      await this.run((key) => approveCatalogue(found.body.id, { key, etag: found.etag }), t.approved);
    }
  }

  private async add(found: Answer<Catalogue>, event: Event): Promise<void> {
    const form = submitted(event);
    const entry: NewEntry = {
      notation: textOf(form, 'notation') ?? '',
      heading: textOf(form, 'heading'),
      title: textOf(form, 'title') ?? '',
      retention: textOf(form, 'retention') ?? '',
      creator: textOf(form, 'creator'),
      note: textOf(form, 'note'),
    };
    const reason = textOf(form, 'reason') ?? '';
    const isDone = await this.run(
      (key) =>
        found.body.state === 'DRAFT'
          ? replaceEntries(found.body.id, [...found.body.entries.map(written), entry], { etag: found.etag })
          : addEntry(found.body.id, entry, reason, { key, etag: found.etag }),
      say().entryAdded,
    );
    if (isDone) {
      (event.target as HTMLFormElement).reset();
    }
  }

  private async drop(found: Answer<Catalogue>, entry: CatalogueEntry): Promise<void> {
    const left = found.body.entries.filter((it) => it !== entry).map(written);
    await this.run(() => replaceEntries(found.body.id, left, { etag: found.etag }), say().dropped);
  }

  private async import(found: Answer<Catalogue>, event: Event): Promise<void> {
    event.preventDefault();
    const table = (event.target as Element).querySelector<FileField>('file-field')?.file;
    if (table) {
      await this.run(() => importEntries(found.body.id, table, { etag: found.etag }), say().imported);
    }
  }

  private async open(entry: CatalogueEntry): Promise<void> {
    const opened = await this.act.run((key) => openDossier({ catalogueEntryId: entry.id }, { key }));
    if (opened) {
      toast(say().opened(opened.body.code));
      router.go(`/app/ho-so/${opened.body.id}`);
    } else {
      this.dossiers.load();
    }
  }

  private async run(act: (key: string) => Promise<Answer<Catalogue>>, done: string): Promise<boolean> {
    const answer = await this.act.run(act);
    if (answer) {
      this.catalogue.take({ found: answer });
      toast(done);
    } else if (this.act.problem?.isOutdated) {
      this.catalogue.load();
    }
    return answer !== undefined;
  }
}

customElements.define('catalogue-page', CataloguePage);

/** The entries under their headings, in the order of the catalogue. */
function headings(entries: CatalogueEntry[]): [string, CatalogueEntry[]][] {
  const groups = new Map<string, CatalogueEntry[]>();
  entries.forEach((it) => {
    const heading = it.heading ?? say().otherHeading;
    groups.set(heading, [...(groups.get(heading) ?? []), it]);
  });
  return [...groups];
}

/** What somebody wrote of it, without what the service added. */
function written(it: CatalogueEntry): NewEntry {
  return {
    notation: it.notation,
    heading: it.heading,
    title: it.title,
    retention: it.retention,
    creator: it.creator,
    note: it.note,
  };
}
