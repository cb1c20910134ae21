import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { units } from '../documents/api';
import type { SenderClass, Unit } from '../documents/api';
import { documentStyles } from '../documents/styles';
import { choicesOf, kinds, words } from '../documents/words';
import { Action } from '../kit/action';
import { dateField, focusFirstError, selectField, textArea, textField, textOf } from '../kit/fields';
import '../kit/file-field';
import type { FileField } from '../kit/file-field';
import { number } from '../kit/format';
import { Loader } from '../kit/loader';
import type { Problem } from '../kit/problem';
import { router } from '../kit/router';
import { problemView } from '../kit/states';
import { adopt } from '../kit/styles';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import { register } from './api';
import { say } from './texts';

adopt(documentStyles);

/** The clerk enters what arrived, with the fields of Decree 30/2020, Annex VI. */
class RegisterPage extends Page {
  @state() private senderClass: SenderClass = 'UNIT';
  @state() private medium = 'ELECTRONIC';
  @state() private progress?: number;
  @state() private fileError = '';

  private readonly units = new Loader<Unit[]>(this, units);
  private readonly registering = new Action(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.units.load();
  }

  protected override render(): TemplateResult {
    const t = say();
    const busy = this.registering.isBusy;
    return html`<div class="page-head"><h1>${t.register}</h1></div>
      <form class="form" novalidate @submit=${(event: Event) => void this.submit(event)}>
        <fieldset>
          <legend>${t.groupSender}</legend>
          <div class="fields">${this.sender()}</div>
        </fieldset>
        <fieldset>
          <legend>${t.groupDocument}</legend>
          <div class="fields">${this.document()}</div>
        </fieldset>
        <fieldset>
          <legend>${t.groupHandling}</legend>
          <div class="fields">${this.handling()}</div>
        </fieldset>
        <details class="panel">
          <summary>${t.groupMore}</summary>
          <div class="fields">${this.more()}</div>
        </details>
        ${this.registering.problem ? this.refusal(this.registering.problem) : nothing}
        <div class="buttons">
          <button class="main" data-action="save" aria-disabled=${busy ? 'true' : 'false'}>${busy ? t.sending : t.save}</button>
          <a class="button" href="/app/van-ban-den">${words().cancel}</a>
        </div>
      </form>`;
  }

  private errorOf(field: string): string | undefined {
    return this.registering.errorOf(field);
  }

  private sender(): TemplateResult {
    const t = say();
    return html`${selectField({
      name: 'senderClass',
      label: t.senderClass,
      choices: choicesOf(words().senderClass),
      value: this.senderClass,
      onChange: (value) => (this.senderClass = value as SenderClass),
    })}
    ${this.senderClass === 'UNIT'
      ? selectField({
          name: 'senderUnit',
          label: t.senderUnit,
          required: true,
          error: this.errorOf('unitId') ?? this.errorOf('name'),
          choices: (this.units.value ?? []).map((it) => ({ value: it.id, text: it.name })),
        })
      : textField({ name: 'senderName', label: t.senderName, required: true, maxlength: 200, error: this.errorOf('name') })}
    ${this.units.problem && this.senderClass === 'UNIT'
      ? html`<div class="whole">${problemView(this.units.problem, () => this.units.load())}</div>`
      : nothing}`;
  }

  private document(): TemplateResult {
    const t = say();
    const isOrgan = this.senderClass === 'UNIT' || this.senderClass === 'AGENCY';
    return html`${textField({ name: 'number', label: t.number, required: isOrgan, maxlength: 11, error: this.errorOf('number') })}
      ${textField({ name: 'symbol', label: t.symbol, required: isOrgan, maxlength: 30, error: this.errorOf('symbol') })}
      ${dateField({ name: 'documentDate', label: t.documentDate, required: isOrgan, error: this.errorOf('documentDate') })}
      ${selectField({ name: 'kind', label: t.kind, required: true, value: 'CONG_VAN', choices: kinds(), error: this.errorOf('kind') })}
      <div class="whole">
        ${textArea({ name: 'subject', label: t.subject, required: true, rows: 2, maxlength: 500, error: this.errorOf('subject') })}
      </div>
      ${selectField({
        name: 'medium',
        label: t.medium,
        value: this.medium,
        choices: [
          { value: 'ELECTRONIC', text: t.ELECTRONIC },
          { value: 'PAPER', text: t.PAPER },
        ],
        onChange: (value) => (this.medium = value),
      })}
      ${this.medium === 'PAPER'
        ? textField({ name: 'paperReason', label: t.paperReason, hint: t.paperReasonHint, maxlength: 500, error: this.errorOf('paperReason') })
        : nothing}
      <file-field class="whole" name="file" label=${t.file} required .progress=${this.progress}
        .error=${this.fileError} @change=${() => (this.fileError = '')}></file-field>`;
  }

  private handling(): TemplateResult {
    const t = say();
    return html`${selectField({
      name: 'needsAction',
      label: t.needsAction,
      value: 'true',
      choices: [
        { value: 'true', text: t.action },
        { value: 'false', text: t.information },
      ],
    })}
    ${dateField({ name: 'dueOn', label: t.dueOn, hint: t.dueHint, error: this.errorOf('dueOn') })}
    ${selectField({ name: 'urgency', label: t.urgency, value: 'NORMAL', choices: choicesOf(words().urgency) })}`;
  }

  private more(): TemplateResult {
    const t = say();
    return html`${textField({ name: 'signerPosition', label: t.signerPosition, maxlength: 100, error: this.errorOf('position') })}
      ${textField({ name: 'signerName', label: t.signerName, maxlength: 50, error: this.errorOf('fullName') })}
      ${textField({ name: 'language', label: t.language, value: t.vietnamese, maxlength: 30, error: this.errorOf('language') })}
      ${selectField({ name: 'secrecy', label: t.secrecy, none: t.secrecyNone, hint: t.secrecyHint, choices: choicesOf(t.secrecies) })}
      <div class="whole">
        ${textField({ name: 'toPlaces', label: t.toPlaces, maxlength: 1000, error: this.errorOf('toPlaces') })}
      </div>
      <div class="whole">
        ${textArea({ name: 'description', label: t.description, rows: 2, maxlength: 500, error: this.errorOf('description') })}
      </div>`;
  }

  /** Says for the two refusals of every day what to do; all others as they are. */
  private refusal(problem: Problem): TemplateResult {
    const t = say();
    const first = problem.related?.split('/').pop();
    if (problem.code === 'INCOMING_DUPLICATE' && first) {
      return html`<div class="notice" role="alert" data-problem=${problem.code}>
        <div>
          <p class="what"><strong>${t.duplicate}</strong></p>
          <p>${t.duplicateAdvice}</p>
        </div>
        <div class="row">
          <a class="button" href=${`/app/van-ban-den/${first}`} target="_blank">${t.seeFirst}</a>
          <button type="button" data-action="register-again" @click=${() => void this.send(first)}>${t.registerAgain}</button>
        </div>
      </div>`;
    }
    if (problem.code === 'PAPER_REFUSED') {
      return html`<div class="problem" role="alert" data-problem=${problem.code}>
        <div>
          <p class="what">${t.paperRefused}</p>
          <p>${problem.message}</p>
          <p>${t.paperRefusedAdvice}</p>
        </div>
        <a class="button" href="/app/van-ban-den?muc=refused" target="_blank">${t.seeRefusals}</a>
      </div>`;
    }
    return problemView(problem);
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const file = this.querySelector<FileField>('file-field')?.file;
    this.fileError = file === undefined ? say().fileMissing : '';
    if (!form.reportValidity() || file === undefined) {
      return;
    }
    await this.send();
    await this.updateComplete;
    focusFirstError(form);
  }

  private async send(linksTo?: string): Promise<void> {
    const form = this.querySelector('form');
    const file = this.querySelector<FileField>('file-field')?.file;
    if (form === null || file === undefined) {
      return;
    }
    const described = { ...this.described(new FormData(form)), linksTo };
    const done = await this.registering.run((key) =>
      register(described, file, { key, progress: (part) => (this.progress = part) }),
    );
    this.progress = undefined;
    if (done) {
      toast(say().registered(number(done.body.arrivalNumber)));
      router.go(`/app/van-ban-den/${done.body.id}`);
    }
  }

  private described(form: FormData): Record<string, unknown> {
    const position = textOf(form, 'signerPosition');
    const fullName = textOf(form, 'signerName');
    return {
      sender: this.senderOf(form),
      number: textOf(form, 'number'),
      symbol: textOf(form, 'symbol'),
      documentDate: textOf(form, 'documentDate'),
      kind: textOf(form, 'kind'),
      subject: textOf(form, 'subject')?.replace(/\s+/g, ' '),
      needsAction: textOf(form, 'needsAction') === 'true',
      urgency: textOf(form, 'urgency'),
      dueOn: textOf(form, 'dueOn'),
      medium: textOf(form, 'medium'),
      paperReason: textOf(form, 'paperReason'),
      language: textOf(form, 'language'),
      signer: position || fullName ? { position, fullName } : undefined,
      toPlaces: textOf(form, 'toPlaces'),
      description: textOf(form, 'description'),
      secrecy: textOf(form, 'secrecy'),
    };
  }

  private senderOf(form: FormData): Record<string, unknown> {
    if (this.senderClass !== 'UNIT') {
      return { class: this.senderClass, name: textOf(form, 'senderName') };
    }
    const unit = this.units.value?.find((it) => it.id === textOf(form, 'senderUnit'));
    return { class: 'UNIT', unitId: unit?.id, organId: unit?.organId, name: unit?.name };
  }
}

customElements.define('register-page', RegisterPage);
