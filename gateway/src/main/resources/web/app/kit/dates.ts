import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { day, parseDay } from './format';
import { texts } from './language';
import { View } from './view';

const say = texts(
  { pattern: 'nn/tt/nnnn', wrong: 'Hãy nhập ngày dạng 05/03/2026.', choose: 'Chọn ngày trên lịch' },
  { pattern: 'dd/mm/yyyy', wrong: 'Write the day as 05/03/2026.', choose: 'Choose the day from a calendar' },
);

/**
 * A day written as dd/mm/yyyy whatever the browser's own language; `value` and what a form sends under `name` are ISO
 * days. The browser's calendar stays one button away. `change` tells of a day, or of none.
 */
class DateField extends View {
  @property() name = '';
  @property() label = '';
  @property() value = '';
  @property() error = '';
  @property() hint = '';
  @property({ type: Boolean }) required = false;
  @property({ attribute: 'field-id' }) fieldId = '';
  @state() private wrong = false;

  protected override render(): TemplateResult {
    const t = say();
    const id = this.fieldId || `${this.name}-field`;
    const error = this.wrong ? t.wrong : this.error;
    return html`<div class="field date">
      <label for=${id}>${this.label}${this.required ? html`<span aria-hidden="true"> *</span>` : nothing}</label>
      <div class="with-button">
        <input id=${id} type="text" inputmode="numeric" autocomplete="off" placeholder=${t.pattern} maxlength="10"
          .value=${this.wrong ? this.shown() : this.value === '' ? '' : day(this.value)}
          ?required=${this.required}
          aria-invalid=${error === '' ? 'false' : 'true'}
          aria-describedby=${`${id}-more`}
          @change=${this.typed} />
        <button type="button" class="icon" aria-label=${`${t.choose}: ${this.label}`} @click=${this.open}>
          <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 4h14v13H3zM3 8h14M7 2v4M13 2v4"></path></svg>
        </button>
        <input type="date" class="picker" tabindex="-1" aria-hidden="true" .value=${this.value} @change=${this.picked} />
      </div>
      <input type="hidden" name=${this.name} .value=${this.value} />
      <span id=${`${id}-more`} class=${error === '' ? 'hint' : 'error'}>${error === '' ? this.hint : error}</span>
    </div>`;
  }

  private shown(): string {
    return this.querySelector<HTMLInputElement>('input[type=text]')?.value ?? '';
  }

  private typed(event: Event): void {
    event.stopPropagation();
    const text = (event.target as HTMLInputElement).value;
    const read = text.trim() === '' ? '' : parseDay(text);
    this.wrong = read === undefined;
    (event.target as HTMLInputElement).setCustomValidity(this.wrong ? say().wrong : '');
    this.become(read ?? '');
  }

  private picked(event: Event): void {
    event.stopPropagation();
    this.wrong = false;
    this.querySelector<HTMLInputElement>('input[type=text]')?.setCustomValidity('');
    this.become((event.target as HTMLInputElement).value);
  }

  private become(value: string): void {
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private open(): void {
    this.querySelector<HTMLInputElement>('.picker')?.showPicker();
  }
}

customElements.define('date-field', DateField);
