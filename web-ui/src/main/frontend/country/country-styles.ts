import { css } from 'lit';

/** What the map of a country has besides what every map has. */
export const countryStyles = css`
  .middle {
    position: absolute;
    left: 50%;
    top: 50%;
    z-index: 2;
    width: 22px;
    height: 22px;
    margin: -11px;
    pointer-events: none;
    display: none;
    background:
      linear-gradient(var(--sk-map-selected) 0 0) center / 2px 100% no-repeat,
      linear-gradient(var(--sk-map-selected) 0 0) center / 100% 2px no-repeat;
  }
  #map:focus-visible ~ .middle {
    display: block;
  }
  .wait {
    position: absolute;
    inset: 0 0 auto;
    z-index: 2;
    height: 3px;
    background: var(--sk-accent);
    opacity: 0;
    transition: opacity var(--sk-motion) 0.4s;
  }
  .wait.busy {
    opacity: 0.7;
  }
`;
