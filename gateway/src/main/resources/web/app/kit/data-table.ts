import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { number } from './format';
import { texts } from './language';
import { View } from './view';

const say = texts(
  {
    pages: 'Phân trang',
    previous: 'Trang trước',
    next: 'Trang sau',
    range: (from: string, to: string, total: string) => `${from}–${to} trong ${total}`,
    sort: (column: string) => `Sắp xếp theo ${column}`,
  },
  {
    pages: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    range: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
    sort: (column: string) => `Sort by ${column}`,
  },
);

export interface Column<T> {
  key: string;
  title: string;
  /** What stands in the cell; the first column of a row that leads somewhere holds the link. */
  cell: (row: T) => unknown;
  align?: 'end';
  /** Left out on a phone, where a row is a card. */
  wideOnly?: boolean;
  sortable?: boolean;
}

export interface Sort {
  key: string;
  descending: boolean;
}

/**
 * A list as a table; on a phone each row is a card. Paging and sorting are told (`page-chosen` with the page's number,
 * `sort-chosen` with a Sort) and done by whoever has the rows, usually the service.
 */
class DataTable extends View {
  /** What the table shows, for those who do not see it. */
  @property() caption = '';
  @property({ attribute: false }) columns: Column<never>[] = [];
  @property({ attribute: false }) rows: unknown[] = [];
  @property({ attribute: false }) keyOf: (row: never) => unknown = (row) => row;
  /** Marks rows, such as overdue ones, by a class. */
  @property({ attribute: false }) toneOf: (row: never) => string = () => '';
  @property({ attribute: false }) sort?: Sort;
  @property({ type: Number }) page = 0;
  @property({ type: Number }) size = 0;
  @property({ type: Number }) total = 0;

  protected override render(): TemplateResult {
    return html`<div class="wide">
        <table class="data">
          <caption class="unseen">${this.caption}</caption>
          <thead>
            <tr>${this.columns.map((column) => this.head(column))}</tr>
          </thead>
          <tbody>
            ${repeat(
              this.rows as never[],
              (row) => this.keyOf(row),
              (row) => html`<tr class=${this.toneOf(row)}>
                ${this.columns.map(
                  (column) => html`<td class="${column.align ?? ''} ${column.wideOnly ? 'wide-only' : ''}"
                    data-title=${column.title}>${column.cell(row)}</td>`,
                )}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.size > 0 && this.total > this.size ? this.paging() : nothing}`;
  }

  private head(column: Column<never>): TemplateResult {
    const sorted = this.sort?.key === column.key ? (this.sort.descending ? 'descending' : 'ascending') : nothing;
    return html`<th scope="col" class="${column.align ?? ''} ${column.wideOnly ? 'wide-only' : ''}" aria-sort=${sorted}>
      ${column.sortable
        ? html`<button type="button" class="sort" title=${say().sort(column.title)} @click=${() => this.sortBy(column.key)}>
            ${column.title}<span aria-hidden="true">${sorted === 'descending' ? ' ▾' : sorted === 'ascending' ? ' ▴' : ''}</span>
          </button>`
        : column.title}
    </th>`;
  }

  private paging(): TemplateResult {
    const t = say();
    const from = this.page * this.size;
    const to = Math.min(from + this.size, this.total);
    return html`<nav class="paging" aria-label=${t.pages}>
      <button type="button" ?disabled=${this.page === 0} @click=${() => this.turn(this.page - 1)}>${t.previous}</button>
      <span role="status">${t.range(number(from + 1), number(to), number(this.total))}</span>
      <button type="button" ?disabled=${to >= this.total} @click=${() => this.turn(this.page + 1)}>${t.next}</button>
    </nav>`;
  }

  private turn(page: number): void {
    this.dispatchEvent(new CustomEvent<number>('page-chosen', { detail: page }));
  }

  private sortBy(key: string): void {
    const descending = this.sort?.key === key && !this.sort.descending;
    this.dispatchEvent(new CustomEvent<Sort>('sort-chosen', { detail: { key, descending } }));
  }
}

customElements.define('data-table', DataTable);

/** The columns of a table of T, checked as such. */
export function columns<T>(...all: Column<T>[]): Column<never>[] {
  return all as unknown as Column<never>[];
}
