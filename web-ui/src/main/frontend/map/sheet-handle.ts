/** Heights of the sheet as the style sheet has them: a peek, half of the room, nearly all of it. */
const PEEK = 120;
const ROOM_ABOVE = 12;

/**
 * What a finger drags to make the sheet around it higher or lower. The sheet follows the finger; when that leaves, an event
 * `sheet-settled` tells the nearest of three heights, 0 to 2. Buttons beside it do the same, so it is nothing for a keyboard
 * or a screen reader.
 */
class SheetHandleElement extends HTMLElement {
  #from?: { y: number; height: number };

  connectedCallback(): void {
    this.setAttribute('aria-hidden', 'true');
    this.addEventListener('pointerdown', this.#grip);
    this.addEventListener('pointermove', this.#follow);
    this.addEventListener('pointerup', this.#settle);
    this.addEventListener('pointercancel', this.#settle);
  }

  get #sheet(): HTMLElement {
    return this.closest('aside')!;
  }

  readonly #grip = (event: PointerEvent): void => {
    this.setPointerCapture(event.pointerId);
    this.#from = { y: event.clientY, height: this.#sheet.offsetHeight };
  };

  readonly #follow = (event: PointerEvent): void => {
    if (this.#from) {
      const most = this.#room() - ROOM_ABOVE;
      const height = this.#from.height + this.#from.y - event.clientY;
      this.#sheet.style.height = `${Math.min(most, Math.max(PEEK, height))}px`;
    }
  };

  readonly #settle = (): void => {
    if (!this.#from) {
      return;
    }
    this.#from = undefined;
    const room = this.#room();
    const height = this.#sheet.offsetHeight;
    const gaps = [PEEK, room / 2, room - ROOM_ABOVE].map((one) => Math.abs(one - height));
    this.#sheet.style.height = '';
    this.dispatchEvent(new CustomEvent('sheet-settled', { detail: { height: gaps.indexOf(Math.min(...gaps)) } }));
  };

  #room(): number {
    return this.#sheet.parentElement!.offsetHeight;
  }
}

customElements.define('sk-sheet-handle', SheetHandleElement);
