import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ActDialog } from '../admin/act-dialog';
import '../admin/styles';
import { common } from '../admin/texts';
import { unitsOn } from '../admin/units/api';
import type { Unit } from '../admin/units/api';
import { Action } from '../kit/action';
import '../kit/data-table';
import { columns } from '../kit/data-table';
import { enrol, enrolmentView, recoveryCodesView } from '../kit/factor';
import type { Enrolment } from '../kit/factor';
import { dateField, focusFirstError, submitted, textField, textOf } from '../kit/fields';
import { moment, number } from '../kit/format';
import { Loader } from '../kit/loader';
import { sessions } from '../kit/session';
import { badge, empty, problemView } from '../kit/states';
import { toast } from '../kit/toasts';
import { Page } from '../kit/view';
import {
  SCOPES,
  apiTokens,
  changePassword,
  confirmFactor,
  createApiToken,
  endSignIn,
  endSignIns,
  factor,
  me,
  newRecoveryCodes,
  removeFactor,
  revokeApiToken,
  revokeApiTokens,
  signIns,
} from './api';
import type { ApiToken, Factor, Me, SignIn } from './api';
import { say } from './texts';

/** What everybody does with the own account. */
class OwnAccountPage extends Page {
  @state() private enrolment?: Enrolment;
  @state() private codes?: string[];
  @state() private made?: ApiToken;
  @state() private repeatWrong = false;
  private readonly me = new Loader<Me>(this, me);
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(undefined, signal));
  private readonly factor = new Loader<Factor>(this, factor);
  private readonly signIns = new Loader<SignIn[]>(this, signIns);
  private readonly tokens = new Loader<ApiToken[]>(this, apiTokens);
  private readonly changing = new Action(this);
  private readonly confirming = new Action(this);
  private readonly acts = new ActDialog(this, () => this.read());

  override connectedCallback(): void {
    super.connectedCallback();
    this.me.load();
    this.units.load();
    this.read();
  }

  private read(): void {
    this.factor.load();
    this.signIns.load();
    this.tokens.load();
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<div class="page-head"><h1>${t.title}</h1></div>
      <section class="panel">
        <h2>${t.facts}</h2>
        ${this.me.render((it) => this.facts(it))}
      </section>
      <section class="panel">
        <h2>${t.password}</h2>
        ${this.passwordForm()}
      </section>
      <section class="panel stack" data-part="factor">
        <h2>${t.factor}</h2>
        ${this.factor.render((it) => this.secondFactor(it))}
      </section>
      <section class="panel" data-part="sign-ins">
        <div class="page-head">
          <div>
            <h2>${t.signIns}</h2>
            <p class="quiet">${t.signInsAbout}</p>
          </div>
          <button type="button" data-action="end-all" @click=${() => this.askEndAll()}>${t.endAll}</button>
        </div>
        ${this.signIns.render((all) => this.places(all))}
      </section>
      <section class="panel" data-part="tokens">
        <div class="page-head">
          <div>
            <h2>${t.tokens}</h2>
            <p class="quiet">${t.tokensAbout}</p>
          </div>
          <div class="row">
            <button type="button" data-action="new-token" @click=${() => this.askToken()}>${t.newToken}</button>
            ${(this.tokens.value ?? []).length > 1
              ? html`<button type="button" class="danger" @click=${() => this.askRevokeAll()}>${t.revokeAll}</button>`
              : nothing}
          </div>
        </div>
        ${this.madeNow()} ${this.tokens.render((all) => this.tokenTable(all))}
      </section>
      ${this.acts.render()}`;
  }

  private facts(of: Me): TemplateResult {
    const t = say();
    return html`<dl class="facts">
      <dt>${t.username}</dt>
      <dd><code>${of.username}</code></dd>
      <dt>${t.displayName}</dt>
      <dd>${of.displayName}</dd>
      ${of.title ? html`<dt>${t.jobTitle}</dt><dd>${of.title}</dd>` : nothing}
      <dt>${t.roles}</dt>
      <dd>
        ${of.memberships.map(
          (it) => html`<div>
            ${this.unitName(it.unitId) ?? it.unitKey ?? t.everywhere}:
            ${it.roles.map((role) => common().role[role] ?? role).join(', ')}
          </div>`,
        )}
      </dd>
    </dl>`;
  }

  private unitName(id: string | undefined): string | undefined {
    return this.units.value?.find((it) => it.id === id)?.name;
  }

  private passwordForm(): TemplateResult {
    const t = say();
    const password = (name: string, label: string, autocomplete: AutoFill, error?: string, hint?: string): TemplateResult =>
      textField({ name, label, type: 'password', autocomplete, required: true, maxlength: 200, error, hint });
    return html`<form class="stack" data-form="password" @submit=${(event: Event) => void this.change(event)}>
      <p class="quiet">${t.passwordAbout}</p>
      <input type="text" name="username" autocomplete="username" hidden value=${sessions.current?.username ?? ''} />
      <div class="fields">
        ${password('currentPassword', t.currentPassword, 'current-password', this.changing.errorOf('currentPassword'))}
        ${password(
          'newPassword',
          t.newPassword,
          'new-password',
          this.changing.errorOf('newPassword'),
          t.newPasswordHint,
        )}
        ${password('repeatPassword', t.repeatPassword, 'new-password', this.repeatWrong ? t.repeatWrong : undefined)}
      </div>
      ${this.changing.problem ? problemView(this.changing.problem) : nothing}
      <div><button type="submit" class="main" data-action="change-password">${t.password}</button></div>
    </form>`;
  }

  private async change(event: Event): Promise<void> {
    const element = event.target as HTMLFormElement;
    const form = submitted(event);
    const of = (name: string): string => String(form.get(name) ?? '');
    this.repeatWrong = of('newPassword') !== of('repeatPassword');
    const done =
      !this.repeatWrong &&
      (await this.changing.run((key) => changePassword(of('currentPassword'), of('newPassword'), key)));
    if (done) {
      element.reset();
      toast(say().passwordChanged);
      this.signIns.load();
    } else {
      await this.updateComplete;
      focusFirstError(element);
    }
  }

  private secondFactor(of: Factor): TemplateResult {
    const t = say();
    if (this.enrolment !== undefined) {
      return this.confirmation(this.enrolment);
    }
    return html`<p>
        ${of.enrolled ? badge(t.factorOn, 'good', 'enrolled') : badge(t.factorOff, of.required ? 'bad' : 'warn', 'none')}
        ${of.required ? t.factorRequired : nothing}
      </p>
      <p class="quiet">${of.enrolled ? t.codesLeft(number(of.recoveryCodesLeft)) : t.factorAbout}</p>
      ${this.codes === undefined
        ? nothing
        : html`<div class="notice calm"><div>${recoveryCodesView(this.codes)}</div>
            <button type="button" @click=${() => (this.codes = undefined)}>${t.done}</button></div>`}
      <div class="row">
        ${of.enrolled
          ? html`<button type="button" data-action="renew-codes" @click=${() => this.askCodes()}>${t.renewCodes}</button>
              <button type="button" class="danger" data-action="remove-factor" @click=${() => this.askRemove()}>
                ${t.removeFactor}
              </button>`
          : html`<button type="button" class="main" data-action="enrol" @click=${() => this.askEnrol()}>${t.enrol}</button>`}
      </div>`;
  }

  private confirmation(of: Enrolment): TemplateResult {
    const t = say();
    return html`${enrolmentView(of)}
      <form class="stack" data-form="factor" @submit=${(event: Event) => void this.confirm(event)}>
        <div class="fields">${this.codeField(this.confirming, t.codeHint)}</div>
        ${this.confirming.problem ? problemView(this.confirming.problem) : nothing}
        <div><button type="submit" class="main" data-action="confirm-factor">${t.confirm}</button></div>
      </form>`;
  }

  private codeField(action: Action, hint: string): TemplateResult {
    return textField({
      name: 'code',
      label: say().code,
      hint,
      required: true,
      autocomplete: 'one-time-code',
      spellcheck: false,
      maxlength: 40,
      error: action.errorOf('code'),
    });
  }

  private async confirm(event: Event): Promise<void> {
    const form = submitted(event);
    const done = await this.confirming.run(() => confirmFactor(textOf(form, 'code') ?? ''));
    if (done) {
      this.enrolment = undefined;
      toast(say().enrolled);
      this.factor.load();
    }
  }

  private askEnrol(): void {
    const t = say();
    this.acts.ask({
      heading: t.enrol,
      text: t.enrolText,
      fields: (action) =>
        textField({
          name: 'password',
          label: t.currentPassword,
          type: 'password',
          autocomplete: 'current-password',
          required: true,
          autofocus: true,
          error: action.errorOf('password'),
        }),
      confirm: t.enrol,
      send: async (form) => {
        this.enrolment = await enrol(sessions.current?.username ?? '', String(form.get('password')));
      },
    });
  }

  private askCodes(): void {
    const t = say();
    this.acts.ask({
      heading: t.renewCodes,
      text: t.renewText,
      fields: (action) => this.codeField(action, t.codeOrRecovery),
      confirm: t.renewCodes,
      send: async (form) => {
        this.codes = await newRecoveryCodes(textOf(form, 'code') ?? '');
      },
      done: t.codesRenewed,
    });
  }

  private askRemove(): void {
    const t = say();
    this.acts.ask({
      heading: t.removeFactor,
      text: t.removeText,
      fields: (action) => this.codeField(action, t.codeOrRecovery),
      confirm: t.removeFactor,
      isDangerous: true,
      send: (form) => removeFactor(textOf(form, 'code') ?? ''),
      done: t.factorRemoved,
    });
  }

  private places(all: SignIn[]): TemplateResult {
    const t = say();
    return html`<data-table caption=${t.signIns} .rows=${all} .keyOf=${(it: SignIn) => it.id}
      .columns=${columns<SignIn>(
        {
          key: 'client',
          title: t.client,
          cell: (it) =>
            html`<span>${t.kind[it.kind]} ${it.current ? badge(t.here, 'good') : nothing}
              <div class="quiet">${it.client ?? nothing}</div></span>`,
        },
        { key: 'since', title: t.since, cell: (it) => moment(it.signedInAt) },
        { key: 'until', title: t.until, cell: (it) => moment(it.expiresAt) },
        {
          key: 'end',
          title: t.end,
          cell: (it) =>
            it.current
              ? '–'
              : html`<button type="button" aria-label=${t.endLabel(it.client ?? t.kind[it.kind])}
                  @click=${() => this.askEnd(it)}>${t.end}</button>`,
        },
      )}></data-table>`;
  }

  private askEnd(of: SignIn): void {
    const t = say();
    this.acts.ask({
      heading: t.endLabel(of.client ?? t.kind[of.kind]),
      text: t.endText,
      confirm: t.end,
      isDangerous: true,
      send: () => endSignIn(of.id),
      done: t.ended,
    });
  }

  private askEndAll(): void {
    const t = say();
    this.acts.ask({
      heading: t.endAll,
      text: t.endAllText,
      confirm: t.endAll,
      isDangerous: true,
      send: async () => {
        await endSignIns();
        await sessions.read();
      },
    });
  }

  private madeNow(): unknown {
    const t = say();
    return this.made?.token === undefined
      ? nothing
      : html`<div class="notice calm" role="status">
          <div>
            <p>${t.tokenOnce}</p>
            <p><code data-token>${this.made.token}</code></p>
          </div>
          <button type="button" @click=${() => (this.made = undefined)}>${t.close}</button>
        </div>`;
  }

  private tokenTable(all: ApiToken[]): TemplateResult {
    const t = say();
    if (all.length === 0) {
      return empty(t.noTokens);
    }
    return html`<data-table caption=${t.tokens} .rows=${all} .keyOf=${(it: ApiToken) => it.id}
      .columns=${columns<ApiToken>(
        { key: 'name', title: t.tokenName, cell: (it) => it.name },
        { key: 'unit', title: common().unit, cell: (it) => this.unitName(it.unitId) ?? '–', wideOnly: true },
        { key: 'scopes', title: t.scopes, cell: (it) => html`<span>${it.scopes.map((scope) => html`<div>${t.scope[scope]}</div>`)}</span>` },
        { key: 'expires', title: t.expires, cell: (it) => moment(it.expiresAt) },
        { key: 'used', title: t.lastUsed, cell: (it) => (it.lastUsedAt ? moment(it.lastUsedAt) : t.never) },
        {
          key: 'revoke',
          title: t.revoke,
          cell: (it) => html`<button type="button" aria-label=${t.revokeLabel(it.name)}
            @click=${() => this.askRevoke(it)}>${t.revoke}</button>`,
        },
      )}></data-table>`;
  }

  private askToken(): void {
    const t = say();
    this.acts.ask({
      heading: t.newToken,
      text: t.tokensAbout,
      fields: (action) => html`${textField({
          name: 'name',
          label: t.tokenName,
          required: true,
          maxlength: 100,
          error: action.errorOf('name'),
        })}
        <fieldset class="choice">
          <legend>${t.scopes}</legend>
          ${SCOPES.map(
            (scope) => html`<label class="option">
              <input type="checkbox" name="scopes" value=${scope} />
              ${t.scope[scope]}
            </label>`,
          )}
          <p class="error">${action.errorOf('scopes') ?? ''}</p>
        </fieldset>
        ${dateField({ name: 'expiresOn', label: t.expiresOn, required: true, error: action.errorOf('expiresAt') })}`,
      confirm: t.newToken,
      send: async (form, key) => {
        const made = await createApiToken(
          {
            name: textOf(form, 'name') ?? '',
            scopes: form.getAll('scopes').map(String),
            expiresAt: `${textOf(form, 'expiresOn') ?? ''}T23:59:59+07:00`,
          },
          key,
        );
        this.made = made.body;
      },
      done: t.tokenMade,
    });
  }

  private askRevoke(of: ApiToken): void {
    const t = say();
    this.acts.ask({
      heading: t.revokeLabel(of.name),
      text: t.revokeText(of.name),
      confirm: t.revoke,
      isDangerous: true,
      send: () => revokeApiToken(of.id),
      done: t.revoked,
    });
  }

  private askRevokeAll(): void {
    const t = say();
    this.acts.ask({
      heading: t.revokeAll,
      text: t.revokeAllText,
      confirm: t.revokeAll,
      isDangerous: true,
      send: () => revokeApiTokens(),
      done: t.revoked,
    });
  }
}

customElements.define('own-account-page', OwnAccountPage);
