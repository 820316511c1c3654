import * as l10n from '@vscode/l10n';
import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import { fix, insertPair, removePair, renameKey, replaceValue, setValue } from '../fixes/edit.ts';
import { moveInto, moveToTop } from '../fixes/move.ts';
import type { Fix } from '../types.ts';

// The fixes that many rules share. Each is undefined where its edit cannot be made; `safe` ones are part of "fix all".

/** Writes another value. */
export function useValue(sweep: SweepFile, field: Field, value: string, safe = false): Fix | undefined {
  return fix(l10n.t('Use {0}', value), [replaceValue(sweep, field, value)], safe);
}

/** Writes another string, in quotes where it needs them. */
export function useText(sweep: SweepFile, field: Field, text: string, safe = false): Fix | undefined {
  const isScalar = field.node.kind === 'scalar';
  return fix(l10n.t('Use {0}', text), [isScalar ? setValue(sweep, field, { value: text }) : undefined], safe);
}

/** Gives a key another name. */
export function useKey(sweep: SweepFile, field: Field, name: string, safe = false): Fix | undefined {
  return fix(l10n.t('Use {0}', name), [renameKey(sweep, field, name)], safe);
}

/** Removes a key and its value. */
export function removeKey(sweep: SweepFile, field: Field): Fix | undefined {
  return fix(l10n.t('Remove {0}', field.name), [removePair(sweep, field)]);
}

/** Adds a key to a mapping. */
export function addKey(sweep: SweepFile, map: Field, name: string, value: string, safe = false): Fix | undefined {
  return fix(l10n.t('Add {0}', `${name}: ${value}`), [insertPair(sweep, map, name, value)], safe);
}

/** Puts what is written in double quotes. */
export function addQuotes(sweep: SweepFile, field: Field, text: string, safe = false): Fix | undefined {
  return fix(l10n.t('Add quotes'), [replaceValue(sweep, field, JSON.stringify(text))], safe);
}

/** Removes the quotes of a number. */
export function removeQuotes(sweep: SweepFile, field: Field, number: string, safe = false): Fix | undefined {
  return fix(l10n.t('Remove the quotes'), [replaceValue(sweep, field, number)], safe);
}

/** Moves a key with its value into a block at the top level. */
export function moveUnder(sweep: SweepFile, field: Field, block: string): Fix | undefined {
  return fix(l10n.t('Move it under {0}', block), moveInto(sweep, field, block) ?? []);
}

/** Moves a key with its value to the top level. */
export function moveToTopLevel(sweep: SweepFile, field: Field): Fix | undefined {
  return fix(l10n.t('Move it to the top level'), moveToTop(sweep, field) ?? []);
}
