import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Answer, Listing } from '../kit/client';
import '../kit/data-table';
import { columns } from '../kit/data-table';
import { day } from '../kit/format';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { empty } from '../kit/states';
import { adopt } from '../kit/styles';
import { Page } from '../kit/view';
import { NOTICE_STATES, notices } from './api';
import type { Notice } from './api';
import { headingOf } from './heading';
import { stateBadge } from './notice-state';
import { styles } from './styles';
import { say } from './texts';

adopt(styles);

const SIZE = 25;
const EVERYTHING = 'all';

/** The notices the person may see; first those that wait for somebody. */
class NoticesPage extends Page {
  private readonly notices = new Loader<Answer<Listing<Notice>>>(this, (signal) =>
    notices({ state: this.state === EVERYTHING ? undefined : this.state, page: this.page, size: SIZE }, signal),
  );

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.notices.restart();
    }
  }

  /** Leaders answer what is open; the district has to do with what was answered. */
  private get state(): string {
    const chosen = this.query.get('state');
    return [EVERYTHING, ...NOTICE_STATES].find((it) => it === chosen) ?? (sessions.can('leader') ? 'OPEN' : EVERYTHING);
  }

  private get page(): number {
    return Number(this.query.get('page') ?? 0) || 0;
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<div class="page-head">
        <div>
          <h1>${t.title}</h1>
          <p class="quiet">${t.subtitle}</p>
        </div>
        <label>${t.filter}
          <select name="state" @change=${(event: Event) =>
            router.replaceQuery({ state: (event.target as HTMLSelectElement).value, page: undefined })}>
            ${[EVERYTHING, ...NOTICE_STATES].map(
              (it) => html`<option value=${it} .selected=${it === this.state}>
                ${it === EVERYTHING ? t.everything : t.states[it as Notice['state']]}
              </option>`,
            )}
          </select>
        </label>
      </div>
      ${this.notices.render((answer) => this.table(answer))}`;
  }

  private table(answer: Answer<Listing<Notice>>): TemplateResult {
    const t = say();
    return answer.total === 0
      ? empty(t.empty)
      : html`<data-table caption=${t.title} .rows=${answer.body.items} .keyOf=${(row: Notice) => row.id}
          .toneOf=${(row: Notice) => (row.state === 'ESCALATED' ? 'overdue' : '')}
          .page=${this.page} .size=${SIZE} .total=${answer.total}
          @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ page: event.detail || undefined })}
          .columns=${columns<Notice>(
            {
              key: 'ground',
              title: t.ground,
              cell: (row) => html`<a href="/app/thong-bao/${row.id}" data-notice-of=${row.unitKey ?? ''}>${headingOf(row)}</a>`,
            },
            { key: 'state', title: t.state, cell: stateBadge },
            { key: 'due', title: t.due, cell: (row) => (row.answerDueOn ? day(row.answerDueOn) : '–') },
            { key: 'opened', title: t.opened, cell: (row) => day(row.openedAt), wideOnly: true },
          )}></data-table>`;
  }
}

customElements.define('notices-page', NoticesPage);
