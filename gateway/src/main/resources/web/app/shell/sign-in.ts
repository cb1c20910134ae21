import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Action } from '../kit/action';
import { get } from '../kit/client';
import { enrol, enrolmentView } from '../kit/factor';
import type { Enrolment } from '../kit/factor';
import { submitted, textField } from '../kit/fields';
import { sessions } from '../kit/session';
import { View } from '../kit/view';
import { say } from './texts';

/** A sign-on of the site itself, and where the browser goes for it. */
interface SignOnOffer {
  label: string;
  path: string;
}

/**
 * The form that starts a session; asks for a code or a new password, and sets up a second factor, only where the account
 * needs it.
 */
class SignIn extends View {
  /** Whose session is renewed, where one ended. */
  @property() username = '';
  @state() private wantsCode = false;
  @state() private wantsPassword = false;
  @state() private repeatWrong = false;
  @state() private enrolment?: Enrolment;
  @state() private offer?: SignOnOffer;
  private readonly signing = new Action(this);

  override connectedCallback(): void {
    super.connectedCallback();
    get<SignOnOffer | undefined>('/session/sso/offer').then(
      (answer) => (this.offer = answer.body),
      // without the offer there is still the password
      () => undefined,
    );
  }

  protected override render(): TemplateResult {
    const t = say();
    const problem = this.signing.problem;
    const wanted = {
      FACTOR_REQUIRED: t.codeWanted,
      FACTOR_ENROLMENT_REQUIRED: t.enrolmentWanted,
      PASSWORD_CHANGE_REQUIRED: t.changeWanted,
    }[problem?.code ?? ''];
    return html`<form class="sign-in" action="/session" method="post" @submit=${this.submit}>
      <h2>${t.signIn}</h2>
      ${textField({
        name: 'username',
        label: t.username,
        value: this.username,
        autocomplete: 'username',
        spellcheck: false,
        maxlength: 100,
        required: true,
        autofocus: this.username === '',
      })}
      ${textField({
        name: 'password',
        label: t.password,
        type: 'password',
        autocomplete: 'current-password',
        maxlength: 200,
        required: true,
        autofocus: this.username !== '',
      })}
      ${this.enrolment === undefined ? nothing : this.setUp(this.enrolment)}
      ${this.wantsCode ? this.code() : nothing} ${this.wantsPassword ? this.newPassword() : nothing}
      ${problem === undefined
        ? nothing
        : wanted !== undefined
          ? html`<p class="notice calm" role="status">${wanted}</p>`
          : html`<p class="error" role="alert" data-problem=${problem.code}>${problem.message}</p>`}
      <button type="submit" class="main" aria-disabled=${this.signing.isBusy ? 'true' : 'false'}>${t.signIn}</button>
      ${this.offer === undefined ? nothing : this.signOn(this.offer)}
    </form>`;
  }

  private signOn(offer: SignOnOffer): TemplateResult {
    const failure = new URLSearchParams(window.location.search).get('sso');
    return html`${failure === null
        ? nothing
        : html`<p class="error" role="alert" data-problem=${failure}>${say().signOnFailed[failure] ?? say().signOnRefused}</p>`}
      <a class="button" href=${offer.path} data-sign-on>${offer.label}</a>`;
  }

  private setUp(enrolment: Enrolment): TemplateResult {
    return html`${enrolmentView(enrolment)}
      <p>${say().enterCode}</p>`;
  }

  private code(): TemplateResult {
    return textField({
      name: 'code',
      label: say().code,
      hint: say().codeHint,
      error: this.signing.errorOf('code'),
      autocomplete: 'one-time-code',
      spellcheck: false,
      maxlength: 40,
      required: true,
    });
  }

  private newPassword(): TemplateResult {
    const t = say();
    return html`${textField({
      name: 'newPassword',
      label: t.newPassword,
      type: 'password',
      error: this.signing.errorOf('newPassword'),
      autocomplete: 'new-password',
      maxlength: 200,
      required: true,
    })}
    ${textField({
      name: 'repeatPassword',
      label: t.repeatPassword,
      type: 'password',
      error: this.repeatWrong ? t.repeatWrong : undefined,
      autocomplete: 'new-password',
      maxlength: 200,
      required: true,
    })}`;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    const form = submitted(event);
    const value = (name: string): string | undefined => form.get(name)?.toString();
    this.repeatWrong = this.wantsPassword && value('newPassword') !== value('repeatPassword');
    if (this.repeatWrong) {
      return;
    }
    await this.signing.run(() =>
      sessions.signIn({
        username: value('username')?.trim() ?? '',
        password: value('password') ?? '',
        code: value('code')?.replaceAll(/\s/g, ''),
        newPassword: value('newPassword'),
      }),
    );
    const code = this.signing.problem?.code;
    if (code === 'FACTOR_ENROLMENT_REQUIRED' && this.enrolment === undefined) {
      await this.enrol(value('username')?.trim() ?? '', value('password') ?? '');
    } else {
      this.ask(code);
    }
  }

  private async enrol(username: string, password: string): Promise<void> {
    const asked = this.signing.problem;
    const answer = await this.signing.run(() => enrol(username, password));
    if (answer !== undefined) {
      this.enrolment = answer;
      this.signing.problem = asked;
      this.ask('FACTOR_REQUIRED');
    }
  }

  /** Shows the field the answer asks for, and goes to it. */
  private ask(code: string | undefined): void {
    if (code === 'FACTOR_REQUIRED') {
      this.wantsCode = true;
    } else if (code === 'PASSWORD_CHANGE_REQUIRED') {
      this.wantsPassword = true;
    } else {
      return;
    }
    const field = code === 'FACTOR_REQUIRED' ? 'code' : 'newPassword';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[name=${field}]`)?.focus());
  }
}

customElements.define('sign-in', SignIn);
