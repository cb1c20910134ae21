import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { View } from './view';

const SHOWN = 6_000;

interface Toast {
  id: number;
  text: string;
}

let count = 0;

/** Says in passing that something was done; what went wrong belongs beside what caused it, and stays. */
export function toast(text: string): void {
  document.dispatchEvent(new CustomEvent<string>('toast', { detail: text }));
}

class ToastRegion extends View {
  @state() private toasts: Toast[] = [];
  private readonly listen = (event: Event): void => this.add((event as CustomEvent<string>).detail);

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('toast', this.listen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('toast', this.listen);
  }

  protected override render(): TemplateResult {
    return html`<div class="toasts" role="status" aria-live="polite">
      ${repeat(
        this.toasts,
        (it) => it.id,
        (it) => html`<p class="toast">${it.text}</p>`,
      )}
    </div>`;
  }

  private add(text: string): void {
    const added = { id: ++count, text };
    this.toasts = [...this.toasts, added];
    window.setTimeout(() => (this.toasts = this.toasts.filter((it) => it !== added)), SHOWN);
  }
}

customElements.define('toast-region', ToastRegion);
