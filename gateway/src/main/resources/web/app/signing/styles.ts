import { css } from 'lit';

export const styles = css`
  .choose-all {
    display: inline-flex;
    gap: 10px;
    align-items: center;
    min-height: 36px;
    padding: 0 12px;
  }

  .sign-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    align-items: flex-start;
  }

  form.sign-bar {
    margin-top: 12px;
  }

  .sign-bar > .field {
    flex: 0 1 20rem;
  }

  .sign-bar > p {
    padding-top: 28px;
  }

  .sign-bar > button {
    margin-top: 24px;
  }

  .sign-bar > .problem {
    flex: 1 0 100%;
  }

  section {
    margin-top: 16px;
  }

  section > h2 {
    margin-bottom: 8px;
  }

  .back {
    margin-bottom: 8px;
  }

  .back + section,
  .subnav + section {
    margin-top: 0;
  }

  .copied {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    align-items: center;
    margin-top: 4px;
  }

  .copied code,
  pre.example {
    margin: 0;
    padding: 8px 10px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--ground);
    font-size: 0.87rem;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .credential h2 .badge {
    margin-left: 8px;
  }

  .credential h3 {
    margin: 12px 0 6px;
  }

  .credential .facts {
    margin-top: 8px;
  }

  img.look {
    display: block;
    max-width: 220px;
    max-height: 110px;
    margin-top: 4px;
    border: 1px solid var(--line);
    background: #fff;
  }

  .verdict-box {
    border-left: 6px solid var(--warn);
  }

  .verdict-box.VALID {
    border-left-color: var(--good);
  }

  .verdict-box.INVALID {
    border-left-color: var(--bad);
  }

  .verdict-box ul {
    padding-left: 1.1em;
  }

  .verdict-box code {
    color: var(--quiet);
    font-size: 0.8rem;
  }
`;
