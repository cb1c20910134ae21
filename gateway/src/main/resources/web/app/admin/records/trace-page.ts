import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from '../../kit/action';
import type { Answer, Listing } from '../../kit/client';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { selectField, submitted, textField, textOf } from '../../kit/fields';
import { moment, number } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { sessions } from '../../kit/session';
import { empty, problemView } from '../../kit/states';
import { toast } from '../../kit/toasts';
import { Page } from '../../kit/view';
import { ActDialog } from '../act-dialog';
import { head } from '../head';
import { TRACE_READERS } from '../pages';
import '../styles';
import { common } from '../texts';
import { unitsOn } from '../units/api';
import type { Unit } from '../units/api';
import { THING_KINDS, confirmWarning, publishHeads, trace, traceWarnings } from './api';
import type { ChainHead, TracedEntry } from './api';
import { say } from './texts';

const SIZE = 50;

/** The trace of the unit or of a thing, changes of rights to confirm, and the heads of the chains. */
class TracePage extends Page {
  @state() private heads?: ChainHead[];
  private readonly entries = new Loader<Answer<Listing<TracedEntry>>>(this, (signal) =>
    trace(this.thing, this.page, SIZE, signal),
  );
  private readonly warnings = new Loader<TracedEntry[]>(this, traceWarnings);
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(undefined, signal));
  private readonly publishing = new Action(this);
  private readonly acts = new ActDialog(this, () => this.read());

  private get page(): number {
    return Number(this.query.get('trang') ?? 0);
  }

  private get thing(): { thingKind?: string; thingId?: string } {
    return { thingKind: this.query.get('loai') ?? undefined, thingId: this.query.get('ma') ?? undefined };
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.read();
    }
  }

  private read(): void {
    if (sessions.can(...TRACE_READERS)) {
      this.entries.load();
    }
    if (sessions.can('leader', 'unit-admin')) {
      this.warnings.load();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({ title: t.trace, subtitle: t.traceAbout })}
      ${sessions.can('system-admin') ? this.chains() : nothing}
      ${sessions.can('leader', 'unit-admin') ? this.toConfirm() : nothing}
      ${sessions.can(...TRACE_READERS) ? this.ofThing() : nothing} ${this.acts.render()}`;
  }

  private chains(): TemplateResult {
    const t = say();
    return html`<section class="panel">
      <div class="page-head">
        <div>
          <h2>${t.heads}</h2>
          <p class="quiet">${t.headsAbout}</p>
        </div>
        <button type="button" data-action="publish" aria-disabled=${this.publishing.isBusy ? 'true' : 'false'}
          @click=${() => void this.publish()}>${t.publish}</button>
      </div>
      ${this.publishing.problem ? problemView(this.publishing.problem) : nothing}
      ${this.heads === undefined ? nothing : this.heads.length === 0 ? empty(t.nothingNew) : this.headTable(this.heads)}
    </section>`;
  }

  private headTable(heads: ChainHead[]): TemplateResult {
    const t = say();
    const nameOf = (id: string): string => this.units.value?.find((it) => it.id === id)?.name ?? '–';
    return html`<data-table caption=${t.heads} .rows=${heads} .keyOf=${(it: ChainHead) => it.unitId}
      .columns=${columns<ChainHead>(
        { key: 'unit', title: common().unit, cell: (it) => nameOf(it.unitId) },
        { key: 'place', title: t.place, align: 'end', cell: (it) => number(it.sequence) },
        { key: 'hash', title: t.hash, cell: (it) => html`<code>${it.hash}</code>` },
        { key: 'at', title: t.sealedAt, cell: (it) => moment(it.sealedAt) },
      )}></data-table>`;
  }

  private async publish(): Promise<void> {
    this.units.load();
    const done = await this.publishing.run(() => publishHeads());
    if (done) {
      this.heads = done;
      toast(say().published);
    }
  }

  private toConfirm(): TemplateResult {
    const t = say();
    return html`<section class="panel">
      <h2>${t.warnings}</h2>
      <p class="quiet">${t.warningsAbout}</p>
      ${this.warnings.render((all) =>
        all.length === 0
          ? html`<p>${t.noWarnings}</p>`
          : html`<data-table caption=${t.warnings} .rows=${all} .keyOf=${(it: TracedEntry) => it.id}
              .columns=${columns<TracedEntry>(...entryColumns(), {
                key: 'confirm',
                title: t.confirmRights,
                cell: (it) => html`<button type="button" data-action="confirm-rights"
                  @click=${() => this.askConfirm(it)}>${t.confirmRights}</button>`,
              })}></data-table>`,
      )}
    </section>`;
  }

  private askConfirm(of: TracedEntry): void {
    const t = say();
    this.acts.ask({
      heading: t.confirmRights,
      text: t.confirmRightsText,
      confirm: t.confirmRights,
      send: () => confirmWarning(of.id),
      done: t.rightsConfirmed,
    });
  }

  private ofThing(): TemplateResult {
    const t = say();
    const { thingKind, thingId } = this.thing;
    return html`<section class="panel stack">
      <form class="filters" data-form="thing" @submit=${this.sought}>
        ${selectField({
          name: 'thingKind',
          label: t.thingKind,
          none: t.wholeUnit,
          value: thingKind ?? '',
          choices: THING_KINDS.map((value) => ({ value, text: t.thingKinds[value] })),
        })}
        ${textField({
          name: 'thingId',
          label: t.thingId,
          value: thingId ?? '',
          spellcheck: false,
          maxlength: 36,
          error: this.entries.problem?.violationOf('thingId'),
        })}
        <button type="submit">${t.find}</button>
      </form>
      ${this.entries.render((all) => (all.body.items.length === 0 ? empty(t.noTrace) : this.table(all)))}
    </section>`;
  }

  private sought(event: SubmitEvent): void {
    const form = submitted(event);
    router.replaceQuery({ loai: textOf(form, 'thingKind'), ma: textOf(form, 'thingId'), trang: undefined });
  }

  private table(all: Answer<Listing<TracedEntry>>): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.trace} .rows=${all.body.items} .page=${this.page} .size=${SIZE} .total=${all.total}
      .keyOf=${(it: TracedEntry) => it.id}
      @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ trang: event.detail || undefined })}
      .columns=${columns<TracedEntry>(...entryColumns(), {
        key: 'place',
        title: t.place,
        align: 'end',
        wideOnly: true,
        cell: (it) => (it.sequence === undefined ? '–' : html`<span title=${it.hash ?? ''}>${number(it.sequence)}</span>`),
      })}></data-table>`;
  }
}

function entryColumns(): { key: string; title: string; cell: (it: TracedEntry) => unknown; wideOnly?: boolean }[] {
  const t = say();
  return [
    { key: 'at', title: t.at, cell: (it) => moment(it.at) },
    {
      key: 'who',
      title: t.who,
      cell: (it) =>
        html`<span>${it.actorName ?? it.actor} <span class="quiet">${it.actor}</span>
          ${it.onBehalfOf ? html`<div class="quiet">${t.onBehalf(it.onBehalfOf)}</div>` : nothing}</span>`,
    },
    { key: 'what', title: t.what, cell: (it) => html`<span data-act=${it.act}>${t.act[it.act] ?? it.act}</span>` },
    { key: 'thing', title: t.thingKind, cell: (it) => thingLink(it) },
    {
      key: 'details',
      title: t.details,
      wideOnly: true,
      cell: (it) =>
        Object.entries(it.details ?? {})
          .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
          .join('; ') || '–',
    },
  ];
}

function thingLink(it: TracedEntry): unknown {
  const name = say().thingKinds[it.thingKind] ?? it.thingKind;
  const part = { INCOMING: 'van-ban-den', OUTGOING: 'van-ban-di', DOSSIER: 'ho-so' }[it.thingKind];
  const path = `/app/${part}/${it.thingId}`;
  return part !== undefined && it.thingId !== undefined && router.knows(path) ? html`<a href=${path}>${name}</a>` : name;
}

customElements.define('trace-page', TracePage);
