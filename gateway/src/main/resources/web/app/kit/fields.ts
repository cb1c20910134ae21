import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { texts } from './language';
import './dates';

const say = texts(
  { required: 'bắt buộc', choose: '– chọn –', fillIn: 'Hãy nhập ô này.', chooseOne: 'Hãy chọn một mục.' },
  { required: 'required', choose: '– choose –', fillIn: 'Fill in this field.', chooseOne: 'Choose one.' },
);

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

// the browser would say it in its own language, not in the page's
document.addEventListener(
  'invalid',
  ({ target }) => {
    const control = target as Control;
    if (control.validity.valueMissing && !control.validity.customError) {
      control.setCustomValidity(control instanceof HTMLSelectElement ? say().chooseOne : say().fillIn);
      control.addEventListener('input', () => control.setCustomValidity(''), { once: true });
    }
  },
  true,
);

interface Field {
  name: string;
  label: string;
  /** What it begins with; what was typed stays, however often the form is rendered. */
  value?: string;
  hint?: string;
  /** As `Action.errorOf(name)` tells it. */
  error?: string;
  required?: boolean;
  disabled?: boolean;
  /** Where one page has two fields of the same name. */
  id?: string;
}

interface TextField extends Field {
  type?: 'text' | 'password' | 'search' | 'email' | 'number' | 'tel';
  autocomplete?: AutoFill;
  maxlength?: number;
  pattern?: string;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'search';
  spellcheck?: boolean;
  autofocus?: boolean;
}

interface Choice {
  value: string;
  text: string;
  disabled?: boolean;
}

interface SelectField extends Field {
  choices: Choice[];
  /** Offers to choose nothing, in these words. */
  none?: string;
  onChange?: (value: string) => void;
}

function idOf(field: Field): string {
  return field.id ?? `${field.name}-field`;
}

function around(field: Field, control: TemplateResult): TemplateResult {
  const id = idOf(field);
  const error = field.error ?? '';
  return html`<div class="field">
    <label for=${id}>
      ${field.label}${field.required
        ? html`<span aria-hidden="true"> *</span><span class="unseen"> (${say().required})</span>`
        : nothing}
    </label>
    ${control}
    <span id=${`${id}-more`} class=${error === '' ? 'hint' : 'error'}>${error === '' ? (field.hint ?? '') : error}</span>
  </div>`;
}

export function textField(field: TextField): TemplateResult {
  return around(
    field,
    html`<input id=${idOf(field)} name=${field.name} type=${field.type ?? 'text'} value=${field.value ?? nothing}
      autocomplete=${field.autocomplete ?? 'off'}
      maxlength=${field.maxlength ?? nothing}
      pattern=${field.pattern ?? nothing}
      inputmode=${field.inputmode ?? nothing}
      spellcheck=${field.spellcheck === false ? 'false' : nothing}
      autocapitalize=${field.spellcheck === false ? 'none' : nothing}
      ?autofocus=${field.autofocus}
      ?required=${field.required}
      ?disabled=${field.disabled}
      aria-invalid=${field.error ? 'true' : 'false'}
      aria-describedby=${`${idOf(field)}-more`} />`,
  );
}

export function textArea(field: Field & { rows?: number; maxlength?: number }): TemplateResult {
  return around(
    field,
    html`<textarea id=${idOf(field)} name=${field.name} rows=${field.rows ?? 3} maxlength=${field.maxlength ?? nothing}
      ?required=${field.required}
      ?disabled=${field.disabled}
      aria-invalid=${field.error ? 'true' : 'false'}
      aria-describedby=${`${idOf(field)}-more`}>${field.value ?? ''}</textarea>`,
  );
}

export function selectField(field: SelectField): TemplateResult {
  const none = field.none ?? (field.required && field.value === undefined ? say().choose : undefined);
  return around(
    field,
    html`<select id=${idOf(field)} name=${field.name}
      ?required=${field.required}
      ?disabled=${field.disabled}
      aria-invalid=${field.error ? 'true' : 'false'}
      aria-describedby=${`${idOf(field)}-more`}
      @change=${(event: Event) => field.onChange?.((event.target as HTMLSelectElement).value)}>
      ${none === undefined ? nothing : html`<option value="">${none}</option>`}
      ${repeat(
        field.choices,
        (it) => it.value,
        (it) => html`<option value=${it.value} ?selected=${it.value === field.value} ?disabled=${it.disabled}>
          ${it.text}
        </option>`,
      )}
    </select>`,
  );
}

export function checkbox(field: Omit<Field, 'value'> & { checked?: boolean }): TemplateResult {
  const id = idOf(field);
  return html`<div class="field check">
    <input id=${id} name=${field.name} type="checkbox" value="true" ?checked=${field.checked} ?disabled=${field.disabled}
      aria-describedby=${`${id}-more`} />
    <label for=${id}>${field.label}</label>
    <span id=${`${id}-more`} class=${field.error ? 'error' : 'hint'}>${field.error ?? field.hint ?? ''}</span>
  </div>`;
}

export function dateField(field: Field & { onChange?: (iso: string) => void }): TemplateResult {
  return html`<date-field name=${field.name} field-id=${idOf(field)} label=${field.label} .value=${field.value ?? ''}
    .error=${field.error ?? ''} .hint=${field.hint ?? ''} ?required=${field.required}
    @change=${(event: Event) => field.onChange?.((event.currentTarget as unknown as { value: string }).value)}></date-field>`;
}

/** The form of a submit event, which then goes nowhere by itself. */
export function submitted(event: Event): FormData {
  event.preventDefault();
  return new FormData(event.target as HTMLFormElement);
}

/** A field's text without spaces around it; undefined when nothing was typed. */
export function textOf(form: FormData, name: string): string | undefined {
  const text = String(form.get(name) ?? '').trim();
  return text === '' ? undefined : text.normalize('NFC');
}

/** Moves to the first field with an error; for after a refusal was rendered. */
export function focusFirstError(form: Element): void {
  form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
}
