import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { dateField, selectField, textField, textOf } from '../../kit/fields';
import { day, today } from '../../kit/format';
import { language } from '../../kit/language';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { sessions } from '../../kit/session';
import { badge, empty } from '../../kit/states';
import { Page } from '../../kit/view';
import { ActDialog } from '../act-dialog';
import { head } from '../head';
import { DECIDERS } from '../pages';
import '../styles';
import { calendarOf, decideDay } from './api';
import type { CalendarDay } from './api';
import { say } from './texts';

/** The days that differ from the week. */
class CalendarPage extends Page {
  private readonly days = new Loader<CalendarDay[]>(this, (signal) => calendarOf(this.year, signal));
  private readonly acts = new ActDialog(this, () => this.days.load());

  private get year(): number {
    return Number(this.query.get('nam') ?? today().slice(0, 4));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.days.load();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    const now = Number(today().slice(0, 4));
    return html`${head({
        title: t.calendar,
        subtitle: t.calendarAbout,
        acts: sessions.can(...DECIDERS)
          ? html`<button type="button" class="main" data-action="decide-day" @click=${() => this.ask()}>${t.decideDay}</button>`
          : undefined,
      })}
      <div class="filters">
        ${selectField({
          name: 'year',
          label: t.year,
          value: String(this.year),
          choices: Array.from({ length: 8 }, (_, i) => String(now + 2 - i)).map((value) => ({ value, text: value })),
          onChange: (year) => router.replaceQuery({ nam: year }),
        })}
      </div>
      ${this.days.render((all) => (all.length === 0 ? empty(t.noDays) : this.table(all)))} ${this.acts.render()}`;
  }

  private table(all: CalendarDay[]): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.calendar} .rows=${all} .keyOf=${(it: CalendarDay) => it.day}
      .columns=${columns<CalendarDay>(
        { key: 'day', title: t.day, cell: (it) => `${weekday(it.day)}, ${day(it.day)}` },
        {
          key: 'kind',
          title: t.kind,
          cell: (it) => badge(t.kinds[it.kind], it.kind === 'HOLIDAY' ? 'good' : 'warn', it.kind),
        },
        { key: 'name', title: t.dayName, cell: (it) => it.name },
        {
          key: 'undo',
          title: t.undo,
          cell: (it) =>
            sessions.can(...DECIDERS)
              ? html`<button type="button" aria-label=${t.undoLabel(day(it.day))} @click=${() => this.askUndo(it)}>
                  ${t.undo}
                </button>`
              : '–',
        },
      )}></data-table>`;
  }

  private ask(): void {
    const t = say();
    this.acts.ask({
      heading: t.decideDay,
      text: t.decideDayText,
      fields: (action) => html`${dateField({
          name: 'day',
          label: t.day,
          required: true,
          error: action.errorOf('day'),
        })}
        ${selectField({
          name: 'kind',
          label: t.kind,
          required: true,
          value: 'HOLIDAY',
          error: action.errorOf('kind'),
          choices: (['HOLIDAY', 'MAKE_UP'] as const).map((value) => ({ value, text: t.kinds[value] })),
        })}
        ${textField({
          name: 'name',
          label: t.dayName,
          hint: t.dayNameHint,
          required: true,
          maxlength: 200,
          error: action.errorOf('name'),
        })}`,
      confirm: t.decideDay,
      send: (form, key) =>
        decideDay(
          {
            day: textOf(form, 'day') ?? '',
            kind: textOf(form, 'kind') as CalendarDay['kind'],
            name: textOf(form, 'name') ?? '',
          },
          key,
        ),
      done: t.dayDecided,
    });
  }

  private askUndo(of: CalendarDay): void {
    const t = say();
    this.acts.ask({
      heading: t.undoLabel(day(of.day)),
      text: t.undoText(day(of.day)),
      confirm: t.undo,
      isDangerous: true,
      send: (_, key) => decideDay({ day: of.day, name: of.name }, key),
      done: t.dayDecided,
    });
  }
}

function weekday(iso: string): string {
  const locale = language() === 'vi' ? 'vi-VN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

customElements.define('calendar-page', CalendarPage);
