import { readSweepFile, type SweepFile } from '../../sweep/sweepFile.ts';
import { applyEdits } from '../../yaml/edit/applyEdits.ts';
import type { Change } from '../../yaml/edit/change.ts';
import { YamlEditor } from '../../yaml/edit/editor.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import type { Brush } from './brushes.ts';
import { narrow } from './narrow.ts';

/**
 * A sweep file that tries only marked values; with those of one run it makes one run. undefined where the text cannot
 * be changed safely.
 *
 * @param isOneRun whether one run is to be made: `grid` and a `run_cap` of 1 see to it
 */
export function settingsFile(yaml: string, brushes: readonly Brush[], isOneRun: boolean): string | undefined {
  const file = readSweepFile(parseYaml(yaml), 'sweep.yaml');
  const { changes } = narrow(file, brushes);
  const all = [...changes, ...(isOneRun ? oneRun(file) : [])];
  if (all.length === 0) return yaml;
  const edits = new YamlEditor(file.tree).edits(all);
  return edits && applyEdits(yaml, edits);
}

function oneRun({ root }: SweepFile): readonly Change[] {
  const method: readonly Change[] = root.has('method')
    ? [{ verb: 'set', path: ['method'], to: { value: 'grid' } }]
    : [];
  const cap: Change = root.has('run_cap')
    ? { verb: 'set', path: ['run_cap'], to: { value: 1 } }
    : { verb: 'insert', path: [], pairs: [['run_cap', { value: 1 }]], at: 'end' };
  return [...method, cap];
}
