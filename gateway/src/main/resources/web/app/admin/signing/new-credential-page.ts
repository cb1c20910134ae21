import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Action } from '../../kit/action';
import { getAll } from '../../kit/client';
import { focusFirstError, selectField, submitted, textField, textOf } from '../../kit/fields';
import '../../kit/file-field';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { sessions } from '../../kit/session';
import { problemView } from '../../kit/states';
import { toast } from '../../kit/toasts';
import { Page } from '../../kit/view';
import { say as signing } from '../../signing/texts';
import type { Account } from '../accounts/api';
import { head } from '../head';
import '../styles';
import { common } from '../texts';
import { unitsOn } from '../units/api';
import type { Unit } from '../units/api';
import { HOME_TYPES, register } from './api';
import type { HomeType, Kind } from './api';
import { mandateFields, mandateOf } from './mandate-fields';
import { say } from './texts';

const ACCEPT: Record<HomeType, string> = {
  PKCS12: '.p12,.pfx,application/x-pkcs12',
  OWN_DEVICE: '.cer,.crt,.pem,.der,application/pkix-cert',
  PKCS11: '',
};

/** Registers a key file, a certificate of an own device, or a key on the server's device. */
class NewCredentialPage extends Page {
  @state() private kind: Kind = 'PERSON';
  @state() private home: HomeType = 'PKCS12';
  @state() private unitId = sessions.current?.unitId ?? '';
  @state() private withMandate = true;
  @state() private progress?: number;
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(undefined, signal));
  private readonly people = new Loader<Account[]>(this, async (signal) =>
    this.unitId === '' ? [] : getAll<Account>('/api/identity/accounts', { unitId: this.unitId }, signal),
  );
  private readonly registering = new Action(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.units.load();
    this.people.load();
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({ title: t.register, above: [['/app/quan-tri/chung-thu-so', t.title]] })}
      ${this.units.render(
        (all) => html`<form class="stack" data-form="credential" @submit=${(event: Event) => void this.register(event)}>
          <section class="panel stack">
            <h2>${t.facts}</h2>
            ${this.holder(this.offered(all))} ${this.key()}
          </section>
          <section class="panel stack">
            <h2>${t.mandate}</h2>
            <p class="quiet">${t.mandateAbout}</p>
            <label class="option">
              <input type="checkbox" .checked=${this.withMandate}
                @change=${(event: Event) => (this.withMandate = (event.target as HTMLInputElement).checked)} />
              ${t.withMandate}
            </label>
            ${this.withMandate ? mandateFields(all, this.unitId, (field) => this.mandateError(field)) : nothing}
          </section>
          ${this.registering.problem ? problemView(this.registering.problem) : nothing}
          <div class="buttons">
            <button type="submit" class="main" data-action="register"
              aria-disabled=${this.registering.isBusy ? 'true' : 'false'}>${t.register}</button>
          </div>
        </form>`,
      )}`;
  }

  private holder(units: Unit[]): TemplateResult {
    const t = say();
    return html`<div class="fields">
      ${selectField({
        name: 'kind',
        label: t.whose,
        value: this.kind,
        choices: (['PERSON', 'ORGAN'] as const).map((value) => ({ value, text: signing().kinds[value] })),
        onChange: (kind) => (this.kind = kind as Kind),
      })}
      ${selectField({
        name: 'unitId',
        label: common().unit,
        required: true,
        value: this.unitId === '' ? undefined : this.unitId,
        error: this.registering.errorOf('unitId'),
        choices: units.map((it) => ({ value: it.id, text: it.name })),
        onChange: (id) => this.unitChosen(id),
      })}
      ${this.kind === 'PERSON'
        ? selectField({
            name: 'accountId',
            label: t.account,
            required: true,
            error: this.registering.errorOf('holder.accountId'),
            choices: (this.people.value ?? []).map((it) => ({
              value: it.id,
              text: [it.displayName, it.title].filter((of) => of).join(', '),
            })),
          })
        : textField({
            name: 'holderName',
            label: t.organName,
            hint: t.organHint,
            required: true,
            maxlength: 200,
            error: this.registering.errorOf('holder.name'),
          })}
      ${this.people.problem && this.kind === 'PERSON' ? problemView(this.people.problem) : nothing}
    </div>`;
  }

  private key(): TemplateResult {
    const t = say();
    return html`<div class="fields">
      ${selectField({
        name: 'home',
        label: t.home,
        hint: t.homeHint[this.home],
        value: this.home,
        choices: HOME_TYPES.map((value) => ({ value, text: signing().homes[value] })),
        onChange: (home) => (this.home = home as HomeType),
      })}
      ${this.home === 'PKCS11'
        ? html`${textField({
            name: 'token',
            label: t.token,
            required: true,
            maxlength: 60,
            spellcheck: false,
            error: this.registering.errorOf('token'),
          })}
          ${textField({
            name: 'keyLabel',
            label: t.keyLabel,
            required: true,
            maxlength: 200,
            spellcheck: false,
            error: this.registering.errorOf('keyLabel'),
          })}`
        : html`<file-field label=${this.home === 'PKCS12' ? t.file : t.certificateFile} required
            accept=${ACCEPT[this.home]} error=${this.registering.errorOf('file') ?? ''}
            .progress=${this.progress}></file-field>`}
      ${this.home === 'OWN_DEVICE'
        ? nothing
        : textField({
            name: 'pin',
            label: this.home === 'PKCS12' ? t.pin : t.devicePin,
            hint: t.pinHint,
            type: 'password',
            required: this.home === 'PKCS12',
            maxlength: 200,
            error: this.registering.errorOf('pin'),
          })}
    </div>`;
  }

  /** Whose credentials the person administers. */
  private offered(all: Unit[]): Unit[] {
    return sessions.can('system-admin') ? all : all.filter((it) => it.id === sessions.current?.unitId);
  }

  private unitChosen(id: string): void {
    this.unitId = id;
    this.people.restart();
  }

  private mandateError(field: string): string | undefined {
    return this.registering.problem?.violations.find((it) => it.field === `mandates[0].${field}`)?.message;
  }

  private async register(event: Event): Promise<void> {
    const form = submitted(event);
    const file = this.querySelector('file-field')?.file;
    const accountId = textOf(form, 'accountId');
    const described = {
      kind: this.kind,
      holder:
        this.kind === 'PERSON'
          ? { accountId, name: this.people.value?.find((it) => it.id === accountId)?.displayName ?? '' }
          : { name: textOf(form, 'holderName') ?? '' },
      unitId: this.unitId,
      home: { type: this.home, token: textOf(form, 'token'), keyLabel: textOf(form, 'keyLabel') },
      mandates: this.withMandate ? [mandateOf(form)] : [],
    };
    const pin = String(form.get('pin') ?? '');
    const done = await this.registering.run((key) =>
      register(described, file, {
        key,
        parts: pin === '' ? {} : { pin },
        progress: (part) => (this.progress = part),
      }),
    );
    this.progress = undefined;
    if (done) {
      toast(say().registered);
      router.go(`/app/quan-tri/chung-thu-so/${done.body.id}`);
    } else {
      await this.updateComplete;
      focusFirstError(this);
    }
  }
}

customElements.define('new-credential-page', NewCredentialPage);
