import * as vscode from 'vscode';
import type { PyValue } from '../../core/python/values/value.ts';
import type { PythonOrigin } from '../../core/python/sweeps/origin.ts';
import { readDocument, type SweepReading } from '../../core/sweep/reading.ts';
import { CommandError, type Remedy } from '../ui/commandError.ts';
import { pickText } from '../ui/wizard/pickText.ts';
import { answered, askSteps, type Step } from '../ui/wizard/steps.ts';

/** What the person says of what only running the file tells. */
interface Said {
  readonly values: ReadonlyMap<string, PyValue>;
  readonly origin: Partial<Pick<PythonOrigin, 'entity' | 'project' | 'priorRuns'>>;
}

/** Long expressions are cut. */
const LONGEST = 60;

/**
 * The sweep of a Python file with everything in it known: each value that only running the file tells is asked for.
 * Throws where nobody can list what is unknown. undefined = the person left.
 */
export async function askUnknown(
  reading: SweepReading,
  name: string,
  asYaml: Remedy,
): Promise<SweepReading | undefined> {
  const [{ unknownParts }, { fillUnknown, partKey }, { writtenValue }] = await Promise.all([
    import('../../core/sweep/python/unknownParts.ts'),
    import('../../core/sweep/python/fillUnknown.ts'),
    import('../../core/sweep/python/writtenValue.ts'),
  ]);
  const { tree, claim, fileName } = reading;
  const unknown = unknownParts(tree);
  const open = unknown.find(({ what }) => what === 'keys');
  if (open) throw new CommandError(allKeys(name, open.path.join('.')), [asYaml]);
  const values = unknown.map(({ path, start, end }): Step<Said> => {
    const key = partKey(path);
    return {
      name: key,
      async ask(said, at) {
        const source = tree.text.slice(Math.max(0, start), Math.max(0, end)).replace(/\s+/g, ' ').trim();
        const chosen = await pickText({
          title: vscode.l10n.t('Value of {0}', path.join('.')),
          placeholder:
            source === ''
              ? vscode.l10n.t('It is known only when {0} runs; write it as in Python', name)
              : vscode.l10n.t('{1} is known only when {0} runs; write it as in Python', name, source.slice(0, LONGEST)),
          at,
          items: [],
          check: text =>
            writtenValue(text) ? undefined : vscode.l10n.t('Write a value of Python, such as 0.1 or "adam"'),
        });
        return answered(chosen, text => {
          const value = writtenValue(text);
          return value ? { ...said, values: new Map([...said.values, [key, value]]) } : said;
        });
      },
    };
  });
  const said = await askSteps<Said>([...values, ...placeSteps(tree.python, name)], { values: new Map(), origin: {} });
  if (!said) return undefined;
  const filled = fillUnknown(tree, said.values);
  return readDocument(
    { tree: { ...filled, ...(tree.python && { python: { ...tree.python, ...said.origin } }) }, fileName },
    claim,
  );
}

function allKeys(name: string, path: string): string {
  return path === ''
    ? vscode.l10n.t(
        'Some keys of the sweep are known only when {0} runs. Write them out, or create it from YAML.',
        name,
      )
    : vscode.l10n.t(
        'Some keys of {1} are known only when {0} runs. Write them out, or create it from YAML.',
        name,
        path,
      );
}

/** Where it goes and what counts, where the call makes it when it runs. */
function placeSteps(origin: PythonOrigin | undefined, name: string): Step<Said>[] {
  const ask = (
    key: 'entity' | 'project' | 'priorRuns',
    title: string,
    read: (text: string) => string | readonly string[],
  ): Step<Said>[] =>
    origin?.[key] === '?'
      ? [
          {
            name: key,
            async ask(said, at) {
              const placeholder = vscode.l10n.t('It is known only when {0} runs', name);
              const chosen = await pickText({ title, placeholder, at, items: [] });
              return answered(chosen, text => ({ ...said, origin: { ...said.origin, [key]: read(text) } }));
            },
          },
        ]
      : [];
  return [
    ...ask('entity', vscode.l10n.t('Entity that the sweep goes to'), text => text),
    ...ask('project', vscode.l10n.t('Project that the sweep goes to'), text => text),
    ...ask('priorRuns', vscode.l10n.t('IDs of the earlier runs that count, separated by commas'), text =>
      text.split(/[\s,]+/).filter(id => id !== ''),
    ),
  ];
}
