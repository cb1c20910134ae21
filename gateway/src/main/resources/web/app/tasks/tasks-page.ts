import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { due, isOverdue } from '../documents/due';
import { documentStyles } from '../documents/styles';
import { number } from '../kit/format';
import { Loader } from '../kit/loader';
import { sessions } from '../kit/session';
import { badge, empty, loading, problemView } from '../kit/states';
import { adopt } from '../kit/styles';
import { Page } from '../kit/view';
import { reminderPanel, reminders } from './reminders';
import type { Reminders } from './reminders';
import { SOURCES, overdueIn } from './sources';
import type { Source, Task, Tasks } from './sources';
import { say } from './texts';

adopt(documentStyles);
adopt(css`
  .tasks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr));
    gap: 12px;
    align-items: start;
  }

  .tasks .panel + .panel {
    margin-top: 0;
  }

  .tasks h2,
  .reminders h2 {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .tasks .late > a,
  .reminders .late > a {
    font-weight: 600;
  }

  .tasks .about,
  .reminders .about {
    flex-basis: 100%;
    color: var(--quiet);
    font-size: 0.9rem;
  }

  .reminders {
    margin-bottom: 12px;
    border-left: 4px solid var(--bad);
  }
`);

const SHOWN = 10;
const EVERY = 60_000;

interface Section {
  source: Source;
  tasks: Loader<Tasks>;
}

/** What waits for the person, kind by kind; each kind is read by itself, so that an absent service hides only its own. */
class TasksPage extends Page {
  private readonly sections: Section[] = SOURCES.filter((it) => sessions.can(...it.roles)).map((source) => ({
    source,
    tasks: new Loader<Tasks>(this, source.read),
  }));
  private readonly reminded = new Loader<Reminders>(this, (signal) => reminders(false, signal));
  private readonly escalated = sessions.can('leader')
    ? new Loader<Reminders>(this, (signal) => reminders(true, signal))
    : undefined;
  private timer?: number;
  private readonly returned = (): void => {
    if (document.visibilityState === 'visible') {
      this.load();
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.load();
    this.timer = window.setInterval(this.returned, EVERY);
    document.addEventListener('visibilitychange', this.returned);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.returned);
  }

  private load(): void {
    this.sections.forEach((it) => it.tasks.load());
    this.reminded.load();
    this.escalated?.load();
  }

  protected override render(): TemplateResult {
    const t = say();
    // the unit's late work and what is the person's own are partly the same; only the latter is counted
    const counted = this.sections.filter((it) => it.source.key !== 'late');
    const total = counted.reduce((sum, it) => sum + (it.tasks.value?.total ?? 0), 0);
    const overdue = counted.reduce((sum, it) => sum + overdueIn(it.tasks.value), 0);
    const isRead = this.sections.every((it) => it.tasks.value !== undefined || it.tasks.problem !== undefined);
    const failed = ['documents', 'metrics']
      .map((service) => this.sections.find((it) => (it.source.service ?? 'documents') === service && it.tasks.problem))
      .filter((it) => it !== undefined);
    const shown = this.sections
      .filter((it) => (it.tasks.value?.total ?? 0) > 0)
      .sort((a, b) => Math.min(1, overdueIn(b.tasks.value)) - Math.min(1, overdueIn(a.tasks.value)));
    return html`<div class="page-head">
        <div>
          <h1>${t.title}</h1>
          <p class="heading-line" data-waiting=${isRead ? total : nothing}>
            ${isRead && failed.length === 0 ? html`<span class="quiet">${t.subtitle(number(total))}</span>` : nothing}
            ${overdue > 0 ? badge(t.overdueCount(number(overdue)), 'bad') : nothing}
          </p>
        </div>
      </div>
      ${!isRead && shown.length === 0 ? loading() : nothing}
      ${failed.map((it) => (it.tasks.problem ? problemView(it.tasks.problem, () => this.load()) : nothing))}
      ${isRead && shown.length === 0 && failed.length === 0 ? empty(t.nothing) : nothing}
      ${reminderPanel('reminded', this.reminded.value)} ${reminderPanel('escalated', this.escalated?.value)}
      <div class="tasks">
        ${repeat(
          shown,
          (it) => it.source.key,
          (it) => this.section(it),
        )}
      </div>`;
  }

  private section({ source, tasks }: Section): TemplateResult {
    const t = say();
    const found = tasks.value;
    return html`<section class="panel" data-tasks=${source.key}>
      <h2>${t.section[source.key]} ${found ? badge(number(found.total), overdueIn(found) > 0 ? 'bad' : 'busy') : nothing}</h2>
      <ul class="lines">
        ${found?.items.slice(0, SHOWN).map((it) => this.task(it))}
      </ul>
      ${source.key === 'sign' && found && found.total > 1 ? html`<p><a href="/app/ky-so">${t.tray}</a></p>` : nothing}
      ${found && source.all && found.total > Math.min(SHOWN, found.items.length)
        ? html`<p><a href=${source.all}>${t.more(number(found.total))}</a></p>`
        : nothing}
    </section>`;
  }

  private task(it: Task): TemplateResult {
    return html`<li class=${isOverdue(it.dueOn) ? 'late' : ''}>
      <a href=${it.href} data-task=${it.id}>${it.title}</a>
      <span>${due(it.dueOn)}</span>
      <span class="about">${it.about}</span>
    </li>`;
  }
}

customElements.define('tasks-page', TasksPage);
