import { css } from 'lit';

/** What the pages of documents share. */
export const documentStyles = css`
  .filters {
    display: grid;
    grid-template-columns: minmax(14rem, 2fr) repeat(2, minmax(10rem, 1fr)) auto auto;
    gap: 8px 14px;
    align-items: start;
    margin-bottom: 10px;
  }

  .filters > button,
  .filters > div:not(.field) {
    margin-top: 23px;
  }

  .filters .check {
    min-height: 36px;
  }

  .form {
    display: grid;
    gap: 12px;
    max-width: 60rem;
  }

  .form fieldset,
  .plain-set {
    margin: 0;
    padding: 12px 16px 16px;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 8px;
  }

  .form legend,
  .plain-set legend {
    padding: 0 6px;
    font-weight: 700;
  }

  .whole {
    grid-column: 1 / -1;
  }

  .next-step {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 10px 14px;
    border: 1px solid var(--accent);
    border-radius: 8px;
    background: var(--accent-soft);
  }

  .next-step p {
    flex: 1 1 12rem;
  }

  .other-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .stack > .panel + .panel {
    margin-top: 0;
  }

  .with-add {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    align-items: start;
  }

  .with-add > button {
    margin-top: 23px;
  }

  .whole-words {
    overflow-wrap: break-word;
  }

  .heading-line {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    align-items: center;
    margin-top: 4px;
  }

  .trail,
  .steps,
  .lines {
    list-style: none;
    margin: 8px 0 0;
    padding: 0;
  }

  .trail > li {
    padding: 8px 0 8px 14px;
    border-left: 3px solid var(--line);
  }

  .trail > li.old {
    color: var(--quiet);
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    margin: 0 0 12px;
  }

  .steps > li {
    padding: 3px 10px;
    border: 1px solid var(--line);
    border-radius: 12px;
    color: var(--quiet);
    font-size: 0.87rem;
    background: var(--paper);
  }

  .steps > li.done {
    color: var(--good);
    background: var(--good-soft);
    border-color: currentcolor;
  }

  .steps > li[aria-current] {
    color: var(--accent-deep);
    background: var(--accent-soft);
    border-color: currentcolor;
    font-weight: 700;
  }

  .lines > li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    padding: 5px 0;
    border-bottom: 1px solid var(--line);
  }

  .lines > li:last-child {
    border-bottom: 0;
  }

  .lines > li > span:first-child,
  .lines > li > a:first-child {
    flex: 1 1 12rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .people {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(8rem, 11rem);
    gap: 6px 12px;
    align-items: center;
    margin: 6px 0;
  }

  @media (max-width: 820px) {
    .filters {
      grid-template-columns: minmax(0, 1fr);
    }

    .filters > button,
    .filters > div:not(.field) {
      margin-top: 0;
    }

    .people {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
