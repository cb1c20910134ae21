import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from '../../kit/action';
import type { Answer, Listing } from '../../kit/client';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { dateField, selectField, textField, textOf } from '../../kit/fields';
import { day, moment } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { sessions } from '../../kit/session';
import { badge, empty, problemView } from '../../kit/states';
import { Page } from '../../kit/view';
import { ActDialog } from '../act-dialog';
import { head } from '../head';
import { DECIDERS } from '../pages';
import '../styles';
import { common } from '../texts';
import { closePeriod, closings, cutOffs, policies, setCutOff, setPolicy, verifiedClosing } from './api';
import type { Closing, CutOff, Policy } from './api';
import { say } from './texts';

const SIZE = 20;

/** What decides about reporting periods: closings, cut-off days, declared items. */
class PeriodsPage extends Page {
  /** What a closing computed again came to, by its id. */
  @state() private verified = new Map<string, boolean>();
  private readonly closings = new Loader<Answer<Listing<Closing>>>(this, (signal) => closings(this.page, SIZE, signal));
  private readonly cutOffs = new Loader<CutOff[]>(this, cutOffs);
  private readonly policies = new Loader<Policy[]>(this, policies);
  private readonly verifying = new Action(this);
  private readonly acts = new ActDialog(this, () => this.read());

  private get page(): number {
    return Number(this.query.get('trang') ?? 0);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.read();
    }
  }

  private read(): void {
    this.closings.load();
    this.cutOffs.load();
    this.policies.load();
  }

  protected override render(): TemplateResult {
    const t = say();
    const section = (title: string, about: string | undefined, action: string, ask: () => void, list: unknown): TemplateResult =>
      html`<section class="panel">
        <div class="page-head">
          <div>
            <h2>${title}</h2>
            ${about === undefined ? nothing : html`<p class="quiet">${about}</p>`}
          </div>
          ${sessions.can(...DECIDERS)
            ? html`<button type="button" data-action=${action} @click=${ask}>
                ${{ close: t.close, 'cut-off': t.setCutOff, policy: t.setPolicy }[action]}
              </button>`
            : nothing}
        </div>
        ${list}
      </section>`;
    return html`${head({ title: t.periods, subtitle: t.periodsAbout })}
      ${section(
        t.closings,
        undefined,
        'close',
        () => this.askClose(),
        this.closings.render((all) => this.closed(all)),
      )}
      ${section(
        t.cutOffs,
        t.cutOffsAbout,
        'cut-off',
        () => this.askCutOff(),
        this.cutOffs.render((all) => this.decisions(t.cutOffs, all, (it) => String(it.day ?? t.endOfMonth))),
      )}
      ${section(
        t.policies,
        t.policiesAbout,
        'policy',
        () => this.askPolicy(),
        this.policies.render((all) => this.decisions(t.policies, all, (it) => (it.counts ? t.counts : t.countsNot))),
      )}
      ${this.acts.render()}`;
  }

  private closed(all: Answer<Listing<Closing>>): TemplateResult {
    const t = say();
    if (all.body.items.length === 0) {
      return empty(t.noClosings);
    }
    return html`${this.verifying.problem ? problemView(this.verifying.problem) : nothing}
      <data-table caption=${t.closings} .rows=${all.body.items} .page=${this.page} .size=${SIZE} .total=${all.total}
        .keyOf=${(it: Closing) => it.id}
        @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ trang: event.detail || undefined })}
        .columns=${columns<Closing>(
          {
            key: 'period',
            title: t.period,
            cell: (it) => (it.number > 1 ? `${it.period} (${it.number})` : it.period),
          },
          { key: 'days', title: t.days, cell: (it) => `${day(it.from)} – ${day(it.to)}` },
          { key: 'at', title: t.closedAt, cell: (it) => `${moment(it.closedAt)} · ${it.closedBy}` },
          { key: 'reason', title: common().reason, cell: (it) => it.reason ?? '–', wideOnly: true },
          { key: 'code', title: t.code, cell: (it) => html`<code>${it.code}</code>` },
          {
            key: 'check',
            title: t.check,
            cell: (it) => this.check(it),
          },
        )}></data-table>`;
  }

  private check(of: Closing): TemplateResult {
    const t = say();
    const found = this.verified.get(of.id);
    return found === undefined
      ? html`<button type="button" aria-label=${t.checkLabel(of.period)} @click=${() => void this.verify(of)}>
          ${t.check}
        </button>`
      : badge(found ? t.same(of.period) : t.different(of.period), found ? 'good' : 'bad');
  }

  private async verify(of: Closing): Promise<void> {
    const done = await this.verifying.run(() => verifiedClosing(of.id));
    if (done) {
      this.verified = new Map([...this.verified, [of.id, done.verified]]);
    }
  }

  /** Dated decisions, the latest first. */
  private decisions<T extends CutOff | Policy>(title: string, all: T[], what: (it: T) => string): TemplateResult {
    if (all.length === 0) {
      return empty(say().none);
    }
    return html`<data-table caption=${title} .rows=${[...all].sort((a, b) => b.validFrom.localeCompare(a.validFrom))}
      .keyOf=${(it: T) => it.validFrom}
      .columns=${columns<T>(
        { key: 'from', title: common().validFrom, cell: (it) => day(it.validFrom) },
        { key: 'what', title, cell: what },
        { key: 'basis', title: common().basis, cell: (it) => it.basis },
        { key: 'at', title: common().decidedAt, cell: (it) => moment(it.decidedAt), wideOnly: true },
      )}></data-table>`;
  }

  private askClose(): void {
    const t = say();
    this.acts.ask({
      heading: t.close,
      text: t.closeText,
      fields: (action) => html`${textField({
          name: 'period',
          label: t.period,
          hint: t.periodHint,
          required: true,
          maxlength: 30,
          spellcheck: false,
          error: action.errorOf('period'),
        })}
        ${textField({
          name: 'reason',
          label: t.again,
          hint: t.againHint,
          maxlength: 1000,
          error: action.errorOf('reason'),
        })}`,
      confirm: t.close,
      isDangerous: true,
      send: (form, key) => closePeriod(textOf(form, 'period') ?? '', textOf(form, 'reason'), key),
      done: t.closed,
    });
  }

  private askCutOff(): void {
    const t = say();
    this.acts.ask({
      heading: t.setCutOff,
      text: t.cutOffsAbout,
      fields: (action) => html`${this.dated(action.errorOf('validFrom'))}
        ${textField({
          name: 'day',
          label: t.cutOffDay,
          hint: t.cutOffDayHint,
          inputmode: 'numeric',
          pattern: '[1-9]|1\\d|2[0-8]',
          error: action.errorOf('day'),
        })}
        ${this.basis(action.errorOf('basis'))}`,
      confirm: t.setCutOff,
      send: (form, key) => {
        const chosen = textOf(form, 'day');
        return setCutOff(
          textOf(form, 'validFrom') ?? '',
          chosen === undefined ? undefined : Number(chosen),
          textOf(form, 'basis') ?? '',
          key,
        );
      },
      done: t.cutOffSet,
    });
  }

  private askPolicy(): void {
    const t = say();
    this.acts.ask({
      heading: t.setPolicy,
      text: t.policiesAbout,
      fields: (action) => html`${this.dated(action.errorOf('validFrom'))}
        ${selectField({
          name: 'counts',
          label: t.policies,
          required: true,
          error: action.errorOf('counts'),
          choices: [
            { value: 'true', text: t.counts },
            { value: 'false', text: t.countsNot },
          ],
        })}
        ${this.basis(action.errorOf('basis'))}`,
      confirm: t.setPolicy,
      send: (form, key) =>
        setPolicy(textOf(form, 'validFrom') ?? '', form.get('counts') === 'true', textOf(form, 'basis') ?? '', key),
      done: t.policySet,
    });
  }

  private dated(error: string | undefined): TemplateResult {
    return dateField({ name: 'validFrom', label: common().validFrom, required: true, error });
  }

  private basis(error: string | undefined): TemplateResult {
    const label = common().basis;
    return textField({ name: 'basis', label, hint: common().basisHint, required: true, maxlength: 200, error });
  }
}

customElements.define('periods-page', PeriodsPage);
