import { css } from 'lit';
import { adopt } from '../kit/styles';

adopt(css`
  .crumbs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    margin-bottom: 4px;
  }

  .crumbs a {
    display: inline-block;
    min-height: 24px;
  }

  .sections {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: 12px;
    padding: 0;
    list-style: none;
  }

  .sections a {
    display: block;
    height: 100%;
    padding: 12px 16px;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 8px;
    color: var(--ink);
    text-decoration: none;
  }

  .sections a:hover {
    background: var(--accent-soft);
  }

  .sections strong {
    display: block;
    color: var(--accent);
  }

  .sections h2,
  .group-title {
    margin: 18px 0 8px;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: end;
    margin-bottom: 12px;
  }

  .filters .field {
    min-width: min(100%, 14rem);
  }

  .tree,
  .tree ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .tree ul {
    margin-left: 12px;
    padding-left: 14px;
    border-left: 2px solid var(--line);
  }

  .tree .leaf {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
    padding: 3px 0;
    min-height: 28px;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 0;
    margin: 0;
    list-style: none;
  }

  .chip {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    padding: 2px 4px 2px 12px;
    border: 1px solid var(--edge);
    border-radius: 16px;
    background: var(--accent-soft);
  }

  .chip button {
    min-height: 28px;
    min-width: 28px;
    padding: 0;
    border: 0;
    background: transparent;
  }

  fieldset.operation,
  fieldset.successor,
  fieldset.choice {
    min-width: 0;
    margin: 0;
    padding: 10px 14px 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--paper);
  }

  fieldset.successor {
    background: var(--ground);
  }

  fieldset.choice {
    padding-top: 4px;
  }

  legend {
    padding: 0 6px;
    font-weight: 600;
  }

  .option {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-height: 28px;
    margin-right: 16px;
  }

  .option input {
    width: 20px;
    min-height: 24px;
  }

  .happens {
    margin: 0;
    padding-left: 20px;
    display: grid;
    gap: 6px;
  }

  .panel > h2 {
    margin-bottom: 8px;
  }

  .page-head > div:first-child {
    flex: 1 1 18rem;
  }

  .notice > div {
    min-width: 0;
  }

  code {
    overflow-wrap: anywhere;
  }

  .data td button {
    white-space: nowrap;
  }

  .stack > .panel + .panel {
    margin-top: 0;
  }

  .spaced {
    margin-top: 12px;
  }
`);
