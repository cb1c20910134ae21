import { css } from 'lit';

export const styles = css`
  .lines,
  .units,
  .tiles,
  .stopped ul {
    list-style: none;
    padding: 0;
  }

  .back {
    margin-bottom: 4px;
  }

  .liveness {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }

  .dot::before {
    content: '';
    display: inline-block;
    width: 10px;
    height: 10px;
    margin-right: 6px;
    border-radius: 50%;
    background: var(--none);
  }

  .dot.live::before {
    background: var(--good);
  }

  .dot.lost {
    color: var(--bad);
    font-weight: 600;
  }

  .dot.lost::before {
    background: var(--bad);
  }

  .dot.past {
    font-weight: 600;
  }

  /* ---- who has stopped, today, who practises ---- */

  .glance {
    display: grid;
    grid-template-columns: minmax(0, 2.7fr) minmax(0, 1fr);
    gap: 12px;
    margin-bottom: 16px;
  }

  .glance > .panel {
    margin: 0;
  }

  .glance > .practising {
    grid-column: 1 / -1;
  }

  .stopped {
    border-color: var(--bad);
    border-left-width: 6px;
  }

  .stopped h2 {
    color: var(--bad);
  }

  .glance .stopped h2 {
    font-size: 1.5rem;
  }

  .stopped.none {
    border-color: var(--line);
    border-left-width: 1px;
  }

  .stopped.none h2 {
    color: var(--good);
  }

  .glance .stopped li {
    display: grid;
    grid-template-columns: minmax(7rem, 9rem) minmax(0, 1fr);
    gap: 0 12px;
    padding: 3px 0;
    border-top: 1px solid var(--line);
  }

  .glance .stopped li strong {
    grid-row: span 4;
    font-size: 1.07rem;
  }

  .lapse {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    min-height: 24px;
  }

  .notice-state {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
  }

  .moves {
    font-size: 0.93rem;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    gap: 6px;
    margin-top: 6px;
  }

  .tile {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 44px;
    padding: 3px 8px;
    border: 1px solid var(--good);
    border-radius: 6px;
    background: var(--good-soft);
    color: var(--ink);
    text-decoration: none;
    line-height: 1.3;
  }

  .tile:hover strong {
    text-decoration: underline;
  }

  .tile.bad {
    border: 2px solid var(--bad);
    background: var(--bad-soft);
  }

  .tile.warn {
    border-color: var(--warn);
    background: var(--warn-soft);
  }

  .tile.good [aria-hidden] {
    color: var(--good);
  }

  .tile.bad [aria-hidden] {
    color: var(--bad);
  }

  /* ---- what is looked at ---- */

  .view-bar,
  .boards-head {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: end;
  }

  .view-bar label,
  .order,
  .page-head > label {
    display: grid;
    gap: 2px;
    font-size: 0.87rem;
    font-weight: 600;
  }

  .view-bar select,
  .view-bar input,
  .order select,
  .page-head > label select {
    font-size: 0.95rem;
    font-weight: 400;
  }

  .view-bar .field {
    gap: 2px;
    width: 11.5rem;
  }

  .view-bar .field > label:first-child {
    font-size: 0.87rem;
  }

  .boards-head h2 {
    flex: 1 0 100%;
  }

  /* ---- the bars ---- */

  .tier {
    margin-top: 12px;
  }

  .tier h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    align-items: baseline;
    margin-bottom: 4px;
  }

  .tier small {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    font-weight: 400;
    color: var(--quiet);
  }

  .heads,
  .unit {
    display: grid;
    grid-template-columns: minmax(0, 15rem) minmax(0, 1fr) minmax(0, 1fr);
    gap: 2px 18px;
    padding: 4px 12px;
  }

  .heads {
    color: var(--quiet);
    font-size: 0.87rem;
    font-weight: 600;
  }

  .units {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 8px;
    overflow: hidden;
  }

  .unit {
    align-items: start;
    border-top: 1px solid var(--line);
  }

  .unit:first-child {
    border-top: 0;
  }

  .unit .name {
    padding-top: 3px;
  }

  .figure {
    display: grid;
    grid-template-columns: minmax(3rem, 1fr) 3.7rem 4.4rem 8rem;
    gap: 0 8px;
    align-items: center;
    min-height: 28px;
    padding: 2px 4px;
    border-radius: 4px;
    color: var(--ink);
    text-decoration: none;
    transition: background-color 0.6s;
  }

  .figure:hover {
    background: var(--accent-soft);
  }

  .figure.moved {
    background: #fff3c4;
  }

  .unit .which {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .fraction,
  .percent {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .percent {
    font-weight: 600;
  }

  .forecast {
    grid-column: 1 / -1;
    color: var(--quiet);
    font-size: 0.85rem;
  }

  .bar {
    display: block;
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
    stroke: var(--ink);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }

  .target.around {
    stroke: var(--paper);
    stroke-width: 6px;
  }

  .met .fill {
    fill: var(--good);
  }

  .not-met .fill {
    fill: var(--bad);
  }

  .met .verdict,
  td.met {
    color: var(--good);
  }

  .not-met .verdict,
  td.not-met {
    color: var(--bad);
  }

  .verdict {
    font-weight: 600;
    white-space: nowrap;
    color: var(--quiet);
  }

  .report {
    margin-top: 16px;
  }

  .report .closings {
    margin: 8px 0;
  }

  /* ---- one unit ---- */

  .now .big {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
    align-items: baseline;
    margin-bottom: 4px;
  }

  .now .big .percent {
    font-size: 2rem;
  }

  .now .big .fraction {
    font-size: 1.2rem;
  }

  .now .facts {
    margin-top: 8px;
  }

  .sentence {
    margin-top: 6px;
    font-weight: 600;
  }

  unit-page .stopped,
  .course,
  .evidence {
    margin: 12px 0;
  }

  unit-page .view-bar {
    margin-bottom: 12px;
  }

  .evidence {
    scroll-margin-top: 60px;
  }

  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
    gap: 12px;
  }

  .chart {
    height: 340px;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 8px;
  }

  .series-table {
    max-height: 340px;
    overflow-y: auto;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 8px;
  }

  .dense {
    width: 100%;
    border-collapse: collapse;
  }

  .dense th,
  .dense td {
    padding: 3px 10px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    font-variant-numeric: tabular-nums;
  }

  .dense th {
    position: sticky;
    top: 0;
    font-size: 0.87rem;
    color: var(--quiet);
    background: var(--ground);
  }

  .dense .end {
    text-align: right;
  }

  .dense .end,
  .dense a {
    white-space: nowrap;
  }

  .dense .chosen {
    background: var(--accent-soft);
    font-weight: 600;
  }

  @media (max-width: 1100px) {
    .tiles {
      grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
    }

    .figure {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }

    .figure .bar {
      grid-column: 1 / -1;
    }
  }

  @media (max-width: 820px) {
    .glance,
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }

    .glance .stopped li {
      grid-template-columns: minmax(0, 1fr);
    }

    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    view-bar,
    .order,
    .order select,
    .view-bar select,
    .view-bar .field {
      width: 100%;
    }

    .view-bar {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: end;
    }

    .view-bar label {
      min-width: 0;
    }

    .dense th,
    .dense td {
      padding: 3px 6px;
    }

    .heads {
      display: none;
    }

    .unit {
      grid-template-columns: minmax(0, 1fr);
      padding: 8px 12px;
    }

    .unit .name {
      font-weight: 600;
    }

    .unit .which {
      position: static;
      flex: 1;
      width: auto;
      height: auto;
      clip-path: none;
      color: var(--quiet);
    }

    .figure {
      display: flex;
      flex-wrap: wrap;
      min-height: 44px;
      padding: 4px 0;
    }

    .figure .bar,
    .figure .forecast {
      order: 1;
      flex: 1 0 100%;
    }

    .chart {
      height: 260px;
    }
  }
`;
