import { css } from 'lit';

export const styles = css`
  .back {
    margin-bottom: 4px;
  }

  ol.said {
    display: grid;
    gap: 12px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }

  .said li {
    padding: 8px 12px;
    border-left: 4px solid var(--accent);
    background: var(--ground);
  }

  .said li[data-said='direction'] {
    border-left-color: var(--warn);
  }

  .prose {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  fieldset {
    margin: 0;
    padding: 8px 12px 12px;
    border: 1px solid var(--line);
    border-radius: 6px;
  }

  legend {
    padding: 0 4px;
    font-weight: 600;
  }
`;
