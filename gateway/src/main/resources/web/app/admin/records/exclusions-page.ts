import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Answer, Listing } from '../../kit/client';
import '../../kit/data-table';
import { columns } from '../../kit/data-table';
import { documentKind } from '../../kit/document-kinds';
import { selectField, textArea, textOf } from '../../kit/fields';
import { day } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { sessions } from '../../kit/session';
import { badge, empty } from '../../kit/states';
import type { Tone } from '../../kit/states';
import { Page } from '../../kit/view';
import { ActDialog } from '../act-dialog';
import { head } from '../head';
import '../styles';
import { common } from '../texts';
import { unitsOn } from '../units/api';
import type { Unit } from '../units/api';
import { EXCLUSION_STATES, decideExclusion, exclusionBases, exclusions, readmit } from './api';
import type { Exclusion, ExclusionState } from './api';
import { say } from './texts';

const SIZE = 25;
const TONES: Record<ExclusionState, Tone> = { PROPOSED: 'warn', CONFIRMED: 'good', REFUSED: 'bad', READMITTED: 'plain' };

/** Proposals not to count a document, and the decisions of the office above. */
class ExclusionsPage extends Page {
  private readonly found = new Loader<Answer<Listing<Exclusion>>>(this, (signal) =>
    exclusions(this.state || undefined, this.page, SIZE, signal),
  );
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(undefined, signal));
  private readonly bases = new Loader<Map<string, string>>(this, exclusionBases);
  private readonly acts = new ActDialog(this, () => this.found.load());

  private get state(): string {
    return this.query.get('tinh-trang') ?? 'PROPOSED';
  }

  private get page(): number {
    return Number(this.query.get('trang') ?? 0);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.units.load();
    this.bases.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.found.load();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({ title: t.exclusions, subtitle: t.exclusionsAbout })}
      <div class="filters">
        ${selectField({
          name: 'state',
          label: t.state,
          value: this.state,
          choices: EXCLUSION_STATES.map((value) => ({ value, text: t.states[value] })),
          onChange: (state) => router.replaceQuery({ 'tinh-trang': state, trang: undefined }),
        })}
      </div>
      ${this.found.render((all) => (all.body.items.length === 0 ? empty(t.noExclusions) : this.table(all)))}
      ${this.acts.render()}`;
  }

  private table(all: Answer<Listing<Exclusion>>): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.exclusions} .rows=${all.body.items} .page=${this.page} .size=${SIZE}
      .total=${all.total} .keyOf=${(it: Exclusion) => it.incomingId}
      @page-chosen=${(event: CustomEvent<number>) => router.replaceQuery({ trang: event.detail || undefined })}
      .columns=${columns<Exclusion>(
        { key: 'unit', title: common().unit, cell: (it) => this.nameOf(it.unitId) },
        { key: 'document', title: t.document, cell: (it) => heading(it) },
        {
          key: 'reason',
          title: common().reason,
          cell: (it) =>
            html`<span>${this.bases.value?.get(it.basis) ?? it.basis}
              <div class="quiet">${it.reason}</div></span>`,
        },
        { key: 'proposed', title: t.proposed, cell: (it) => `${day(it.proposedOn)} · ${it.proposedBy}` },
        {
          key: 'state',
          title: t.state,
          cell: (it) =>
            html`<span>${badge(t.states[it.state], TONES[it.state], it.state)}
              ${it.decidedOn ? html`<div class="quiet">${day(it.decidedOn)} · ${it.decidedBy}</div>` : nothing}
              ${it.decisionNote ?? nothing} ${it.readmissionReason ?? nothing}</span>`,
        },
        { key: 'acts', title: t.acts, cell: (it) => this.buttons(it) },
      )}></data-table>`;
  }

  private nameOf(unitId: string): string {
    const unit = this.units.value?.find((it) => it.id === unitId);
    return unit?.shortName ?? unit?.name ?? '–';
  }

  private buttons(of: Exclusion): unknown {
    const t = say();
    if (!sessions.can('district-office')) {
      return '–';
    }
    if (of.state === 'PROPOSED') {
      return html`<div class="row">
        <button type="button" data-action="confirm-exclusion" @click=${() => this.askDecision(of, 'CONFIRM')}>
          ${t.confirm}
        </button>
        <button type="button" data-action="refuse-exclusion" @click=${() => this.askDecision(of, 'REFUSE')}>
          ${t.refuse}
        </button>
      </div>`;
    }
    return of.state === 'CONFIRMED'
      ? html`<button type="button" data-action="readmit" @click=${() => this.askReadmission(of)}>${t.readmit}</button>`
      : '–';
  }

  private askDecision(of: Exclusion, decision: 'CONFIRM' | 'REFUSE'): void {
    const t = say();
    const confirms = decision === 'CONFIRM';
    this.acts.ask({
      heading: confirms ? t.confirm : t.refuse,
      text: confirms ? t.confirmText : t.refuseText,
      fields: (action) =>
        textArea({ name: 'note', label: t.note, maxlength: 500, required: !confirms, error: action.errorOf('note') }),
      confirm: confirms ? t.confirm : t.refuse,
      send: (form, key) => decideExclusion(of, decision, textOf(form, 'note'), key),
      done: confirms ? t.confirmed : t.refused,
    });
  }

  private askReadmission(of: Exclusion): void {
    const t = say();
    this.acts.ask({
      heading: t.readmit,
      text: t.readmitText,
      fields: (action) =>
        textArea({
          name: 'reason',
          label: common().reason,
          maxlength: 500,
          required: true,
          error: action.errorOf('reason'),
        }),
      confirm: t.readmit,
      send: (form, key) => readmit(of, textOf(form, 'reason') ?? '', key),
      done: t.readmitted,
    });
  }
}

function heading(of: Exclusion): TemplateResult {
  const it = of.document;
  const symbol = [it.number, it.symbol].filter((part) => part).join('/');
  return html`<span>${it.kind ? documentKind(it.kind) : nothing} ${symbol}
    <div class="quiet">${say().arrival(String(it.arrivalNumber ?? '–'), it.arrivedOn ? day(it.arrivedOn) : '–')}</div></span>`;
}

customElements.define('exclusions-page', ExclusionsPage);
