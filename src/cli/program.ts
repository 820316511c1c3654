// `npm run -s program -- FILES…`: each sweep beside the program that it starts, one JSON line a file.
import * as l10n from '@vscode/l10n';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createLanguageService } from '../core/language/service.ts';
import { besideFile } from './besideFile.ts';
import { programAt } from './programAt.ts';

const NOT_KNOWN = 'not known';
const folder = process.env.INIT_CWD ?? process.cwd();
const language = createLanguageService();

function answer(file: string): unknown {
  const path = resolve(folder, file);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { file, error: { message: l10n.t('The file cannot be read: {0}', why) } };
  }
  const reading = language.read({ text, fileName: path, source: besideFile(path) });
  const fit = language.programFit(reading, { program: paths => programAt(paths, [dirname(path)]) });
  const logs = fit && !fit.program.logs.isOpen && fit.program.logs.prefixes.length === 0 && fit.unset.length === 0;
  return {
    file,
    parameters: Object.fromEntries(
      reading.sweep.parameters.map(({ field }, index) => [
        field.name,
        outcomeWord(fit?.parameters[index]?.values.map(({ outcome }) => outcome) ?? []),
      ]),
    ),
    logs: logs ? fit.program.logs.keys : 'unknown',
    metric: fit?.isMetricLogged ?? NOT_KNOWN,
  };
}

/** One word for all values; `mixed` where they differ. */
function outcomeWord(all: readonly (string | undefined)[]): string {
  const outcomes = new Set(all);
  const [first] = outcomes;
  return outcomes.size > 1 ? 'mixed' : (first ?? NOT_KNOWN);
}

for (const file of process.argv.slice(2)) console.log(JSON.stringify(answer(file)));
