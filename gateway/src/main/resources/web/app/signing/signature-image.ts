import { css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Loader } from '../kit/loader';
import { adopt } from '../kit/styles';
import { View } from '../kit/view';
import { readImage } from './api';
import { say } from './texts';

adopt(css`
  signature-image img {
    max-width: 100%;
    max-height: 160px;
    padding: 8px;
    background: #fff;
    border: 1px solid var(--line);
    border-radius: 6px;
  }
`);

/** What a credential's signatures look like on the page: the image of a signature or stamp, or that there is none. */
class SignatureImage extends View {
  @property() credential = '';
  @property() holder = '';
  /** Told whether there is one, when it was read. */
  @property({ attribute: false }) known?: (has: boolean) => void;

  private readonly image = new Loader<{ url?: string }>(this, async (signal) => {
    const url = await readImage(this.credential, signal);
    this.known?.(url !== undefined);
    return { url };
  });

  /** Reads it again, as after another was set. */
  refresh(): void {
    this.image.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('credential')) {
      this.image.restart();
    }
  }

  protected override render(): TemplateResult {
    const t = say();
    return this.image.render(({ url }) =>
      url === undefined
        ? html`<p class="quiet" data-image="none">${t.noImage}</p>`
        : html`<img src=${url} alt=${t.imageOf(this.holder)} data-image="set" />`,
    );
  }
}

customElements.define('signature-image', SignatureImage);

declare global {
  interface HTMLElementTagNameMap {
    'signature-image': SignatureImage;
  }
}
export type { SignatureImage };
