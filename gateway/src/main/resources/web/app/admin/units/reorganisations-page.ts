import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Answer, Listing } from '../../kit/client';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { day, moment } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { sessions } from '../../kit/session';
import { empty } from '../../kit/states';
import { Page } from '../../kit/view';
import { head } from '../head';
import { DECIDERS } from '../pages';
import '../styles';
import { reorganisations, unitOn } from './api';
import type { Reorganisation } from './api';
import { say } from './texts';

const SIZE = 20;

interface Shown {
  page: Answer<Listing<Reorganisation>>;
  names: Map<string, string>;
}

/** The legal acts on the structure that were entered. */
class ReorganisationsPage extends Page {
  private readonly acts = new Loader<Shown>(this, (signal) => this.read(signal));

  private get page(): number {
    return Number(this.query.get('trang') ?? 0);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.acts.load();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({
        title: t.reorganisations,
        subtitle: t.reorganisationsAbout,
        acts: sessions.can(...DECIDERS)
          ? html`<a class="button main" href="/app/quan-tri/sap-xep/moi" data-action="new-reorganisation">
              ${t.newReorganisation}
            </a>`
          : undefined,
      })}
      ${this.acts.render((shown) =>
        shown.page.body.items.length === 0 ? empty(t.noReorganisation) : this.table(shown),
      )}`;
  }

  private table({ page, names }: Shown): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.reorganisations} .rows=${page.body.items} .page=${this.page} .size=${SIZE}
      .total=${page.total} .keyOf=${(it: Reorganisation) => it.id}
      @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ trang: event.detail || undefined })}
      .columns=${columns<Reorganisation>(
        { key: 'act', title: t.act, cell: (it) => html`<span data-act=${it.act}>${it.act}</span>` },
        { key: 'on', title: t.effectiveOn, cell: (it) => day(it.effectiveOn) },
        { key: 'outcome', title: t.outcome, cell: (it) => this.outcome(it, names) },
        { key: 'at', title: t.decided, cell: (it) => `${moment(it.decidedAt)} · ${it.decidedBy}`, wideOnly: true },
      )}></data-table>`;
  }

  private outcome(of: Reorganisation, names: Map<string, string>): TemplateResult {
    const t = say();
    const link = (id: string, text: string): TemplateResult =>
      html`<li><a href=${`/app/quan-tri/don-vi/${id}`}>${text}</a></li>`;
    const name = (id: string): string => names.get(id) ?? '';
    return html`<ul class="happens">
      ${of.ended.map((it) =>
        link(
          it.unitId,
          it.successorId ? t.lineEndedInto(name(it.unitId), name(it.successorId)) : t.lineEnded(name(it.unitId)),
        ),
      )}
      ${of.created.map((it) => link(it.id, t.lineCreated(it.name)))}
      ${of.changed.map((it) => link(it.id, t.lineChanged(it.name)))}
    </ul>`;
  }

  /** The outcome names units that ended by their id only. */
  private async read(signal: AbortSignal): Promise<Shown> {
    const page = await reorganisations(this.page, SIZE, signal);
    const ended = page.body.items.flatMap((it) => it.ended);
    const ids = new Set(ended.flatMap((it) => (it.successorId ? [it.unitId, it.successorId] : [it.unitId])));
    const units = await Promise.all([...ids].map((id) => unitOn(id, undefined, signal)));
    return { page, names: new Map(units.map((it) => [it.id, it.name])) };
  }
}

customElements.define('reorganisations-page', ReorganisationsPage);
