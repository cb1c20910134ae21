import type { CSSResult } from 'lit';

/**
 * Adds the styles of a page that is loaded only when it is shown: `adopt(css`…`)` once, at the top of its module. The
 * page's policy allows no style elements or attributes; adopted sheets are neither.
 */
export function adopt(styles: CSSResult): void {
  if (styles.styleSheet) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles.styleSheet];
  }
}
