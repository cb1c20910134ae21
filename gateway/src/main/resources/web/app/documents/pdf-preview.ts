import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { adopt } from '../kit/styles';
import { number } from '../kit/format';
import { View } from '../kit/view';
import { words } from './words';

adopt(css`
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr);
    gap: 16px;
    align-items: start;
  }

  .split > .stack {
    min-width: 0;
  }

  pdf-preview {
    position: sticky;
    top: 60px;
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-width: 0;
    height: calc(100vh - 150px);
    min-height: 420px;
  }

  pdf-preview iframe {
    flex: 1;
    width: 100%;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: #fff;
  }

  @media (max-width: 1000px) {
    .split {
      grid-template-columns: minmax(0, 1fr);
    }

    pdf-preview {
      position: static;
      height: auto;
      min-height: 0;
    }

    pdf-preview iframe {
      flex: none;
      height: 70vh;
    }
  }

  @media (max-width: 820px) {
    pdf-preview {
      order: -1;
    }

    pdf-preview iframe {
      display: none;
    }
  }
`);

/** A stored file in the browser's own viewer, and where there is none (as on phones) a link to it. */
class PdfPreview extends View {
  @property() revision = '';
  @property({ type: Number }) pages = 0;

  protected override render(): TemplateResult {
    const t = words();
    const address = `/api/documents/contents/${this.revision}`;
    return html`<div class="row">
        <h2>${t.file}</h2>
        ${this.pages > 0 ? html`<span class="quiet">${t.pages(number(this.pages))}</span>` : nothing}
        <a href=${address} target="_blank" data-file=${this.revision}>${t.openFile}</a>
        <a href=${`${address}/print`} target="_blank">${t.printFile}</a>
      </div>
      ${navigator.pdfViewerEnabled
        ? html`<iframe src=${`${address}#navpanes=0&view=FitH`} title=${t.file} loading="lazy"></iframe>`
        : html`<p class="notice calm">${t.noViewer}</p>`}`;
  }
}

customElements.define('pdf-preview', PdfPreview);
