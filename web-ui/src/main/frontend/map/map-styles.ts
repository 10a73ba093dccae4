import { css } from 'lit';

export const mapStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    min-height: 200px;
    background: var(--sk-map-land);
    color: var(--sk-text);
    font: var(--sk-weight-regular) var(--sk-text-13) / var(--sk-lh-13) var(--sk-font);
    font-feature-settings: 'tnum';
    /* where the page wants the controls, clear of its own panels */
    --_controls-bottom: var(--sk-map-controls-bottom, 40px);
    --_foot-bottom: var(--sk-map-foot-bottom, 8px);
  }
  #map {
    position: absolute;
    inset: 0;
    outline: none;
    cursor: grab;
    touch-action: none;
  }
  #map.over {
    cursor: pointer;
  }
  #map.grabbing {
    cursor: grabbing;
  }
  #map:focus-visible::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 3;
    pointer-events: none;
    border: 3px solid var(--sk-accent);
    box-shadow: inset 0 0 0 2px #fff;
  }
  .city {
    position: absolute;
    inset: 0;
    transition: opacity var(--sk-motion);
  }
  .city canvas {
    position: absolute;
    transform-origin: 0 0;
  }
  .city.bare {
    opacity: 0.82;
  }
  .city.photo {
    opacity: 0.62;
  }
  .city.faded {
    opacity: 0.45;
  }
  canvas.overlay {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .controls {
    position: absolute;
    right: 14px;
    bottom: var(--_controls-bottom);
    z-index: 2;
    /* the page may want none, where another map lies over this one with controls of its own */
    display: var(--sk-map-controls, flex);
    flex-direction: column;
    border-radius: var(--sk-radius-l);
    background: var(--sk-surface);
    box-shadow: var(--sk-elevation-2);
  }
  button {
    all: unset;
    box-sizing: border-box;
    width: 36px;
    height: 36px;
    display: grid;
    place-items: center;
    cursor: pointer;
    border-radius: var(--sk-radius-l);
  }
  button + button {
    border-top: 1px solid var(--sk-line);
    border-top-left-radius: 0;
    border-top-right-radius: 0;
  }
  button:not(:last-of-type) {
    border-bottom-left-radius: 0;
    border-bottom-right-radius: 0;
  }
  button:hover {
    background: var(--sk-surface-hover);
  }
  button:focus-visible {
    box-shadow: var(--sk-focus-ring);
    outline: 2px solid transparent;
    z-index: 1;
  }
  button[aria-busy='true'] .icon {
    opacity: 0.4;
  }
  .icon {
    width: 18px;
    height: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .foot {
    position: absolute;
    left: 14px;
    right: 14px;
    bottom: var(--_foot-bottom);
    z-index: 1;
    display: flex;
    gap: 12px;
    justify-content: space-between;
    align-items: flex-end;
    pointer-events: none;
    font-size: var(--sk-text-12);
    line-height: var(--sk-lh-12);
    color: var(--sk-grey-700);
  }
  .foot span {
    padding: 1px 7px;
    border-radius: var(--sk-radius-s);
    background: rgb(255 255 255 / 0.82);
  }
  .foot span:empty {
    visibility: hidden;
  }
  .foot .scale {
    display: var(--sk-map-scale, flex);
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .chip,
  .tip {
    position: absolute;
    left: 0;
    top: 0;
    z-index: 2;
    pointer-events: none;
    background: var(--sk-map-selected);
    color: #fff;
    will-change: transform;
  }
  .chip {
    padding: 5px 15px 6px;
    border: 1.5px solid #fff;
    border-radius: 7px;
    font-size: var(--sk-text-13);
    line-height: 18px;
    font-weight: var(--sk-weight-semibold);
    letter-spacing: 0.02em;
    white-space: nowrap;
  }
  .chip::after {
    content: '';
    position: absolute;
    left: 50%;
    bottom: -6.5px;
    width: 10px;
    height: 10px;
    margin-left: -6px;
    background: inherit;
    border: solid #fff;
    border-width: 0 1.5px 1.5px 0;
    clip-path: polygon(130% -30%, 130% 130%, -30% 130%);
    transform: rotate(45deg);
  }
  .tip {
    max-width: min(256px, calc(100% - 24px));
    padding: 8px 12px 9px;
    border-radius: var(--sk-radius-m);
    box-shadow: var(--sk-elevation-3);
  }
  .tip b {
    display: block;
    font-weight: var(--sk-weight-semibold);
  }
  .tip p {
    margin: 0;
    color: #e6e6e2;
  }
  .keys,
  .notice,
  .progress {
    position: absolute;
    right: 64px;
    bottom: var(--_controls-bottom);
    z-index: 3;
    max-width: min(340px, calc(100% - 78px));
    box-sizing: border-box;
    padding: 9px 14px;
    border-radius: var(--sk-radius-l);
    background: var(--sk-surface);
    box-shadow: var(--sk-elevation-2);
  }
  .keys {
    visibility: hidden;
    pointer-events: none;
  }
  #map:focus-visible ~ .keys {
    visibility: visible;
  }
  .progress {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 340px;
    font-weight: var(--sk-weight-medium);
  }
  .track {
    flex: 1;
    height: 6px;
    border-radius: 3px;
    overflow: hidden;
    background: var(--sk-grey-200);
  }
  .track i {
    display: block;
    height: 100%;
    border-radius: 3px;
    background: var(--sk-accent);
    transition: width var(--sk-motion);
  }
  .track i.unknown {
    width: 30%;
    animation: along 1.4s infinite ease-in-out alternate;
  }
  .percent {
    color: var(--sk-text-secondary);
    font-weight: var(--sk-weight-regular);
  }
  .live {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [hidden] {
    display: none !important;
  }
  @keyframes along {
    from {
      margin-left: 0;
    }
    to {
      margin-left: 70%;
    }
  }
  @media (pointer: coarse) {
    .keys,
    .notice,
    .progress {
      right: 72px;
      max-width: min(340px, calc(100% - 86px));
    }
    button {
      width: 44px;
      height: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .track i.unknown {
      width: 100%;
      opacity: 0.5;
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .chip,
    .tip,
    .controls,
    .keys,
    .notice,
    .progress {
      border: 1px solid CanvasText;
    }
    .city,
    canvas.overlay {
      forced-color-adjust: none;
    }
  }
`;
