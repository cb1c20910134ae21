import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { dateField, textField, textOf } from '../../kit/fields';
import { day, today } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { sessions } from '../../kit/session';
import { badge } from '../../kit/states';
import { Page } from '../../kit/view';
import { ActDialog } from '../act-dialog';
import { head } from '../head';
import { DECIDERS } from '../pages';
import '../styles';
import { common } from '../texts';
import { changeUnit, handOverRecords, successionOf, unitOn, unitsOn, versionsOf } from './api';
import type { SuccessionLink, Unit } from './api';
import { say } from './texts';
import { attributesOf, unitFields } from './unit-fields';

type Succession = Awaited<ReturnType<typeof successionOf>>;

/** One unit: how it is on a day, how it was and will be, whom it follows and who follows it. */
class AdminUnitPage extends Page {
  private readonly unit = new Loader<Unit>(this, (signal) => unitOn(this.params.id, this.day, signal));
  private readonly versions = new Loader<Unit[]>(this, (signal) => versionsOf(this.params.id, signal));
  private readonly succession = new Loader<Succession>(this, (signal) => successionOf(this.params.id, signal));
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(this.day, signal));
  private readonly acts = new ActDialog(this, () => this.read());
  private shown = '';

  private get day(): string {
    return this.query.get('ngay') ?? today();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const wanted = `${this.params.id} ${this.day}`;
    if ((changed.has('params') || changed.has('query')) && wanted !== this.shown) {
      this.shown = wanted;
      this.read();
    }
  }

  private read(): void {
    this.unit.load();
    this.versions.load();
    this.succession.load();
    this.units.load();
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({
        title: this.unit.value?.name ?? t.units,
        above: [['/app/quan-tri/don-vi', t.units]],
        acts: sessions.can(...DECIDERS) && this.unit.value
          ? html`<button type="button" data-action="change" @click=${() => this.askChange()}>${t.change}</button>`
          : undefined,
      })}
      <div class="filters">
        ${dateField({
          name: 'day',
          label: t.onDay,
          value: this.day,
          onChange: (iso) => router.replaceQuery({ ngay: iso === today() ? undefined : iso }),
        })}
      </div>
      <section class="panel">
        <h2>${t.facts(day(this.day))} ${this.unit.value ? this.stateOf(this.unit.value) : nothing}</h2>
        ${this.unit.render((unit) => this.facts(unit))}
      </section>
      <section class="panel">
        <h2>${t.history}</h2>
        <p class="quiet">${t.historyAbout}</p>
        ${this.versions.render((versions) => this.history(versions))}
      </section>
      <section class="panel">
        <h2>${t.succession}</h2>
        ${this.succession.render((succession) => this.followers(succession))}
      </section>
      ${this.acts.render()}`;
  }

  private stateOf(unit: Unit): unknown {
    const t = say();
    if (this.day < unit.validFrom) {
      return badge(t.notYet, 'warn');
    }
    return unit.validTo !== undefined && this.day >= unit.validTo ? badge(t.noMore, 'bad') : badge(t.active, 'good');
  }

  private facts(unit: Unit): TemplateResult {
    const t = say();
    const parent = this.units.value?.find((it) => it.id === unit.parentId);
    const facts: [string, unknown][] = [
      [t.name, unit.name],
      [t.shortName, unit.shortName],
      [t.symbol, unit.symbol],
      [t.draftingSymbol, unit.draftingSymbol],
      [t.tier, common().tier[unit.tier]],
      [t.kindLabel, t.kind[unit.kind]],
      [t.parent, parent && html`<a href=${`/app/quan-tri/don-vi/${parent.id}`}>${parent.name}</a>`],
      [t.organId, unit.organId],
      [t.statCode, unit.statCode],
      [t.key, html`<code>${unit.key}</code>`],
      [t.begins, day(unit.validFrom)],
      [t.ended, unit.validTo && day(unit.validTo)],
      [t.paperlessFrom, unit.paperlessFrom && day(unit.paperlessFrom)],
    ];
    return html`<dl class="facts">
      ${facts.filter(([, value]) => value).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
    </dl>`;
  }

  private history(versions: Unit[]): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.history} .rows=${versions} .keyOf=${(it: Unit) => it.attributesFrom}
      .columns=${columns<Unit>(
        { key: 'from', title: t.fromDay, cell: (it) => day(it.attributesFrom) },
        { key: 'name', title: t.name, cell: (it) => it.name },
        { key: 'symbol', title: t.symbol, cell: (it) => it.symbol ?? '–' },
        { key: 'tier', title: t.tier, cell: (it) => common().tier[it.tier], wideOnly: true },
        { key: 'organId', title: t.organId, cell: (it) => it.organId ?? '–', wideOnly: true },
      )}></data-table>`;
  }

  private followers({ of, units }: Succession): TemplateResult {
    const t = say();
    const current = units.get(of.currentId);
    if (of.links.length === 0) {
      return html`<p class="quiet">${t.noSuccession}</p>`;
    }
    const other = (it: SuccessionLink): Unit | undefined =>
      units.get(it.successorId === of.unitId ? it.predecessorId : it.successorId);
    return html`<p>${current && current.id !== of.unitId ? t.currentIs(current.name) : nothing}</p>
      <data-table caption=${t.succession} .rows=${of.links}
        .keyOf=${(it: SuccessionLink) => `${it.predecessorId} ${it.successorId}`}
        .columns=${columns<SuccessionLink>(
          {
            key: 'unit',
            title: common().unit,
            cell: (it) => html`<a href=${`/app/quan-tri/don-vi/${other(it)?.id ?? ''}`}>${other(it)?.name}</a>`,
          },
          {
            key: 'relation',
            title: t.relation,
            cell: (it) => (it.successorId === of.unitId ? t.predecessor : t.successor),
          },
          {
            key: 'principal',
            title: t.principal,
            cell: (it) => (it.principal ? badge(t.principal, 'good') : '–'),
          },
          { key: 'on', title: t.effectiveOn, cell: (it) => day(it.effectiveOn) },
          { key: 'acts', title: t.handOver, cell: (it) => this.handOver(it, of.unitId, units) },
        )}></data-table>`;
  }

  private handOver(link: SuccessionLink, unitId: string, units: Map<string, Unit>): unknown {
    const mayDo = sessions.can(...DECIDERS) && link.predecessorId === unitId && link.effectiveOn <= today();
    const [from, to] = [units.get(link.predecessorId)?.name ?? '', units.get(link.successorId)?.name ?? ''];
    const t = say();
    const ask = (): void =>
      this.acts.ask({
        heading: t.handOver,
        text: t.handOverText(from, to),
        fields: (action) => textField({ name: 'note', label: t.note, maxlength: 500, error: action.errorOf('note') }),
        confirm: t.handOver,
        send: (form, key) => handOverRecords(link.predecessorId, link.successorId, textOf(form, 'note'), key),
        done: t.handedOver,
      });
    return mayDo ? html`<button type="button" data-action="hand-over" @click=${ask}>${t.handOver}</button>` : '–';
  }

  private askChange(): void {
    const t = say();
    this.acts.ask({
      heading: t.change,
      text: t.changeText,
      fields: (action) => html`${dateField({
          name: 'validFrom',
          label: t.fromDay,
          required: true,
          error: action.errorOf('validFrom'),
        })}
        ${unitFields({
          prefix: '',
          errorOf: (field) => action.errorOf(field),
          parents: (this.units.value ?? []).filter((it) => it.id !== this.params.id),
          isNew: false,
          withDrafting: true,
        })}`,
      confirm: t.change,
      send: (form, key) =>
        changeUnit(
          this.params.id,
          { ...attributesOf(form, ''), validFrom: textOf(form, 'validFrom') ?? '' },
          key,
        ),
      done: t.changed,
    });
  }
}

customElements.define('admin-unit-page', AdminUnitPage);
