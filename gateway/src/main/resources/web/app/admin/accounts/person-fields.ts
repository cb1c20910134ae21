import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { selectField, textField, textOf } from '../../kit/fields';
import { sessions } from '../../kit/session';
import type { Role } from '../../kit/session';
import { View } from '../../kit/view';
import { common } from '../texts';
import type { Unit } from '../units/api';
import type { Membership, Person } from './api';
import { say } from './texts';

const UNIT_ROLES: Role[] = ['clerk', 'officer', 'leader', 'archivist', 'unit-admin'];
const ALL_ROLES: Role[] = [...UNIT_ROLES, 'district-office', 'system-admin', 'integration'];

let count = 0;

interface Row {
  id: number;
  of: Membership;
}

/** Name, title and memberships of an account; a unit's administrator gives roles in the own unit only. */
class PersonFields extends View {
  @property({ attribute: false }) of?: Person;
  @property({ attribute: false }) units: Unit[] = [];
  @property({ attribute: false }) errorOf: (field: string) => string | undefined = () => undefined;
  @state() private rows: Row[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const given = this.of?.memberships ?? [{ unitId: sessions.current?.unitId, roles: [] }];
    this.rows = given.map((of) => ({ id: ++count, of }));
  }

  protected override render(): TemplateResult {
    const t = say();
    return html`<div class="stack">
      <div class="fields">
        ${textField({
          name: 'displayName',
          label: t.displayName,
          value: this.of?.displayName,
          required: true,
          maxlength: 200,
          error: this.errorOf('displayName'),
        })}
        ${textField({
          name: 'title',
          label: t.jobTitle,
          value: this.of?.title,
          maxlength: 200,
          error: this.errorOf('title'),
        })}
      </div>
      ${repeat(
        this.rows,
        (row) => row.id,
        (row, index) => this.membership(row, index),
      )}
      ${sessions.can('system-admin')
        ? html`<div>
            <button type="button" @click=${() => (this.rows = [...this.rows, { id: ++count, of: { roles: [] } }])}>
              + ${t.addMembership}
            </button>
          </div>`
        : nothing}
    </div>`;
  }

  private membership(row: Row, index: number): TemplateResult {
    const t = say();
    const everywhere = sessions.can('system-admin');
    const offered = everywhere ? ALL_ROLES : UNIT_ROLES;
    return html`<fieldset class="choice stack" data-membership=${index}>
      <legend>${this.rows.length > 1 ? t.membership(index + 1) : t.roles}</legend>
      ${everywhere
        ? selectField({
            name: `unit-${row.id}`,
            label: common().unit,
            value: row.of.unitId,
            none: t.noUnit,
            choices: this.units.map((it) => ({ value: it.id, text: it.name })),
          })
        : html`<input type="hidden" name=${`unit-${row.id}`} value=${row.of.unitId ?? ''} />`}
      <div>
        ${offered.map(
          (role) => html`<label class="option">
            <input type="checkbox" name=${`roles-${row.id}`} value=${role} ?checked=${row.of.roles.includes(role)} />
            ${common().role[role]}
          </label>`,
        )}
        <p class="error">${this.errorOf(`memberships[${index}].roles`) ?? this.errorOf('memberships.unitId') ?? ''}</p>
      </div>
      ${this.rows.length > 1
        ? html`<div>
            <button type="button" aria-label=${t.removeMembership(index + 1)}
              @click=${() => (this.rows = this.rows.filter((it) => it !== row))}>${t.remove}</button>
          </div>`
        : nothing}
    </fieldset>`;
  }

  /** What was filled in. */
  personOf(form: FormData): Person {
    return {
      displayName: textOf(form, 'displayName') ?? '',
      title: textOf(form, 'title'),
      memberships: this.rows.map(({ id, of }) => {
        const unitId = textOf(form, `unit-${id}`);
        const unitKey = this.units.find((it) => it.id === unitId)?.key ?? (unitId === of.unitId ? of.unitKey : undefined);
        return { unitId, unitKey, roles: form.getAll(`roles-${id}`).map(String) };
      }),
    };
  }
}

customElements.define('person-fields', PersonFields);
export type { PersonFields };

/** A first password that nobody guesses and that can be read out: four groups of four. */
export function randomPassword(): string {
  const letters = 'abcdefghkmnpqrstuvwxyz23456789';
  const groups = Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[below(letters.length)]).join(''));
  return groups.join('-');
}

function below(limit: number): number {
  const fair = 256 - (256 % limit);
  for (;;) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) {
      return byte % limit;
    }
  }
}

/** The field of a first password, with a proposal. */
export function firstPassword(error: string | undefined): TemplateResult {
  const t = say();
  const propose = (event: Event): void => {
    const field = (event.target as Element).closest('form')?.elements.namedItem('password');
    if (field instanceof HTMLInputElement) {
      field.value = randomPassword();
    }
  };
  return html`<div class="stack">
    ${textField({
      name: 'password',
      label: t.password,
      hint: t.passwordHint,
      required: true,
      autocomplete: 'new-password',
      maxlength: 200,
      spellcheck: false,
      error,
    })}
    <div><button type="button" data-action="propose" @click=${propose}>${t.propose}</button></div>
  </div>`;
}
