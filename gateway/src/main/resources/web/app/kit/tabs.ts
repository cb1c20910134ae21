import { html } from 'lit';
import type { TemplateResult } from 'lit';

export interface Tab {
  key: string;
  title: unknown;
}

/**
 * Tabs over one panel: arrow keys move, as in every tab list. The panel is
 * `<div role="tabpanel" id=${panel} aria-labelledby=${`tab-${chosen}`}>`.
 */
export function tabs(all: Tab[], chosen: string, panel: string, label: string, choose: (key: string) => void): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    const at = all.findIndex((it) => it.key === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const next = all[(to + all.length) % all.length].key;
      const list = (event.currentTarget as Element).closest('[role=tablist]');
      choose(next);
      requestAnimationFrame(() => list?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
    }
  };
  return html`<div class="tabs" role="tablist" aria-label=${label}>
    ${all.map(
      (it) => html`<button type="button" role="tab" id=${`tab-${it.key}`} data-tab=${it.key} aria-controls=${panel}
        aria-selected=${it.key === chosen ? 'true' : 'false'} tabindex=${it.key === chosen ? 0 : -1}
        @click=${() => choose(it.key)} @keydown=${move}>${it.title}</button>`,
    )}
  </div>`;
}
