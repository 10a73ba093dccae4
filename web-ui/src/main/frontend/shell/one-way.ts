/** The framework tells so while it goes from one screen to another. */
const underWay = (): boolean => Boolean((window as { Vaadin?: { Flow?: { navigation?: boolean } } }).Vaadin?.Flow?.navigation);
/** Whoever has not arrived by now goes nowhere any more, and holds nobody up. */
const LOST_MS = 3_000;

let next: HTMLAnchorElement | undefined;

/** The link below a click that leads to another screen in this window. */
function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  const elsewhere = event.button !== 0 || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement && one.href);
  return !elsewhere &&
    link instanceof HTMLAnchorElement &&
    link.origin === location.origin &&
    !link.target &&
    !link.hasAttribute('download') &&
    !link.hasAttribute('router-ignore')
    ? link
    : undefined;
}

function goOn(): void {
  const link = next;
  next = undefined;
  if (link?.isConnected) {
    link.click();
  }
}

/**
 * One way at a time: the framework loses a click on a link while it is still going to another screen. Such a click waits
 * until that has been reached; of several the last one counts.
 */
window.addEventListener(
  'click',
  (event) => {
    const link = linkOf(event);
    if (!link || !event.isTrusted || !underWay()) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!next) {
      const lost = window.setTimeout(goOn, LOST_MS);
      window.addEventListener(
        'vaadin-navigated',
        () => {
          window.clearTimeout(lost);
          // The framework's own mark goes right after it told so.
          setTimeout(goOn);
        },
        { once: true },
      );
    }
    next = link;
  },
  { capture: true },
);

export {};
