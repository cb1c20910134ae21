import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Action } from '../../kit/action';
import { confirmed } from '../../kit/dialog';
import { dateField, focusFirstError, selectField, textField } from '../../kit/fields';
import { day, today } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { problemView } from '../../kit/states';
import { toast } from '../../kit/toasts';
import { Page } from '../../kit/view';
import { head } from '../head';
import '../styles';
import { OPERATION_KINDS, reorganise, unitsOn } from './api';
import type { NewReorganisation, OperationKind, Unit } from './api';
import { another, draft, field, missing, preview, reorganisationOf } from './draft';
import type { Draft, Following } from './draft';
import { say } from './texts';
import { unitFields } from './unit-fields';

/** A legal act on the structure: what it does, what would happen, and then the decision. */
class ReorganisationPage extends Page {
  @state() private drafts: Draft[] = [draft('MERGE')];
  @state() private on = today();
  @state() private previewed?: NewReorganisation;
  @state() private lacks = new Map<string, string>();
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(this.on, signal));
  private readonly deciding = new Action(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('on')) {
      this.units.load();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({
        title: t.newReorganisation,
        above: [['/app/quan-tri/sap-xep', t.reorganisations]],
      })}
      ${this.units.render((units) => this.form(units))}`;
  }

  private form(units: Unit[]): TemplateResult {
    const t = say();
    return html`<form class="stack" data-form="reorganisation" @input=${() => this.touched()} @submit=${this.show}>
        <section class="panel">
          <h2>${t.basis}</h2>
          <div class="fields">
            ${textField({
              name: 'act',
              label: t.act,
              hint: t.actHint,
              required: true,
              maxlength: 200,
              error: this.errorOf('act'),
            })}
            ${dateField({
              name: 'effectiveOn',
              label: t.effectiveOn,
              hint: t.effectiveHint,
              value: this.on,
              required: true,
              error: this.errorOf('effectiveOn'),
              onChange: (iso) => this.dayChosen(iso),
            })}
          </div>
        </section>
        <section class="panel stack">
          <h2>${t.operations}</h2>
          ${repeat(
            this.drafts,
            (it) => it.id,
            (it, index) => this.operation(it, index, units),
          )}
          <div class="row">
            ${OPERATION_KINDS.map(
              (kind) => html`<button type="button" data-add=${kind} @click=${() => this.add(kind)}>
                + ${t.operation[kind]}
              </button>`,
            )}
          </div>
        </section>
        ${this.previewed === undefined
          ? html`<div class="buttons">
              <button type="submit" class="main" data-action="preview">${t.preview}</button>
            </div>`
          : nothing}
      </form>
      ${this.deciding.problem ? problemView(this.deciding.problem) : nothing}
      ${this.previewed === undefined ? nothing : this.outlook(this.previewed, units)}`;
  }

  private operation(of: Draft, index: number, units: Unit[]): TemplateResult {
    const t = say();
    const name = t.operation[of.kind];
    return html`<fieldset class="operation stack" data-operation=${of.kind}>
      <legend>${index + 1}. ${name}</legend>
      ${of.kind === 'CREATE' ? nothing : this.from(of, index, units)}
      ${of.kind === 'CHANGE'
        ? unitFields({
            prefix: field(index, 'change.'),
            errorOf: (it) => this.errorOf(it),
            parents: this.parents(units),
            isNew: false,
          })
        : this.into(of, index, units)}
      ${this.drafts.length > 1
        ? html`<div>
            <button type="button" aria-label=${t.removeOperation(`${index + 1}. ${name}`)} @click=${() => this.drop(of)}>
              ${t.remove}
            </button>
          </div>`
        : nothing}
    </fieldset>`;
  }

  /** One unit, or several one after the other. */
  private from(of: Draft, index: number, units: Unit[]): TemplateResult {
    const t = say();
    const isOne = of.kind === 'SPLIT' || of.kind === 'CHANGE';
    const name = field(index, 'from');
    const chosen = (key: string): void => {
      if (key !== '') {
        this.become(of, { from: isOne ? [key] : [...of.from.filter((it) => it !== key), key] });
      }
    };
    const left = units.filter((it) => isOne || !of.from.includes(it.key));
    return html`<div class="stack">
      ${selectField({
        name: `${name}.add`,
        label: t.ending[of.kind],
        none: isOne ? t.choose : t.addUnit,
        error: this.errorOf(name),
        choices: left.map((it) => ({ value: it.key, text: it.name })),
        onChange: chosen,
      })}
      ${isOne || of.from.length === 0
        ? nothing
        : html`<ul class="chips">
            ${of.from.map((key) => this.chip(of, key, units))}
          </ul>`}
    </div>`;
  }

  private chip(of: Draft, key: string, units: Unit[]): TemplateResult {
    const name = units.find((it) => it.key === key)?.name ?? key;
    return html`<li class="chip" data-chosen=${key}>
      ${name}
      <button type="button" aria-label=${say().removeUnit(name)}
        @click=${() => this.become(of, { from: of.from.filter((it) => it !== key) })}>×</button>
    </li>`;
  }

  private into(of: Draft, index: number, units: Unit[]): TemplateResult {
    const t = say();
    return html`${of.kind === 'MERGE' || of.kind === 'DISSOLVE' ? this.following(of, index) : nothing}
      ${of.following === 'there'
        ? selectField({
            name: field(index, 'successorKey'),
            label: t.intoThere,
            required: true,
            none: t.choose,
            error: this.errorOf(field(index, 'successorKey')),
            choices: units.filter((it) => !of.from.includes(it.key)).map((it) => ({ value: it.key, text: it.name })),
          })
        : nothing}
      ${of.following === 'new' ? this.made(of, index, units) : nothing}`;
  }

  private following(of: Draft, index: number): TemplateResult {
    const t = say();
    const all: [Following, string][] =
      of.kind === 'MERGE'
        ? [['new', t.intoNew], ['there', t.intoThere]]
        : [['none', t.noSuccessor], ['there', t.intoThere]];
    return html`<fieldset class="choice">
      <legend>${t.into}</legend>
      ${all.map(
        ([following, text]) => html`<label class="option">
          <input type="radio" name=${field(index, 'following')} value=${following} ?checked=${of.following === following}
            @change=${() => this.become(of, { following })} />
          ${text}
        </label>`,
      )}
    </fieldset>`;
  }

  private made(of: Draft, index: number, units: Unit[]): TemplateResult {
    const t = say();
    const several = of.kind === 'SPLIT' || of.kind === 'CREATE';
    const lack = this.errorOf(field(index, 'principal'));
    return html`${repeat(
        of.made,
        (id) => id,
        (id, i) => html`<fieldset class="successor stack" data-made=${i}>
          <legend>${several ? t.newUnitNumber(i + 1) : t.intoNew}</legend>
          ${unitFields({
            prefix: field(index, `into[${i}].`),
            errorOf: (it) => this.errorOf(it),
            parents: this.parents(units),
            isNew: true,
          })}
          <div class="row">
            ${of.kind === 'SPLIT'
              ? html`<label class="option">
                  <input type="radio" name=${field(index, 'principal')} value=${i}
                    aria-invalid=${lack ? 'true' : 'false'} />
                  ${t.principalIs}
                </label>`
              : nothing}
            ${several && of.made.length > 1
              ? html`<button type="button" aria-label=${t.removeUnit(t.newUnitNumber(i + 1))}
                  @click=${() => this.become(of, { made: of.made.filter((it) => it !== id) })}>${t.remove}</button>`
              : nothing}
          </div>
        </fieldset>`,
      )}
      ${lack ? html`<p class="error">${lack}</p>` : nothing}
      ${several
        ? html`<div>
            <button type="button" @click=${() => this.become(of, { made: [...of.made, another()] })}>+ ${t.addNew}</button>
          </div>`
        : nothing}`;
  }

  /** What would happen, and the button that makes it happen. */
  private outlook(of: NewReorganisation, units: Unit[]): TemplateResult {
    const t = say();
    const seen = preview(of, units);
    return html`<section class="panel stack spaced" data-preview tabindex="-1" aria-labelledby="preview-title">
      <h2 id="preview-title">${t.previewTitle}</h2>
      <p>${t.previewDay(of.act, day(of.effectiveOn))}</p>
      <ul class="happens">${seen.happens.map((it) => html`<li>${it}</li>`)}</ul>
      ${seen.hindrances.length === 0
        ? html`<ul class="happens quiet">
              <li>${t.willKeep}</li>
              ${seen.created > 0 ? html`<li>${t.willNeedPeople}</li>` : nothing}
              ${seen.ended > 0 ? html`<li>${t.willNeedHandOver}</li>` : nothing}
            </ul>`
        : html`<div class="notice" role="alert">
            <ul class="happens">${seen.hindrances.map((it) => html`<li>${it}</li>`)}</ul>
          </div>`}
      <div class="buttons">
        ${seen.hindrances.length === 0
          ? html`<button type="button" class="danger" data-action="decide"
              aria-disabled=${this.deciding.isBusy ? 'true' : 'false'}
              @click=${() => void this.decide(of, units)}>${t.decide}</button>`
          : nothing}
        <button type="button" @click=${() => (this.previewed = undefined)}>${t.back}</button>
      </div>
    </section>`;
  }

  private parents(units: Unit[]): Unit[] {
    const ending = this.drafts.filter((it) => it.kind !== 'CHANGE').flatMap((it) => it.from);
    return units.filter((it) => !ending.includes(it.key));
  }

  private errorOf(name: string): string | undefined {
    return this.lacks.get(name) ?? this.deciding.problem?.violations.find((it) => it.field === name)?.message;
  }

  private dayChosen(iso: string): void {
    this.touched();
    if (iso !== '') {
      this.on = iso;
    }
  }

  /** What was previewed is not what stands in the form any more. */
  private touched(): void {
    this.previewed = undefined;
  }

  private add(kind: OperationKind): void {
    this.touched();
    this.drafts = [...this.drafts, draft(kind)];
  }

  private drop(of: Draft): void {
    this.touched();
    this.lacks = new Map();
    this.drafts = this.drafts.filter((it) => it !== of);
  }

  private become(of: Draft, change: Partial<Draft>): void {
    this.touched();
    this.drafts = this.drafts.map((it) => (it === of ? { ...it, ...change } : it));
  }

  private async show(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const described = reorganisationOf(new FormData(event.target as HTMLFormElement), this.drafts);
    this.lacks = missing(described, this.drafts);
    this.deciding.problem = undefined;
    this.previewed = this.lacks.size === 0 ? described : undefined;
    await this.updateComplete;
    if (this.previewed === undefined) {
      focusFirstError(this);
    } else {
      this.querySelector<HTMLElement>('[data-preview]')?.focus();
    }
  }

  private async decide(of: NewReorganisation, units: Unit[]): Promise<void> {
    const t = say();
    const seen = preview(of, units);
    const yes = await confirmed({
      heading: t.decide,
      text: t.decideText(of.act, day(of.effectiveOn), seen.ended, seen.created, seen.changed),
      confirm: t.decide,
      isDangerous: true,
    });
    if (!yes) {
      return;
    }
    const done = await this.deciding.run((key) => reorganise(of, key));
    if (done) {
      toast(t.reorganised);
      router.go('/app/quan-tri/sap-xep');
    } else {
      this.previewed = undefined;
      await this.updateComplete;
      focusFirstError(this);
    }
  }
}

customElements.define('reorganisation-page', ReorganisationPage);
