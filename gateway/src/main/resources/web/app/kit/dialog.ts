import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { texts } from './language';
import { View } from './view';

const say = texts({ close: 'Đóng', cancel: 'Hủy' }, { close: 'Close', cancel: 'Cancel' });

/**
 * The browser's own dialog: it keeps the focus, closes by Escape and gives the focus back. `content` is rendered while
 * it is open; `closed` tells that the person closed it. Without `closable` only the page can.
 */
class ModalDialog extends View {
  @property({ type: Boolean }) open = false;
  @property() heading = '';
  @property({ attribute: false }) content: () => unknown = () => nothing;
  @property({ attribute: false }) closable = true;

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="dialog-heading" @cancel=${this.cancel} @close=${this.closed}>
      ${this.open
        ? html`<div class="dialog-head">
              <h2 id="dialog-heading">${this.heading}</h2>
              ${this.closable
                ? html`<button type="button" class="icon" aria-label=${say().close} @click=${this.close}>
                    <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 4l12 12M16 4L4 16"></path></svg>
                  </button>`
                : nothing}
            </div>
            ${this.content()}`
        : nothing}
    </dialog>`;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (this.open && !dialog?.open) {
      dialog?.showModal();
      // what stands in it may render itself later than this
      requestAnimationFrame(() => dialog?.querySelector<HTMLElement>('[autofocus]')?.focus());
    } else if (!this.open && dialog?.open) {
      dialog.close();
    }
  }

  private cancel(event: Event): void {
    if (!this.closable) {
      event.preventDefault();
    }
  }

  private close(): void {
    this.querySelector('dialog')?.close();
  }

  private closed(): void {
    if (this.open) {
      this.open = false;
      this.dispatchEvent(new Event('closed'));
    }
  }
}

customElements.define('modal-dialog', ModalDialog);

/** What is asked before something that cannot be taken back. */
export interface Question {
  heading: string;
  text: string;
  /** The word on the button that does it. */
  confirm: string;
  isDangerous?: boolean;
}

/** Whether the person confirms. */
export function confirmed(question: Question): Promise<boolean> {
  const dialog = document.createElement('modal-dialog') as ModalDialog;
  document.body.append(dialog);
  return new Promise((answer) => {
    const end = (yes: boolean): void => {
      dialog.open = false;
      void dialog.updateComplete.then(() => dialog.remove());
      answer(yes);
    };
    dialog.heading = question.heading;
    dialog.content = () => html`<p>${question.text}</p>
      <div class="buttons">
        <button type="button" class=${question.isDangerous ? 'danger' : 'main'} data-action="confirm"
          @click=${() => end(true)}>${question.confirm}</button>
        <button type="button" @click=${() => end(false)}>${say().cancel}</button>
      </div>`;
    dialog.addEventListener('closed', () => end(false));
    dialog.open = true;
  });
}
