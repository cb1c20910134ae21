import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { Action } from '../../kit/action';
import { focusFirstError, submitted, textField, textOf } from '../../kit/fields';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { problemView } from '../../kit/states';
import { toast } from '../../kit/toasts';
import { Page } from '../../kit/view';
import { head } from '../head';
import '../styles';
import { unitsOn } from '../units/api';
import type { Unit } from '../units/api';
import { createAccount } from './api';
import { firstPassword } from './person-fields';
import type { PersonFields } from './person-fields';
import { say } from './texts';

/** Creates an account with its first password. */
class NewAccountPage extends Page {
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(undefined, signal));
  private readonly creating = new Action(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.units.load();
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({ title: t.create, subtitle: t.createAbout, above: [['/app/quan-tri/tai-khoan', t.title]] })}
      ${this.units.render(
        (units) => html`<form class="panel stack" data-form="account" @submit=${(event: Event) => void this.create(event)}>
          <div class="fields">
            ${textField({
              name: 'username',
              label: t.username,
              hint: t.usernameHint,
              required: true,
              maxlength: 100,
              spellcheck: false,
              error: this.creating.errorOf('username'),
            })}
            ${firstPassword(this.creating.errorOf('password'))}
          </div>
          <person-fields .units=${units} .errorOf=${(field: string) => this.creating.errorOf(field)}></person-fields>
          ${this.creating.problem ? problemView(this.creating.problem) : nothing}
          <div class="buttons">
            <button type="submit" class="main" data-action="create"
              aria-disabled=${this.creating.isBusy ? 'true' : 'false'}>${t.create}</button>
          </div>
        </form>`,
      )}`;
  }

  private async create(event: Event): Promise<void> {
    const form = submitted(event);
    const person = (this.querySelector('person-fields') as PersonFields).personOf(form);
    const described = {
      ...person,
      username: textOf(form, 'username') ?? '',
      password: String(form.get('password') ?? ''),
    };
    const done = await this.creating.run((key) => createAccount(described, key));
    if (done) {
      toast(say().created(done.body.username));
      router.go(`/app/quan-tri/tai-khoan/${done.body.id}`);
    } else {
      await this.updateComplete;
      focusFirstError(this);
    }
  }
}

customElements.define('new-account-page', NewAccountPage);
