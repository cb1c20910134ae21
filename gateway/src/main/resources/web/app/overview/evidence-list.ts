import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Action } from '../kit/action';
import type { Answer, Listing } from '../kit/client';
import { columns } from '../kit/data-table';
import '../kit/data-table';
import { documentKind } from '../kit/document-kinds';
import { day } from '../kit/format';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { save } from '../kit/save';
import { sessions } from '../kit/session';
import { badge, empty, problemView } from '../kit/states';
import { View } from '../kit/view';
import { evidence, evidenceFile } from './api';
import type { EvidenceRow } from './api';
import { periodName } from './periods';
import { say } from './texts';
import type { Looking } from './view-bar';

const SIZE = 25;
const FILTERS = ['', 'false', 'true', 'excluded'];
const PAGES: Record<string, string> = { INCOMING: '/app/van-ban-den', OUTGOING: '/app/van-ban-di' };

/** The items behind a figure: which count, which do not and why. Filter and page stand in the address. */
class EvidenceList extends View {
  @property() unitId = '';
  @property() indicator = '';
  @property() counted = '';
  @property({ type: Number }) page = 0;
  @property({ attribute: false }) looking!: Looking;

  private readonly rows = new Loader<Answer<Listing<EvidenceRow>>>(this, (signal) => {
    const { period, asOf, structure } = this.looking;
    const { indicator, counted, page } = this;
    return evidence(this.unitId, { indicator, period, asOf, structure, counted, page, size: SIZE }, signal);
  });

  private readonly exporting = new Action(this);

  /** Reads again what is shown, as when the figure moved. */
  refresh(): void {
    this.rows.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['unitId', 'indicator', 'counted', 'page', 'looking'].some((it) => changed.has(it as keyof EvidenceList))) {
      this.rows.restart();
      this.exporting.problem = undefined;
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<section class="evidence" aria-labelledby="evidence">
      <div class="page-head">
        <h2 id="evidence">${t.evidenceOf(periodName(this.looking.period))}</h2>
        <div class="row">
          ${(this.rows.value?.total ?? 0) > 0
            ? html`<button type="button" data-action="export-evidence" title=${t.evidenceExportHint}
                aria-disabled=${this.exporting.isBusy ? 'true' : 'false'} @click=${() => this.export()}>
                ${this.exporting.isBusy ? t.evidenceExporting : t.evidenceExport}
              </button>`
            : nothing}
          <label>${t.evidenceFilter}
            <select name="counted" @change=${(event: Event) =>
              router.replaceQuery({ counted: (event.target as HTMLSelectElement).value, page: undefined })}>
              ${FILTERS.map((it) => html`<option value=${it} .selected=${it === this.counted}>${t.filters[it]}</option>`)}
            </select>
          </label>
        </div>
      </div>
      ${this.exporting.problem ? problemView(this.exporting.problem) : nothing}
      ${this.rows.problem?.status === 403
        ? html`<p class="notice calm">${t.evidenceForbidden}</p>`
        : this.rows.render((answer) => this.table(answer))}
    </section>`;
  }

  /** All rows that the filter shows, not only this page. */
  private async export(): Promise<void> {
    const { period, asOf, structure } = this.looking;
    const { indicator, counted } = this;
    const file = await this.exporting.run(() =>
      evidenceFile(this.unitId, { indicator, period, asOf, structure, counted }),
    );
    if (file !== undefined) {
      save(file, `minh-chung-${indicator}-${period}.csv`);
    }
  }

  private table(answer: Answer<Listing<EvidenceRow>>): TemplateResult {
    const t = say();
    return answer.total === 0
      ? empty(t.evidenceEmpty)
      : html`<data-table caption=${t.evidence} .rows=${answer.body.items} .keyOf=${(row: EvidenceRow) => row.itemId}
          .page=${this.page} .size=${SIZE} .total=${answer.total}
          @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ page: event.detail || undefined })}
          .columns=${columns<EvidenceRow>(
            { key: 'item', title: t.item, cell: item },
            { key: 'day', title: t.day, cell: (row) => dayCell(row.day) },
            { key: 'kind', title: t.documentKind, cell: (row) => (row.kind ? documentKind(row.kind) : nothing) },
            { key: 'verdict', title: t.verdict, cell: verdict },
            { key: 'filed', title: t.filed, cell: (row) => (row.filedOn ? dayCell(row.filedOn) : '–') },
            { key: 'note', title: t.note, cell: note, wideOnly: true },
          )}></data-table>`;
  }
}

function dayCell(iso: string): TemplateResult {
  return html`<span class="nowrap">${day(iso)}</span>`;
}

/** A link only where the document can be opened: in the own unit, and not told by another system (ids of version 5). */
function item(row: EvidenceRow): TemplateResult {
  const t = say();
  const kind = t.itemKinds[row.itemKind] ?? row.itemKind;
  const number = row.number ? `${row.number}/${row.symbol ?? ''}`.replace(/\/$/, '') : row.arrivalNumber;
  const name = html`${kind} ${number ? t.numbered(number) : nothing}`;
  const href = `${PAGES[row.itemKind] ?? ''}/${row.itemId}`;
  const mayOpen = row.unitId === sessions.current?.unitId && row.itemId[14] !== '5' && router.knows(href);
  return mayOpen ? html`<a href=${href}>${name}</a>` : html`<span data-item=${row.itemId}>${name}</span>`;
}

function verdict(row: EvidenceRow): TemplateResult {
  const t = say();
  if (row.counted) {
    return html`<span data-counted="true">${badge(t.isCounted, 'good')}</span>`;
  }
  const isExcluded = row.reason === 'EXCLUDED' || Boolean(row.exclusion);
  return html`<span data-counted=${isExcluded ? 'excluded' : 'false'} data-reason=${row.reason ?? ''}>
    ${badge(isExcluded ? t.isExcluded : t.isNotCounted, isExcluded ? 'plain' : 'bad')}
    ${isExcluded ? (row.exclusion ?? nothing) : row.reason ? (t.reasons[row.reason] ?? row.reason) : nothing}
  </span>`;
}

function note(row: EvidenceRow): string {
  const t = say();
  return [row.madeAfterFact ? t.afterFactNote : '', row.proof === 'DECLARED' ? t.declaredNote : ''].filter(Boolean).join('; ');
}

customElements.define('evidence-list', EvidenceList);

declare global {
  interface HTMLElementTagNameMap {
    'evidence-list': EvidenceList;
  }
}
