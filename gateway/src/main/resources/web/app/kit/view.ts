import { LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { onLanguage } from './language';

/**
 * What every element here is: rendered again when the language changes, and without a shadow root, so that there is
 * one style sheet, labels find their fields, and password stores understand the forms.
 */
export abstract class View extends LitElement {
  private stopListening?: () => void;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = onLanguage(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening?.();
  }
}

/** A view with a path of its own; the router sets what stands in the path. It renders one `h1`, which names the document too. */
export abstract class Page extends View {
  @property({ attribute: false }) params: Record<string, string> = {};
  @property({ attribute: false }) query = new URLSearchParams();

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const heading = this.querySelector('h1')?.textContent?.trim();
    if (heading) {
      document.title = `${heading} – Hồ Sơ Số`;
    }
  }
}
