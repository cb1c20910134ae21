import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Answer, Listing } from '../../kit/client';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { day } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { badge, empty } from '../../kit/states';
import type { Tone } from '../../kit/states';
import { Page } from '../../kit/view';
import { say as signing } from '../../signing/texts';
import { head } from '../head';
import '../styles';
import { common } from '../texts';
import { unitsOn } from '../units/api';
import type { Unit } from '../units/api';
import { credentials } from './api';
import type { Credential } from './api';
import { say } from './texts';

const SIZE = 25;
export const TONES: Record<Credential['state']['name'], Tone> = { ACTIVE: 'good', SUSPENDED: 'warn', RETIRED: 'plain' };

/** The credentials that the person administers. */
class RegisteredPage extends Page {
  private readonly credentials = new Loader<Answer<Listing<Credential>>>(this, (signal) =>
    credentials(this.page, SIZE, signal),
  );
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(undefined, signal));

  private get page(): number {
    return Number(this.query.get('trang') ?? 0);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.units.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.credentials.load();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({
        title: t.title,
        subtitle: t.about,
        acts: html`<a class="button main" href="/app/quan-tri/chung-thu-so/moi" data-action="register">${t.register}</a>`,
      })}
      ${this.credentials.render((all) => (all.body.items.length === 0 ? empty(t.none) : this.table(all)))}`;
  }

  private table(all: Answer<Listing<Credential>>): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.title} .rows=${all.body.items} .page=${this.page} .size=${SIZE} .total=${all.total}
      .keyOf=${(it: Credential) => it.id}
      @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ trang: event.detail || undefined })}
      .columns=${columns<Credential>(
        {
          key: 'holder',
          title: t.holder,
          cell: (it) => html`<a href=${`/app/quan-tri/chung-thu-so/${it.id}`}>${it.holder.name}</a>`,
        },
        { key: 'kind', title: signing().kind, cell: (it) => signing().kinds[it.kind] },
        { key: 'unit', title: common().unit, cell: (it) => this.nameOf(it.unitId) },
        { key: 'home', title: signing().keyHome, cell: (it) => signing().homes[it.home.type], wideOnly: true },
        { key: 'to', title: t.expires, cell: (it) => (it.certificate ? day(it.certificate.validTo) : '–') },
        { key: 'state', title: t.state, cell: (it) => credentialState(it) },
      )}></data-table>`;
  }

  private nameOf(unitId: string): string {
    const unit = this.units.value?.find((it) => it.id === unitId);
    return unit?.shortName ?? unit?.name ?? '–';
  }
}

export function credentialState(it: Credential): TemplateResult {
  return html`<span>${badge(signing().credentialStates[it.state.name], TONES[it.state.name], it.state.name)}
    ${it.state.name === 'RETIRED'
      ? nothing
      : it.warnings.map((warning) => html`<div class="quiet">${signing().warnings[warning]}</div>`)}</span>`;
}

customElements.define('registered-page', RegisteredPage);
