import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fileSize, percent } from './format';
import { texts } from './language';
import { View } from './view';

const say = texts(
  {
    drop: 'Kéo tệp vào đây hoặc',
    choose: 'Chọn tệp',
    another: 'Chọn tệp khác',
    sent: (part: string) => `Đã gửi ${part}`,
    tooLarge: (limit: string) => `Tệp lớn hơn ${limit}.`,
    wrongKind: 'Chỉ nhận tệp PDF.',
  },
  {
    drop: 'Drop a file here, or',
    choose: 'Choose a file',
    another: 'Choose another file',
    sent: (part: string) => `${part} sent`,
    tooLarge: (limit: string) => `The file is larger than ${limit}.`,
    wrongKind: 'Only PDF files are taken.',
  },
);

/**
 * A file by drop or choice. `file` is the chosen one, kept when sending fails; `progress` (0 to 1) is set by the page
 * while it is sent; `change` tells of another file.
 */
class FileField extends View {
  @property() name = 'file';
  @property() label = '';
  @property() accept = 'application/pdf';
  @property() error = '';
  @property({ type: Boolean }) required = false;
  @property({ type: Number }) limit = 50 * 1024 * 1024;
  @property({ attribute: false }) file?: File;
  @property({ attribute: false }) progress?: number;
  @state() private isOver = false;
  @state() private refusal = '';

  protected override render(): TemplateResult {
    const t = say();
    const id = `${this.name}-field`;
    const error = this.refusal || this.error;
    return html`<div class="field file">
      <label for=${id}>${this.label}${this.required ? html`<span aria-hidden="true"> *</span>` : nothing}</label>
      <div class="drop ${this.isOver ? 'over' : ''}"
        @dragover=${this.over} @dragleave=${() => (this.isOver = false)} @drop=${this.dropped}>
        ${this.file
          ? html`<span class="chosen">${this.file.name} <span class="quiet">${fileSize(this.file.size)}</span></span>`
          : html`<span class="quiet">${t.drop}</span>`}
        <label class="button" for=${id}>${this.file ? t.another : t.choose}</label>
        <input id=${id} type="file" class="unseen" accept=${this.accept} ?required=${this.required && !this.file}
          aria-invalid=${error === '' ? 'false' : 'true'} aria-describedby=${`${id}-more`} @change=${this.chosen} />
      </div>
      ${this.progress === undefined
        ? nothing
        : html`<progress max="1" .value=${this.progress} aria-label=${t.sent(percent(this.progress))}></progress>
            <span class="quiet" role="status">${t.sent(percent(this.progress))}</span>`}
      <span id=${`${id}-more`} class="error">${error}</span>
    </div>`;
  }

  private over(event: DragEvent): void {
    event.preventDefault();
    this.isOver = true;
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.isOver = false;
    this.take(event.dataTransfer?.files[0]);
  }

  private chosen(event: Event): void {
    event.stopPropagation();
    this.take((event.target as HTMLInputElement).files?.[0]);
  }

  private take(file: File | undefined): void {
    if (file === undefined) {
      return;
    }
    const wrongKind = this.accept === 'application/pdf' && !/\.pdf$/i.test(file.name) && file.type !== this.accept;
    this.refusal = wrongKind ? say().wrongKind : file.size > this.limit ? say().tooLarge(fileSize(this.limit)) : '';
    if (this.refusal === '') {
      this.file = file;
      this.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
}

customElements.define('file-field', FileField);

declare global {
  interface HTMLElementTagNameMap {
    'file-field': FileField;
  }
}
export type { FileField };
