import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { texts } from '../kit/language';

const say = texts({ path: 'Đường dẫn', admin: 'Quản trị' }, { path: 'Path', admin: 'Administration' });

interface Head {
  title: string;
  subtitle?: string;
  /** The pages between the first of administration and this one: path and name. */
  above?: [string, string][];
  /** Buttons and links of the page. */
  acts?: unknown;
}

/** The title of a page of administration, below where it stands. */
export function head(of: Head): TemplateResult {
  return html`<nav class="crumbs" aria-label=${say().path}>
      <a href="/app/quan-tri">${say().admin}</a>
      ${(of.above ?? []).map(([path, name]) => html`<span aria-hidden="true">›</span> <a href=${path}>${name}</a>`)}
    </nav>
    <div class="page-head">
      <div>
        <h1>${of.title}</h1>
        ${of.subtitle === undefined ? nothing : html`<p class="quiet">${of.subtitle}</p>`}
      </div>
      ${of.acts === undefined ? nothing : html`<div class="row">${of.acts}</div>`}
    </div>`;
}
