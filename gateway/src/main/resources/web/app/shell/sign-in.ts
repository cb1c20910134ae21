import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Action } from '../kit/action';
import { submitted, textField } from '../kit/fields';
import { sessions } from '../kit/session';
import { View } from '../kit/view';
import { say } from './texts';

/** The form that starts a session; asks for a code or a new password only where the account needs one. */
class SignIn extends View {
  /** Whose session is renewed, where one ended. */
  @property() username = '';
  @state() private wantsCode = false;
  @state() private wantsPassword = false;
  @state() private repeatWrong = false;
  private readonly signing = new Action(this);

  protected override render(): TemplateResult {
    const t = say();
    const problem = this.signing.problem;
    const wanted = { FACTOR_REQUIRED: t.codeWanted, PASSWORD_CHANGE_REQUIRED: t.changeWanted }[problem?.code ?? ''];
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
      ${this.wantsCode ? this.code() : nothing} ${this.wantsPassword ? this.newPassword() : nothing}
      ${problem === undefined
        ? nothing
        : wanted !== undefined
          ? html`<p class="notice calm" role="status">${wanted}</p>`
          : html`<p class="error" role="alert" data-problem=${problem.code}>${problem.message}</p>`}
      <button type="submit" class="main" aria-disabled=${this.signing.isBusy ? 'true' : 'false'}>${t.signIn}</button>
    </form>`;
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
    this.ask(this.signing.problem?.code);
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
