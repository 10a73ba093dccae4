import { css, html, LitElement, svg } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { HEIGHT, inventedCity, WIDTH } from './invented-city.js';

/** The city beside the sign-in forms; decoration, so hidden from screen readers. */
class CityBackdrop extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
      background: var(--sk-map-land);
    }
    :host::after {
      content: '';
      position: absolute;
      inset: 0;
      background: linear-gradient(90deg, var(--sk-surface) 0, transparent 14%);
    }
    svg {
      position: absolute;
      width: 100%;
      height: 100%;
    }
    path {
      fill-rule: evenodd;
      stroke-linejoin: round;
    }
    .blocks path:not(.inner) {
      stroke: var(--sk-map-block-edge);
      stroke-width: 0.8;
    }
    .inner {
      fill: none;
      stroke: #fff;
      stroke-opacity: 0.38;
      stroke-width: 0.8;
    }
    .water,
    .park {
      stroke: none;
    }
    .water {
      fill: var(--sk-map-water);
    }
    .park {
      fill: var(--sk-map-park);
    }
    .water.edge,
    .park.edge {
      fill: var(--sk-map-land);
      stroke: var(--sk-map-land);
      stroke-width: 9;
    }
    .canal,
    .road,
    .rail {
      fill: none;
    }
    .canal {
      stroke: var(--sk-map-water);
      stroke-width: 13;
    }
    .canal.edge {
      stroke: var(--sk-map-land);
      stroke-width: 19;
    }
    .road {
      stroke: var(--sk-map-road);
      stroke-width: 10;
    }
    .road.edge {
      stroke: var(--sk-map-road-edge);
      stroke-width: 12.5;
    }
    .rail {
      stroke: var(--sk-map-rail);
      stroke-width: 2;
      stroke-dasharray: 7 5;
    }
    .rail.edge {
      stroke: var(--sk-map-land);
      stroke-width: 11;
      stroke-dasharray: none;
    }
  `;

  protected override render() {
    return html`<svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      ${svg`${unsafeSVG(inventedCity())}`}
    </svg>`;
  }
}

customElements.define('city-backdrop', CityBackdrop);
