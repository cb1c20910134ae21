import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { dateField, textField } from '../../kit/fields';
import { day, number, today } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { sessions } from '../../kit/session';
import { empty } from '../../kit/states';
import { tabs } from '../../kit/tabs';
import { Page } from '../../kit/view';
import { head } from '../head';
import { DECIDERS } from '../pages';
import '../styles';
import { common } from '../texts';
import { unitsOn } from './api';
import type { Unit } from './api';
import { say } from './texts';

/** The units of a day, as a tree or a list. */
class UnitsPage extends Page {
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(this.day, signal));
  private read?: string;

  private get day(): string {
    return this.query.get('ngay') ?? today();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query') && this.read !== this.day) {
      this.read = this.day;
      this.units.restart();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    const view = this.query.get('xem') === 'danh-sach' ? 'danh-sach' : 'cay';
    const views = [
      { key: 'cay', title: t.tree },
      { key: 'danh-sach', title: t.list },
    ];
    return html`${head({
        title: t.units,
        subtitle: t.unitsAbout,
        acts: html`<a class="button" href=${`/api/documents/units/export?on=${this.day}`} download="don-vi-${this.day}.csv">
            ${t.export}
          </a>
          ${sessions.can(...DECIDERS)
            ? html`<a class="button" href="/app/quan-tri/don-vi/moi" data-action="new-unit">${t.newUnit}</a>
                <a class="button" href="/app/quan-tri/sap-xep/moi">${t.reorganisations}</a>`
            : nothing}`,
      })}
      <div class="filters">
        ${dateField({
          name: 'day',
          label: t.onDay,
          value: this.day,
          onChange: (iso) => router.replaceQuery({ ngay: iso === today() ? undefined : iso }),
        })}
        <form role="search" @input=${this.searched} @submit=${(event: Event) => event.preventDefault()}>
          ${textField({ name: 'q', label: t.search, type: 'search', value: this.query.get('q') ?? '' })}
        </form>
      </div>
      ${tabs(views, view, 'units', t.view, (key) => router.replaceQuery({ xem: key === 'cay' ? undefined : key }))}
      <div role="tabpanel" id="units" aria-labelledby=${`tab-${view}`}>
        ${this.units.render((units) => this.show(units, view))}
      </div>`;
  }

  private show(units: Unit[], view: string): TemplateResult {
    const found = units.filter((it) => matches(it, this.query.get('q') ?? ''));
    if (found.length === 0) {
      return empty(say().none);
    }
    return html`<p class="quiet" role="status">${say().count(number(found.length))}</p>
      ${view === 'cay' ? this.tree(found) : this.list(found, units)}`;
  }

  private tree(units: Unit[]): TemplateResult {
    const shown = new Set(units.map((it) => it.id));
    const roots = units.filter((it) => it.parentId === undefined || !shown.has(it.parentId));
    return html`<div class="panel">${this.branch(roots, units, 'tree')}</div>`;
  }

  private branch(units: Unit[], all: Unit[], list: string): TemplateResult {
    return html`<ul class=${list}>
      ${units.map((it) => {
        const under = all.filter((other) => other.parentId === it.id);
        return html`<li data-unit=${it.key}>
          <span class="leaf">
            <a href=${`/app/quan-tri/don-vi/${it.id}`}>${it.name}</a>
            <span class="quiet">${[it.symbol, it.organId].filter((of) => of).join(' · ')}</span>
            ${it.validTo === undefined ? nothing : html`<span class="quiet">(${say().endsOn(day(it.validTo))})</span>`}
          </span>
          ${under.length === 0 ? nothing : this.branch(under, all, '')}
        </li>`;
      })}
    </ul>`;
  }

  private list(units: Unit[], all: Unit[]): TemplateResult {
    const t = say();
    const names = new Map(all.map((it) => [it.id, it.shortName ?? it.name]));
    return html`<data-table caption=${t.units} .rows=${units} .keyOf=${(it: Unit) => it.id}
      .columns=${columns<Unit>(
        {
          key: 'name',
          title: t.name,
          cell: (it) => html`<a href=${`/app/quan-tri/don-vi/${it.id}`} data-unit=${it.key}>${it.name}</a>`,
        },
        { key: 'tier', title: t.tier, cell: (it) => common().tier[it.tier] },
        { key: 'symbol', title: t.symbol, cell: (it) => it.symbol ?? '–' },
        { key: 'organId', title: t.organId, cell: (it) => it.organId ?? '–', wideOnly: true },
        { key: 'parent', title: t.parent, cell: (it) => names.get(it.parentId ?? '') ?? '–', wideOnly: true },
        { key: 'from', title: t.begins, cell: (it) => day(it.validFrom) },
      )}></data-table>`;
  }

  private searched(event: Event): void {
    router.replaceQuery({ q: (event.target as HTMLInputElement).value });
  }
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

function matches(unit: Unit, sought: string): boolean {
  const texts = [unit.name, unit.shortName, unit.symbol, unit.organId, unit.key, unit.statCode];
  return sought === '' || texts.some((it) => it !== undefined && plain(it).includes(plain(sought.trim())));
}

customElements.define('units-page', UnitsPage);
