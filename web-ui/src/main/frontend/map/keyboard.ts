import type { Direction } from './cells';

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What the keys ask for. */
export interface KeyTarget {
  step(direction: Direction): void;
  pan(direction: Direction): void;
  zoomBy(steps: number): void;
  open(byEnter: boolean): void;
  /** Takes the last step back; false when there is none. */
  undo(): boolean;
  leave(): void;
}

/** Handles a key; false when it means nothing to the map, so that the page may use it. */
function act(event: KeyboardEvent, target: KeyTarget): boolean {
  const direction = ARROWS[event.key];
  if (direction) {
    (event.shiftKey ? target.pan : target.step).call(target, direction);
    return true;
  }
  switch (event.key) {
    case '+':
    case '=':
      target.zoomBy(1);
      return true;
    case '-':
    case '_':
      target.zoomBy(-1);
      return true;
    case 'Enter':
    case ' ':
      target.open(event.key === 'Enter');
      return true;
    case 'Backspace':
      return target.undo();
    case 'Escape':
      target.leave();
      return true;
    default:
      return false;
  }
}

export function handleKey(event: KeyboardEvent, target: KeyTarget): void {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (!modified && act(event, target)) {
    event.preventDefault();
  }
}
