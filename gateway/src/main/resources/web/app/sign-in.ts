import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { Problem, signIn } from './api';
import { texts } from './texts';
import type { Language } from './texts';

/** The form that starts a session. */
class SignIn extends LitElement {
  static properties = { language: {}, failure: { state: true }, busy: { state: true } };

  declare language: Language;
  declare failure: string;
  declare busy: boolean;

  constructor() {
    super();
    this.language = 'vi';
    this.failure = '';
    this.busy = false;
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected render(): TemplateResult {
    const t = texts(this.language);
    return html`
      <form class="sign-in" action="/session" method="post" @submit=${this.submit}>
        <h2>${t.signIn}</h2>
        <label for="username">${t.username}</label>
        <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false"
          maxlength="100" required autofocus />
        <label for="password">${t.password}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required />
        ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}
        <button type="submit" class="main" ?disabled=${this.busy}>${t.signIn}</button>
      </form>
    `;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.failure = '';
    try {
      const session = await signIn(String(form.get('username')).trim(), String(form.get('password')), this.language);
      this.dispatchEvent(new CustomEvent('signed-in', { detail: session }));
    } catch (e) {
      this.failure = e instanceof Problem ? e.message : texts(this.language).away;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('sign-in', SignIn);
