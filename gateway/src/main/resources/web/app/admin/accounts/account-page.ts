import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Answer } from '../../kit/client';
import { Loader } from '../../kit/loader';
import { sessions } from '../../kit/session';
import { Page } from '../../kit/view';
import { ActDialog } from '../act-dialog';
import { head } from '../head';
import '../styles';
import { unitsOn } from '../units/api';
import type { Unit } from '../units/api';
import { memberships, stateOf } from './accounts-page';
import { account, changeAccount, resetPassword, setActive, takeAway } from './api';
import type { Account } from './api';
import { firstPassword } from './person-fields';
import type { PersonFields } from './person-fields';
import { say } from './texts';

/** One account, and what an administrator may do with it. */
class AccountPage extends Page {
  private readonly account = new Loader<Answer<Account>>(this, (signal) => account(this.params.id, signal));
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(undefined, signal));
  private readonly acts = new ActDialog(this, () => this.account.load());

  override connectedCallback(): void {
    super.connectedCallback();
    this.units.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('params')) {
      this.account.restart();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({
        title: this.account.value?.body.displayName ?? t.title,
        above: [['/app/quan-tri/tai-khoan', t.title]],
      })}
      ${this.account.render(({ body }) => this.show(body))}
      ${this.acts.render()}`;
  }

  private show(of: Account): TemplateResult {
    const t = say();
    const isOwn = of.username === sessions.current?.username;
    return html`<section class="panel">
        <h2>${t.facts}</h2>
        <dl class="facts">
          <dt>${t.username}</dt>
          <dd><code>${of.username}</code></dd>
          <dt>${t.displayName}</dt>
          <dd>${of.displayName}</dd>
          ${of.title ? html`<dt>${t.jobTitle}</dt><dd>${of.title}</dd>` : nothing}
          <dt>${t.roles}</dt>
          <dd>${memberships(of, this.units.value ?? [])}</dd>
          <dt>${t.state}</dt>
          <dd>${stateOf(of)}</dd>
        </dl>
        <div class="buttons">
          <button type="button" data-action="change" ?disabled=${this.units.value === undefined}
            @click=${() => this.askChange(of)}>${t.change}</button>
        </div>
      </section>
      <section class="panel">
        <h2>${t.acts}</h2>
        <div class="row">
          ${of.lockedUntil
            ? html`<button type="button" data-action="unlock" @click=${() => this.askUnlock(of)}>${t.unlock}</button>`
            : nothing}
          ${isOwn
            ? html`<a class="button" href="/app/tai-khoan">${t.own}</a>`
            : html`<button type="button" data-action="reset" @click=${() => this.askReset(of)}>${t.reset}</button>
                <button type="button" data-action="factor" @click=${() => this.askFactor(of)}>${t.factor}</button>
                <button type="button" data-action="end" @click=${() => this.askEnd(of)}>${t.end}</button>
                ${of.active
                  ? html`<button type="button" class="danger" data-action="deactivate"
                      @click=${() => this.askActive(of, false)}>${t.deactivate}</button>`
                  : html`<button type="button" data-action="activate"
                      @click=${() => this.askActive(of, true)}>${t.activate}</button>`}`}
        </div>
      </section>`;
  }

  private get etag(): string | null | undefined {
    return this.account.value?.etag;
  }

  private askChange(of: Account): void {
    const t = say();
    this.acts.ask({
      heading: t.change,
      text: t.changeText,
      fields: (action) => html`<person-fields .of=${of} .units=${this.units.value ?? []}
        .errorOf=${(field: string) => action.errorOf(field)}></person-fields>`,
      confirm: t.change,
      send: (form, key) => {
        const fields = this.querySelector('person-fields') as PersonFields;
        return changeAccount(of.id, fields.personOf(form), { key, etag: this.etag });
      },
      done: t.changed,
    });
  }

  private askReset(of: Account): void {
    const t = say();
    this.acts.ask({
      heading: t.reset,
      text: t.resetText(of.displayName),
      fields: (action) => firstPassword(action.errorOf('password')),
      confirm: t.reset,
      isDangerous: true,
      send: (form, key) => resetPassword(of.id, String(form.get('password')), { key, etag: this.etag }),
      done: t.resetDone,
    });
  }

  private askActive(of: Account, active: boolean): void {
    const t = say();
    this.acts.ask({
      heading: active ? t.activate : t.deactivate,
      text: active ? t.activateText(of.displayName) : t.deactivateText(of.displayName),
      confirm: active ? t.activate : t.deactivate,
      isDangerous: !active,
      send: (_, key) => setActive(of.id, active, { key, etag: this.etag }),
      done: active ? t.activated : t.deactivated,
    });
  }

  private askUnlock(of: Account): void {
    const t = say();
    this.acts.ask({
      heading: t.unlock,
      text: t.unlockText(of.displayName),
      confirm: t.unlock,
      send: () => takeAway(of.id, 'lock'),
      done: t.unlocked,
    });
  }

  private askFactor(of: Account): void {
    const t = say();
    this.acts.ask({
      heading: t.factor,
      text: t.factorText(of.displayName),
      confirm: t.factor,
      isDangerous: true,
      send: () => takeAway(of.id, 'factor'),
      done: t.factorGone,
    });
  }

  private askEnd(of: Account): void {
    const t = say();
    this.acts.ask({
      heading: t.end,
      text: t.endText(of.displayName),
      confirm: t.end,
      isDangerous: true,
      send: () => takeAway(of.id, 'sign-ins'),
      done: t.ended,
    });
  }
}

customElements.define('account-page', AccountPage);
