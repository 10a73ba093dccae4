import type View from 'ol/View';

/** What maps of one group look at: moving one moves all, in the same frame. */
const groups = new Map<string, { view: View; maps: number }>();

/** The view of a group, made when the first map joins; a map without a group has its own. */
export function joinView(group: string, make: () => View): { view: View; first: boolean } {
  const known = groups.get(group);
  if (!group || !known) {
    const view = make();
    if (group) {
      groups.set(group, { view, maps: 1 });
    }
    return { view, first: true };
  }
  known.maps += 1;
  return { view: known.view, first: false };
}

export function leaveView(group: string): void {
  const known = groups.get(group);
  if (known) {
    known.maps -= 1;
    if (known.maps === 0) {
      groups.delete(group);
    }
  }
}
