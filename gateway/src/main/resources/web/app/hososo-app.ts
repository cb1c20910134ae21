import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { currentSession, signOut } from './api';
import type { Session } from './api';
import { texts } from './texts';
import type { Language } from './texts';
import './sign-in';
import './compliance-board';

const LANGUAGE = 'hososo-language';

/** The page: who is signed in, in which language, and then the ratios. */
class HososoApp extends LitElement {
  static properties = { session: { state: true }, known: { state: true }, language: { state: true } };

  declare session: Session | null;
  declare known: boolean;
  declare language: Language;

  constructor() {
    super();
    this.session = null;
    this.known = false;
    this.language = localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'vi';
  }

  // No shadow root: one style sheet, and forms that password stores understand.
  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = this.language;
    void this.readSession();
  }

  protected render(): TemplateResult {
    const t = texts(this.language);
    return html`
      <header class="top">
        <div>
          <h1>${t.product}</h1>
          <p class="subtitle">${t.subtitle}</p>
        </div>
        <div class="account">
          <button type="button" class="plain" data-action="language" @click=${this.switchLanguage}>
            ${t.otherLanguage}
          </button>
          ${this.session
            ? html`<span class="who" data-user=${this.session.username}>${this.session.displayName}</span>
                <button type="button" class="plain" data-action="sign-out" @click=${this.leave}>${t.signOut}</button>`
            : nothing}
        </div>
      </header>
      <main>${this.known ? this.content() : html`<p>${t.loading}</p>`}</main>
      <footer><a href="/docs">${t.apiDocs}</a></footer>
    `;
  }

  private content(): TemplateResult {
    return this.session
      ? html`<compliance-board .language=${this.language} @session-over=${this.over}></compliance-board>`
      : html`<sign-in .language=${this.language} @signed-in=${this.enter}></sign-in>`;
  }

  private async readSession(): Promise<void> {
    try {
      this.session = await currentSession(this.language);
    } catch {
      this.session = null;
    }
    this.known = true;
  }

  private enter(event: CustomEvent<Session>): void {
    this.session = event.detail;
  }

  private over(): void {
    this.session = null;
  }

  private async leave(): Promise<void> {
    if (this.session) {
      await signOut(this.session, this.language).catch(() => undefined);
      await this.readSession();
    }
  }

  private switchLanguage(): void {
    this.language = this.language === 'vi' ? 'en' : 'vi';
    localStorage.setItem(LANGUAGE, this.language);
    document.documentElement.lang = this.language;
  }
}

customElements.define('hososo-app', HososoApp);
