import { css } from 'lit';

export const styles = css`
  .filters {
    display: grid;
    grid-template-columns: minmax(12rem, 2fr) minmax(9rem, 1fr) minmax(7rem, 0.7fr) auto auto;
    gap: 8px 16px;
    align-items: end;
    margin-bottom: 12px;
  }

  .filters .checks {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: center;
    min-height: 36px;
  }

  .filters .hint,
  .filters .error {
    display: none;
  }

  .data td .badge {
    white-space: normal;
  }

  .two {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 12px;
    align-items: start;
  }

  .two .panel + .panel {
    margin-top: 0;
  }

  .panel > h2,
  section > h2 {
    margin-bottom: 8px;
  }

  section + section,
  section + .two,
  section + form,
  form + section,
  .two + section {
    margin-top: 16px;
  }

  section > h3 {
    margin: 12px 0 4px;
  }

  .gaps {
    padding-left: 1.2em;
  }

  .gaps li + li {
    margin-top: 4px;
  }

  .all-there {
    color: var(--good);
    font-weight: 600;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-bottom: 12px;
  }

  .find {
    display: grid;
    grid-template-columns: minmax(8rem, 1fr) minmax(12rem, 3fr) auto;
    gap: 8px 16px;
    align-items: start;
  }

  .find > button {
    margin-top: 24px;
  }

  .catalogue {
    margin-bottom: 16px;
  }

  .catalogue h2 {
    margin: 14px 0 6px;
    font-size: 1rem;
  }

  .panel > p {
    margin: 0;
  }

  @media (max-width: 820px) {
    .filters,
    .find,
    .two {
      grid-template-columns: minmax(0, 1fr);
    }

    .find > button {
      margin-top: 0;
    }
  }
`;
