import { css } from 'lit';

export const noteStyles = css`
  :host {
    display: block;
    font-size: 14px;
    line-height: 20px;
  }
  form,
  .waiting {
    display: flex;
    flex-direction: column;
    gap: 14px;
    padding: 16px;
    border: 1px solid var(--sk-line);
    border-radius: var(--sk-radius-l);
    background: var(--sk-surface);
  }
  .waiting {
    margin-bottom: 14px;
    border-color: var(--sk-warn-line);
    background: var(--sk-warn-soft);
    gap: 8px;
  }
  h2 {
    margin: 0;
    font-size: 16px;
    line-height: 22px;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: flex;
    flex-direction: column;
    gap: 10px;
  }
  label,
  fieldset {
    display: flex;
    flex-direction: column;
    gap: 4px;
    font-weight: var(--sk-weight-medium);
    min-width: 0;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  label.choice {
    flex-direction: row;
    align-items: flex-start;
    gap: 10px;
    font-weight: var(--sk-weight-regular);
    padding: 4px 0;
  }
  .choice input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--sk-accent);
  }
  input:not([type='checkbox']),
  select,
  textarea {
    box-sizing: border-box;
    width: 100%;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--sk-control-edge);
    border-radius: var(--sk-radius-m);
    background: var(--sk-surface);
    color: var(--sk-text);
    /* Below this size phones zoom in on a field. */
    font: var(--sk-weight-regular) 16px/22px var(--sk-font);
  }
  textarea {
    min-height: 112px;
    resize: vertical;
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    align-items: end;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    gap: 14px;
  }
  .hint {
    color: var(--sk-text-secondary);
    font-size: 13px;
    line-height: 18px;
    font-weight: var(--sk-weight-regular);
  }
  .warn,
  .bad {
    padding: 10px 12px;
    border: 1px solid var(--sk-warn-line);
    border-radius: 8px;
    background: var(--sk-warn-soft);
    font-size: 13px;
    line-height: 18px;
    font-weight: var(--sk-weight-regular);
  }
  .bad {
    border-color: var(--sk-danger-line);
    background: var(--sk-danger-soft);
  }
  .warn ul,
  .bad ul {
    gap: 4px;
    margin-top: 6px;
  }
  mark {
    background: none;
    color: inherit;
    font-weight: var(--sk-weight-semibold);
  }
  button {
    min-height: 44px;
    padding: 0 16px;
    border: 1px solid var(--sk-control-edge);
    border-radius: var(--sk-radius-m);
    background: var(--sk-surface);
    color: var(--sk-text);
    font: var(--sk-weight-medium) 14px/20px var(--sk-font);
    cursor: pointer;
  }
  button.main {
    border-color: var(--sk-accent);
    background: var(--sk-accent);
    color: #fff;
  }
  button.danger {
    color: var(--sk-danger);
    border-color: var(--sk-danger-line);
  }
  button:disabled {
    border-color: var(--sk-line);
    background: var(--sk-grey-100);
    color: var(--sk-text-secondary);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  img {
    max-width: 100%;
    max-height: 220px;
    border-radius: 8px;
  }
  .told:empty {
    display: none;
  }
  :is(input, select, textarea, button):focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--sk-focus-ring);
  }
`;
