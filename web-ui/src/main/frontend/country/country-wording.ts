import { CLASS } from '../map/paint';
import { writeCode, writeValue, type Saying, type ValueFormat } from '../map/wording';
import type { Found } from './country-stage';

const STATES: Record<number, string> = {
  [CLASS.protected]: 'protected',
  [CLASS.noData]: 'noData',
  [CLASS.notDelivered]: 'notDelivered',
};

/** What the map says of an area: its name, and its figure or why there is none. */
export function sayingOf({ part, area, sheet }: Found, texts: Record<string, string>, format: ValueFormat): Saying {
  const name = writeCode(part.code[area].replace(/-b\d+$/, ''));
  const title = [part.name[area], name].filter(Boolean).join(', ');
  if (!sheet) {
    return { title, lines: [] };
  }
  const at = part.node[area] - sheet.first;
  const state = STATES[sheet.classes[at]];
  if (state) {
    return { title, lines: [texts[`state.${state}`] ?? '', texts[`state.${state}.why`] ?? ''].filter(Boolean) };
  }
  const level = texts[`hover.level.${sheet.levels[at]}`] ?? '';
  return { title: `${title}: ${writeValue(sheet.values[at], format)}`, lines: [level].filter(Boolean) };
}
