import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { connection } from '../kit/connection';
import '../kit/dialog';
import { language, setLanguage } from '../kit/language';
import { Loader } from '../kit/loader';
import { Problem } from '../kit/problem';
import { router } from '../kit/router';
import { sessions } from '../kit/session';
import { loading, problemView } from '../kit/states';
import { toast } from '../kit/toasts';
import { unitNames } from '../kit/unit-names';
import { View } from '../kit/view';
import { PAGES } from '../pages';
import type { PageEntry } from '../pages';
import './sign-in';
import { say } from './texts';
import { actingUnits } from './units';
import type { ActingUnit } from './units';
import { WaitingCounts } from './waiting';

function mayOpen(page: PageEntry): boolean {
  return page.roles === undefined || sessions.can(...page.roles);
}

function home(): string {
  const mine = PAGES.filter(mayOpen);
  return (mine.find((it) => it.homeOf && sessions.can(...it.homeOf)) ?? mine[0]).path;
}

const MOST_COUNTED = 99;

/** The frame around the pages: who is signed in and for which unit, where one can go, and whether all is connected. */
class HososoApp extends View {
  @state() private isMenuOpen = false;
  @state() private failure?: Problem;
  private readonly units = new Loader<ActingUnit[]>(this, async (signal) => {
    this.mine = await actingUnits(signal);
    this.unitNames.restart();
    return this.mine;
  });
  private readonly unitNames = new Loader<Map<string, string>>(this, (signal) =>
    unitNames(
      this.mine.map((it) => it.id),
      signal,
    ),
  );
  private mine: ActingUnit[] = [];
  private readonly waiting = new WaitingCounts(this);
  private readonly show = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    connection.addEventListener('lost', this.show);
    connection.addEventListener('back', () => this.reconnected());
    sessions.addEventListener('over', this.show);
    sessions.addEventListener('renewed', this.show);
    sessions.addEventListener('changed', () => this.somebodyElse());
    router.addEventListener('moved', (event) => this.moved(event as CustomEvent));
    this.addEventListener('keydown', (event) => this.escape(event));
    void this.begin();
  }

  private async begin(): Promise<void> {
    try {
      await sessions.read();
      this.failure = undefined;
    } catch (e) {
      this.failure = Problem.from(e);
      if (this.failure.isPassing) {
        window.setTimeout(() => void this.begin(), 3_000);
      }
    }
  }

  protected override render(): TemplateResult {
    if (sessions.current === null) {
      return this.outside();
    }
    const t = say();
    return html`<a class="skip" href="#main">${t.skip}</a>
      <header class="top">
        <button type="button" class="menu-button" aria-expanded=${this.isMenuOpen ? 'true' : 'false'}
          aria-controls="side" @click=${() => (this.isMenuOpen = !this.isMenuOpen)}>
          <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 5h14M3 10h14M3 15h14"></path></svg>
          ${t.menu}
        </button>
        <a class="brand" href="/">${t.product}</a>
        ${this.account()}
      </header>
      ${connection.isLost ? html`<p class="connection-lost" role="alert">${t.lost}</p>` : nothing}
      <div class="frame">
        <div id="side" class="side ${this.isMenuOpen ? 'open' : ''}">
          <nav aria-label=${t.navigation}>
            <ul>
              ${PAGES.filter((it) => it.name && mayOpen(it)).map((it) => this.entry(it))}
            </ul>
          </nav>
          <footer>
            <a href="/verify">${t.verify}</a>
            <a href="/docs">${t.apiDocs}</a>
          </footer>
        </div>
        <main id="main" tabindex="-1">${this.page()}</main>
      </div>
      <toast-region></toast-region>
      <modal-dialog .open=${sessions.isOver} .closable=${false} heading=${t.signInAgain} .content=${() => this.again()}>
      </modal-dialog>`;
  }

  /** Nobody is signed in. */
  private outside(): TemplateResult {
    const t = say();
    return html`<header class="top">
        <a class="brand" href="/">${t.product}</a>
        <div class="account">${this.languageButton()}</div>
      </header>
      ${connection.isLost ? html`<p class="connection-lost" role="alert">${t.lost}</p>` : nothing}
      <main id="main" class="outside">
        <h1 class="unseen">${t.product}</h1>
        ${this.failure ? problemView(this.failure, () => void this.begin()) : sessions.isKnown ? html`<sign-in></sign-in>` : loading()}
      </main>
      <footer class="outside">
        <a href="/verify">${t.verify}</a>
        <a href="/docs">${t.apiDocs}</a>
      </footer>
      <toast-region></toast-region>`;
  }

  private again(): TemplateResult {
    return html`<p>${say().signedInElse}</p>
      <sign-in username=${sessions.current?.username ?? ''}></sign-in>`;
  }

  private account(): TemplateResult {
    const t = say();
    const session = sessions.current;
    return html`<div class="account">
      ${this.unit()}
      <a class="who" href="/app/tai-khoan" title=${t.myAccount} data-user=${session?.username ?? nothing}>
        ${session?.displayName}
      </a>
      ${this.languageButton()}
      <button type="button" class="plain" data-action="sign-out" @click=${() => this.leave()}>${t.signOut}</button>
    </div>`;
  }

  private languageButton(): TemplateResult {
    const other = language() === 'vi' ? 'en' : 'vi';
    return html`<button type="button" class="plain" data-action="language" lang=${other}
      @click=${() => setLanguage(other)}>${say().otherLanguage}</button>`;
  }

  private unit(): TemplateResult | typeof nothing {
    const units = this.units.value ?? [];
    const acting = sessions.current?.unitId;
    if (units.length < 2) {
      const only = units.find((it) => it.id === acting);
      return only ? html`<span class="unit-name" data-acting-unit=${only.key}>${this.nameOf(only)}</span>` : nothing;
    }
    return html`<label class="unit-switch">
      <span class="unseen">${say().actingUnit}</span>
      <select name="acting-unit" @change=${(event: Event) => void this.actFor((event.target as HTMLSelectElement).value)}>
        ${units.map((it) => html`<option value=${it.id} ?selected=${it.id === acting}>${this.nameOf(it)}</option>`)}
      </select>
    </label>`;
  }

  /** The name is a comfort; the key says as much while document-service does not answer. */
  private nameOf(unit: ActingUnit): string {
    return this.unitNames.value?.get(unit.id) ?? unit.key;
  }

  private entry(page: PageEntry): TemplateResult {
    const isHere = location.pathname === page.path || location.pathname.startsWith(`${page.path}/`);
    return html`<li>
      <a href=${page.path} aria-current=${isHere ? 'page' : nothing}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${page.icon ?? ''}></path></svg>
        <span>${page.name?.()}</span>
        ${this.count(this.waiting.of(page))}
      </a>
    </li>`;
  }

  private count(waiting: number): TemplateResult | typeof nothing {
    return waiting === 0
      ? nothing
      : html`<span class="count" data-count=${waiting}>
          <span aria-hidden="true">${waiting > MOST_COUNTED ? `${MOST_COUNTED}+` : waiting}</span>
          <span class="unseen">${say().waiting(waiting)}</span>
        </span>`;
  }

  private page(): unknown {
    const t = say();
    if (router.page) {
      return router.page;
    }
    if (router.isUnknown) {
      return html`<h1>${t.notFound}</h1>
        <p>${t.notFoundText}</p>
        <p><a href="/">${t.home}</a></p>`;
    }
    if (router.failure) {
      return html`<h1>${t.notLoaded}</h1>
        <p>${t.notLoadedText}</p>
        <p><button type="button" @click=${() => location.reload()}>${t.reload}</button></p>`;
    }
    return loading();
  }

  private moved(event: CustomEvent<{ isFirst?: boolean; isSame?: boolean } | null>): void {
    this.isMenuOpen = false;
    this.requestUpdate();
    if (!event.detail?.isFirst && !event.detail?.isSame) {
      // where a document would begin anew, so do readers of the screen
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true }));
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (router.page === undefined) {
      document.title = say().product;
    }
  }

  private somebodyElse(): void {
    this.isMenuOpen = false;
    if (sessions.current === null) {
      router.stop();
      this.waiting.begin([]);
    } else {
      const mine = PAGES.filter(mayOpen);
      this.units.restart();
      this.waiting.begin(mine);
      router.start(mine, home);
    }
    this.requestUpdate();
  }

  private reconnected(): void {
    toast(say().back);
    if (router.failure) {
      void router.show();
    }
    this.requestUpdate();
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.isMenuOpen) {
      this.isMenuOpen = false;
      this.querySelector<HTMLElement>('.menu-button')?.focus();
    }
  }

  private async leave(): Promise<void> {
    await this.orSay(() => sessions.signOut());
    history.replaceState(null, '', '/');
  }

  private async actFor(unitId: string): Promise<void> {
    await this.orSay(() => sessions.actFor(unitId));
  }

  private async orSay(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (e) {
      toast(Problem.from(e).message);
      this.requestUpdate();
    }
  }
}

customElements.define('hososo-app', HososoApp);
