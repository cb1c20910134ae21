import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { dateField, selectField, textField, textOf } from '../../kit/fields';
import { day, moment, percent, today } from '../../kit/format';
import { INDICATORS, indicatorName } from '../../kit/indicators';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { sessions } from '../../kit/session';
import { badge, empty } from '../../kit/states';
import { Page } from '../../kit/view';
import { ActDialog } from '../act-dialog';
import { head } from '../head';
import { DECIDERS } from '../pages';
import '../styles';
import { common } from '../texts';
import { TIERS } from '../units/api';
import type { Tier } from '../units/api';
import { setTarget, targets } from './api';
import type { Target } from './api';
import { say } from './texts';

/** The targets by tier, indicator and day. */
class TargetsPage extends Page {
  private readonly targets = new Loader<Target[]>(this, targets);
  private readonly acts = new ActDialog(this, () => this.targets.load());

  override connectedCallback(): void {
    super.connectedCallback();
    this.targets.load();
  }

  protected override render(): TemplateResult {
    const t = say();
    const onlyLatest = this.query.get('tat-ca') === null;
    const toggle = (event: Event): void =>
      router.replaceQuery({ 'tat-ca': (event.target as HTMLInputElement).checked ? undefined : 1 });
    return html`${head({
        title: t.targets,
        subtitle: t.targetsAbout,
        acts: sessions.can(...DECIDERS)
          ? html`<button type="button" class="main" data-action="set-target" @click=${() => this.ask()}>${t.setTarget}</button>`
          : undefined,
      })}
      <label class="option"><input type="checkbox" .checked=${onlyLatest} @change=${toggle} /> ${t.onlyLatest}</label>
      ${this.targets.render((all) => this.table(sorted(all), onlyLatest))} ${this.acts.render()}`;
  }

  private table(all: Target[], onlyLatest: boolean): TemplateResult {
    const t = say();
    const shown = onlyLatest ? all.filter((it) => it.validFrom > today() || isInForce(it, all)) : all;
    if (shown.length === 0) {
      return empty(t.noTargets);
    }
    return html`<data-table caption=${t.targets} .rows=${shown}
      .keyOf=${(it: Target) => `${it.tier} ${it.indicator} ${it.validFrom}`}
      .columns=${columns<Target>(
        { key: 'tier', title: t.tier, cell: (it) => common().tier[it.tier] },
        { key: 'indicator', title: t.indicator, cell: (it) => indicatorName(it.indicator) },
        {
          key: 'from',
          title: common().validFrom,
          cell: (it) =>
            html`<span data-target=${`${it.tier} ${it.indicator} ${it.validFrom}`}>${day(it.validFrom)}
              ${it.validFrom > today()
                ? badge(t.future, 'warn')
                : isInForce(it, all)
                  ? badge(t.inForce, 'good')
                  : nothing}</span>`,
        },
        { key: 'threshold', title: t.thresholdShort, align: 'end', cell: (it) => percent(it.threshold) },
        { key: 'basis', title: common().basis, cell: (it) => it.basis },
        { key: 'at', title: common().decidedAt, cell: (it) => moment(it.decidedAt), wideOnly: true },
      )}></data-table>`;
  }

  private ask(): void {
    const t = say();
    this.acts.ask({
      heading: t.setTarget,
      text: t.setTargetText,
      fields: (action) => html`<div class="fields">
        ${selectField({
          name: 'tier',
          label: t.tier,
          required: true,
          error: action.errorOf('tier'),
          choices: TIERS.map((value) => ({ value, text: common().tier[value] })),
        })}
        ${selectField({
          name: 'indicator',
          label: t.indicator,
          required: true,
          error: action.errorOf('indicator'),
          choices: INDICATORS.map((value) => ({ value, text: indicatorName(value) })),
        })}
        ${dateField({
          name: 'validFrom',
          label: common().validFrom,
          required: true,
          error: action.errorOf('validFrom'),
        })}
        ${textField({
          name: 'threshold',
          label: t.threshold,
          required: true,
          inputmode: 'decimal',
          pattern: '(100|\\d{1,2})([.,]\\d{1,2})?',
          hint: t.thresholdWrong,
          maxlength: 6,
          error: action.errorOf('threshold'),
        })}
        ${textField({
          name: 'basis',
          label: common().basis,
          hint: common().basisHint,
          required: true,
          maxlength: 200,
          error: action.errorOf('basis'),
        })}
      </div>`,
      confirm: t.setTarget,
      send: (form, key) =>
        setTarget(
          {
            tier: textOf(form, 'tier') as Tier,
            indicator: textOf(form, 'indicator') ?? '',
            validFrom: textOf(form, 'validFrom') ?? '',
            threshold: ratio(textOf(form, 'threshold') ?? ''),
            basis: textOf(form, 'basis') ?? '',
          },
          key,
        ),
      done: t.targetSet,
    });
  }
}

/** `82,5` as 0.825, without the noise of dividing. */
function ratio(percents: string): number {
  return Math.round(Number(percents.replace(',', '.')) * 100) / 10_000;
}

function isInForce(of: Target, all: Target[]): boolean {
  const same = all.filter((it) => it.tier === of.tier && it.indicator === of.indicator && it.validFrom <= today());
  return of.validFrom <= today() && same.every((it) => it.validFrom <= of.validFrom);
}

function sorted(all: Target[]): Target[] {
  const at = (it: Target): number =>
    TIERS.indexOf(it.tier) * 10 + INDICATORS.indexOf(it.indicator as (typeof INDICATORS)[number]);
  return [...all].sort((a, b) => at(a) - at(b) || b.validFrom.localeCompare(a.validFrom));
}

customElements.define('targets-page', TargetsPage);
