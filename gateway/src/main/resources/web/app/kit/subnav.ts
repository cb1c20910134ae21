import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { sessions } from './session';
import type { Role } from './session';

export interface SubnavEntry {
  path: string;
  name: string;
  /** Who may see it; everybody when there are none. */
  roles?: Role[];
}

/** The pages of one part of the work, as links; what the person may not open is left out. */
export function subnav(label: string, entries: SubnavEntry[]): TemplateResult {
  return html`<nav class="subnav" aria-label=${label}>
    ${entries
      .filter((it) => it.roles === undefined || sessions.can(...it.roles))
      .map(
        (it) => html`<a href=${it.path} aria-current=${location.pathname === it.path ? 'page' : nothing}>${it.name}</a>`,
      )}
  </nav>`;
}
