import type { JsonValue } from '../json.ts';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { previewOf, type PreviewOptions } from '../space/preview/preview.ts';
import { runWords } from '../space/runWords.ts';
import { toJson } from '../python/values/toJson.ts';
import { FILE, sweepFileOf } from './fileOf.ts';
import { defineTool } from './tool.ts';

const FEW = { gridRuns: 3, sampleRuns: 3, seed: 1 };

/** What a sweep file will try. */
export const previewSpace = defineTool({
  name: 'preview_search_space',
  means:
    'Shows what a sweep file would try before anything is launched: each parameter with its distribution, the number ' +
    'of runs and what ends them, example configurations, early termination, and values that are never reached.',
  needs: 'file',
  fields: { file: FILE },
  async use({ file: path }, { host }) {
    const file = await sweepFileOf(host, path);
    const { sweep } = file.reading;
    return {
      said: `${file.path}: ${runWords(sweep) ?? 'the number of runs cannot be told from the file.'}`,
      data: { ...spaceFacts(sweep, FEW) },
      next: 'check_sweep_file tells mistakes; plan_launch shows what a launch would send.',
      fileText: file.text,
    };
  },
});

/** What a sweep would try, as facts. */
export interface SpaceFacts {
  readonly method?: string;
  /** Each parameter, dots between the names of groups, in words; why the engine refuses it, where it does. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Configurations; undefined where the engine refuses the space. */
  readonly firstRuns?: readonly JsonValue[];
  /** Why the engine refuses the space. */
  readonly refused?: string;
  readonly earlyTermination?: string;
  /** Sentences on what is written and never tried. */
  readonly neverReached?: readonly string[];
}

/** What a sweep would try, and the first of its runs. */
export function spaceFacts(sweep: SweepFile, options: PreviewOptions): SpaceFacts {
  const { parameters, first, early, neverReached } = previewOf(sweep, options);
  return {
    method: sweep.method?.name,
    parameters: Object.fromEntries(
      parameters
        .filter(({ picture }) => picture !== 'group')
        .map(({ names, words, picture }) => [
          names.join('.'),
          words ?? (typeof picture === 'object' && 'refused' in picture ? picture.refused : ''),
        ]),
    ),
    firstRuns: 'refused' in first ? undefined : first.configs.map(toJson),
    refused: 'refused' in first ? first.refused : undefined,
    earlyTermination: early && ('refused' in early ? early.refused : early.words),
    neverReached: neverReached.length > 0 ? neverReached : undefined,
  };
}
