import type { Row } from './row.ts';

/** A group of rows. `spoken` is a sentence. */
export function groupRow(label: string, description: string, icon: string, spoken: string, tooltip = ''): Row {
  return { label, description, icon: { id: icon }, tooltip, accessibilityLabel: spoken, contextValue: 'group' };
}
