import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { Action } from '../../kit/action';
import { dateField, focusFirstError, submitted, textOf } from '../../kit/fields';
import { today } from '../../kit/format';
import { Loader } from '../../kit/loader';
import { router } from '../../kit/router';
import { problemView } from '../../kit/states';
import { toast } from '../../kit/toasts';
import { Page } from '../../kit/view';
import { head } from '../head';
import '../styles';
import { createUnit, unitsOn } from './api';
import type { Unit } from './api';
import { say } from './texts';
import { attributesOf, unitFields } from './unit-fields';

/** Creates a unit that follows none. */
class NewUnitPage extends Page {
  private readonly units = new Loader<Unit[]>(this, (signal) => unitsOn(undefined, signal));
  private readonly creating = new Action(this);

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.units.load();
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`${head({ title: t.newUnit, subtitle: t.newUnitAbout, above: [['/app/quan-tri/don-vi', t.units]] })}
      ${this.units.render(
        (units) => html`<form class="panel stack" data-form="unit" @submit=${(event: Event) => void this.create(event)}>
          ${unitFields({
            prefix: '',
            errorOf: (field) => this.creating.errorOf(field),
            parents: units,
            isNew: true,
            withDrafting: true,
          })}
          <div class="fields">
            ${dateField({
              name: 'validFrom',
              label: t.begins,
              value: today(),
              required: true,
              error: this.creating.errorOf('validFrom'),
            })}
          </div>
          ${this.creating.problem ? problemView(this.creating.problem) : nothing}
          <div class="buttons">
            <button type="submit" class="main" data-action="create">${t.newUnit}</button>
          </div>
        </form>`,
      )}`;
  }

  private async create(event: Event): Promise<void> {
    const form = submitted(event);
    const described = {
      ...attributesOf(form, ''),
      key: textOf(form, 'key') ?? '',
      validFrom: textOf(form, 'validFrom') ?? '',
    };
    const done = await this.creating.run((key) => createUnit(described, key));
    if (done) {
      toast(say().created);
      router.go(`/app/quan-tri/don-vi/${done.body.id}`);
    } else {
      await this.updateComplete;
      focusFirstError(this);
    }
  }
}

customElements.define('new-unit-page', NewUnitPage);
