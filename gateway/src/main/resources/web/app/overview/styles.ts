import { css } from 'lit';

export const styles = css`
  .period {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: center;
  }

  .live::before {
    content: '';
    display: inline-block;
    width: 10px;
    height: 10px;
    margin-right: 6px;
    border-radius: 50%;
    background: var(--none);
  }

  .live.live::before {
    background: var(--good);
  }

  .live.lost {
    color: var(--bad);
    font-weight: 600;
  }

  .live.lost::before {
    background: var(--bad);
  }

  .tier {
    margin-top: 14px;
  }

  .tier h2 {
    margin-bottom: 6px;
  }

  .tier small {
    margin-left: 8px;
    font-weight: 400;
    color: var(--quiet);
  }

  .units {
    list-style: none;
    padding: 0;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 8px;
    overflow: hidden;
  }

  .unit {
    display: grid;
    grid-template-columns: minmax(0, 2.2fr) 5.5rem 5rem minmax(0, 2fr) 8.5rem;
    gap: 4px 14px;
    align-items: center;
    padding: 5px 14px;
    border-top: 1px solid var(--line);
    transition: background-color 0.6s;
  }

  .unit:first-child {
    border-top: 0;
  }

  .unit.moved {
    background: #fff3c4;
  }

  .fraction,
  .percent {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }

  .percent {
    font-weight: 600;
  }

  .bar {
    width: 100%;
    height: 14px;
  }

  .track {
    fill: #dfe5ec;
  }

  .fill {
    fill: var(--none);
  }

  .target {
    fill: var(--ink);
  }

  .met .fill {
    fill: var(--good);
  }

  .not-met .fill {
    fill: var(--bad);
  }

  .met .verdict {
    color: var(--good);
  }

  .not-met .verdict {
    color: var(--bad);
  }

  .verdict {
    font-weight: 600;
    color: var(--quiet);
  }

  @media (max-width: 820px) {
    .unit {
      grid-template-columns: minmax(0, 1fr) auto auto;
      padding: 8px 12px;
    }

    .name {
      grid-column: 1 / -1;
    }

    .bar {
      grid-column: 1 / -1;
      grid-row: 3;
    }

    .fraction {
      text-align: left;
    }

    .verdict {
      text-align: right;
      min-width: 8rem;
    }

    .tier small {
      display: block;
      margin-left: 0;
    }
  }
`;
