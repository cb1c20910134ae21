import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { colleagues, dossiers, numbered, units } from '../documents/api';
import type { Colleague, DossierHeading, Unit } from '../documents/api';
import { documentStyles } from '../documents/styles';
import { choicesOf, kinds, words } from '../documents/words';
import { readIncoming } from '../incoming/api';
import type { Incoming } from '../incoming/api';
import { Action } from '../kit/action';
import { dateField, focusFirstError, selectField, textArea, textField, textOf } from '../kit/fields';
import '../kit/file-field';
import type { FileField } from '../kit/file-field';
import { Loader } from '../kit/loader';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { problemView } from '../kit/states';
import { adopt } from '../kit/styles';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import { draft } from './api';
import type { Recipient } from './api';
import { say } from './texts';

adopt(documentStyles);

const OTHER = 'other';

/** A draft with what Decree 30/2020 asks of it; as a reply it begins with what is known from the incoming document. */
class DraftPage extends Page {
  @state() private recipients: Recipient[] = [];
  @state() private signer?: string;
  @state() private progress?: number;
  @state() private fileError = '';
  @state() private recipientError = '';

  private readonly units = new Loader<Unit[]>(this, units);
  private readonly people = new Loader<Colleague[]>(this, colleagues);
  private readonly dossiers = new Loader<DossierHeading[]>(this, (signal) => dossiers({ state: 'OPEN' }, signal));
  private readonly answered = new Loader<Incoming | null>(this, async (signal) => {
    const id = this.query.get('tra-loi');
    return id === null ? null : (await readIncoming(id, signal)).body;
  });
  private readonly drafting = new Action(this);
  private isSenderAdded = false;

  override connectedCallback(): void {
    super.connectedCallback();
    [this.units, this.people, this.dossiers].forEach((it) => it.load());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.answered.restart();
    }
    const sender = this.answered.value?.sender;
    if (sender && this.units.value && !this.isSenderAdded) {
      // a reply goes to who asked
      this.isSenderAdded = true;
      const unit = this.units.value.find(
        (it) => it.id === sender.unitId || (it.organId !== undefined && it.organId === sender.organId),
      );
      this.recipients = [...this.recipients, unit ? onPlatform(unit) : { name: sender.name, channel: 'PRINTED' }];
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    const busy = this.drafting.isBusy;
    return html`<div class="page-head"><h1>${t.draft}</h1></div>
      <form class="form" novalidate @submit=${(event: Event) => void this.submit(event)}>
        <fieldset>
          <legend>${t.groupRelated}</legend>
          <div class="fields">${this.related()}</div>
        </fieldset>
        <fieldset>
          <legend>${t.groupDocument}</legend>
          <div class="fields">${this.document()}</div>
        </fieldset>
        <fieldset>
          <legend>${t.groupRecipients}</legend>
          ${this.recipientsView()}
        </fieldset>
        <fieldset>
          <legend>${t.groupSigner}</legend>
          <div class="fields">${this.signerFields()}</div>
        </fieldset>
        ${this.drafting.problem ? problemView(this.drafting.problem) : nothing}
        <div class="buttons">
          <button class="main" data-action="save" aria-disabled=${busy ? 'true' : 'false'}>${busy ? t.sending : t.save}</button>
          <a class="button" href="/app/van-ban-di">${words().cancel}</a>
        </div>
      </form>`;
  }

  private errorOf(field: string): string | undefined {
    return this.drafting.errorOf(field);
  }

  private related(): TemplateResult {
    const t = say();
    const failed = [this.answered, this.dossiers, this.units].find((it) => it.problem !== undefined);
    return html`${failed?.problem
        ? html`<div class="whole">${problemView(failed.problem, () => failed.load())}</div>`
        : nothing}
      ${this.answered.value
        ? html`<div class="whole">${t.answers}:
            <a href=${`/app/van-ban-den/${this.answered.value.id}`} target="_blank" data-answers=${this.answered.value.id}>
              ${numbered(this.answered.value)} – ${this.answered.value.subject}</a></div>`
        : nothing}
      <div class="whole">
        ${selectField({
          name: 'dossierId',
          label: t.dossier,
          none: t.noDossier,
          value: this.query.get('ho-so') ?? '',
          choices: (this.dossiers.value ?? []).map((it) => ({ value: it.id, text: `${it.code} – ${it.title}` })),
          error: this.errorOf('dossierId'),
        })}
      </div>`;
  }

  private document(): TemplateResult {
    const t = say();
    const own = this.units.value?.find((it) => it.id === sessions.current?.unitId);
    const parent = this.units.value?.find((it) => it.id === own?.parentId);
    return html`${selectField({
        name: 'kind',
        label: t.kind,
        required: true,
        value: 'CONG_VAN',
        choices: kinds(),
        error: this.errorOf('kind'),
      })}
      ${selectField({
        name: 'unitId',
        label: t.issuer,
        none: own?.name ?? t.ownUnit,
        choices: parent ? [{ value: parent.id, text: parent.name }] : [],
        error: this.errorOf('unitId'),
      })}
      ${selectField({ name: 'urgency', label: t.urgency, value: 'NORMAL', choices: choicesOf(words().urgency) })}
      <div class="whole">
        ${textArea({ name: 'subject', label: t.subject, required: true, rows: 2, maxlength: 500, error: this.errorOf('subject') })}
      </div>
      ${dateField({ name: 'dueOn', label: t.dueOn, error: this.errorOf('dueOn') })}
      ${textField({ name: 'description', label: t.description, maxlength: 500, error: this.errorOf('description') })}
      <file-field class="whole" name="file" label=${t.file} required .progress=${this.progress} .error=${this.fileError}
        @change=${() => (this.fileError = '')}></file-field>`;
  }

  private recipientsView(): TemplateResult {
    const t = say();
    const chosen = new Set(this.recipients.map((it) => it.unitId));
    const error = this.recipientError || this.errorOf('recipients');
    return html`<ul class="lines" data-recipients=${this.recipients.length}>
        ${this.recipients.map(
          (it, i) => html`<li>
            <span>${it.name}</span><span class="quiet">${t[it.channel]}</span>
            <button type="button" class="icon" aria-label=${t.removeRecipient(it.name)}
              @click=${() => (this.recipients = this.recipients.filter((_, at) => at !== i))}>
              <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 4l12 12M16 4L4 16"></path></svg>
            </button>
          </li>`,
        )}
      </ul>
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
      <div class="fields">
        ${selectField({
          name: 'recipientUnit',
          label: t.addUnit,
          required: false,
          value: '',
          choices: [{ value: '', text: '–' }].concat(
            (this.units.value ?? [])
              .filter((it) => !chosen.has(it.id) && it.id !== sessions.current?.unitId)
              .map((it) => ({ value: it.id, text: it.name })),
          ),
          onChange: (id) => this.addUnit(id),
        })}
        <div class="with-add">
          ${textField({ name: 'recipientName', label: t.addPrinted, maxlength: 200 })}
          <button type="button" data-action="add-printed" @click=${() => this.addPrinted()}>${t.add}</button>
        </div>
      </div>`;
  }

  private signerFields(): TemplateResult {
    const t = say();
    const leaders = (this.people.value ?? []).filter((it) => it.roles.includes('leader'));
    const chosen = this.signer ?? leaders[0]?.id ?? OTHER;
    return html`${selectField({
        name: 'signer',
        label: t.chooseSigner,
        value: chosen,
        choices: [
          ...leaders.map((it) => ({ value: it.id, text: it.title ? `${it.displayName} – ${it.title}` : it.displayName })),
          { value: OTHER, text: t.otherSigner },
        ],
        onChange: (value) => (this.signer = value),
      })}
      ${chosen === OTHER
        ? html`${textField({ name: 'signerName', label: t.signerName, required: true, maxlength: 50, error: this.errorOf('signerName') })}
            ${textField({ name: 'signerTitle', label: t.signerTitle, required: true, maxlength: 100, error: this.errorOf('signerTitle') })}`
        : nothing}
      ${selectField({ name: 'signerCompetence', label: t.competence, none: t.noCompetence, choices: choicesOf(t.competences) })}`;
  }

  private addUnit(id: string): void {
    const unit = this.units.value?.find((it) => it.id === id);
    if (unit) {
      this.recipients = [...this.recipients, onPlatform(unit)];
      this.recipientError = '';
      const select = this.querySelector<HTMLSelectElement>('[name=recipientUnit]');
      if (select) {
        select.value = '';
      }
    }
  }

  private addPrinted(): void {
    const field = this.querySelector<HTMLInputElement>('[name=recipientName]');
    const name = field?.value.trim().normalize('NFC') ?? '';
    if (field && name !== '') {
      this.recipients = [...this.recipients, { name, channel: 'PRINTED' }];
      this.recipientError = '';
      field.value = '';
      field.focus();
    }
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    // a name that was typed but not yet added is meant too
    this.addPrinted();
    const file = this.querySelector<FileField>('file-field')?.file;
    this.fileError = file === undefined ? say().fileMissing : '';
    this.recipientError = this.recipients.length === 0 ? say().recipientsMissing : '';
    if (!form.reportValidity() || file === undefined || this.recipients.length === 0) {
      return;
    }
    const described = this.described(new FormData(form));
    const done = await this.drafting.run((key) =>
      draft(described, file, { key, progress: (part) => (this.progress = part) }),
    );
    this.progress = undefined;
    if (done) {
      toast(say().drafted);
      router.go(`/app/van-ban-di/${done.body.id}`);
    } else {
      await this.updateComplete;
      focusFirstError(form);
    }
  }

  private described(form: FormData): Record<string, unknown> {
    const signer = this.people.value?.find((it) => it.id === textOf(form, 'signer'));
    return {
      unitId: textOf(form, 'unitId'),
      dossierId: textOf(form, 'dossierId'),
      answersIncomingId: this.answered.value?.id,
      kind: textOf(form, 'kind'),
      subject: textOf(form, 'subject')?.replace(/\s+/g, ' '),
      recipients: this.recipients,
      signerId: signer?.id,
      signerName: signer?.displayName ?? textOf(form, 'signerName'),
      signerTitle: signer ? (signer.title ?? say().capacity.LEADER) : textOf(form, 'signerTitle'),
      signerCompetence: textOf(form, 'signerCompetence'),
      urgency: textOf(form, 'urgency'),
      dueOn: textOf(form, 'dueOn'),
      description: textOf(form, 'description'),
    };
  }
}

function onPlatform(unit: Unit): Recipient {
  return { unitId: unit.id, organId: unit.organId, name: unit.name, channel: 'PLATFORM' };
}

customElements.define('draft-page', DraftPage);
