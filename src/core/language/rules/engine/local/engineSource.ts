import * as l10n from '@vscode/l10n';
import type { PythonModule } from '../../../../python/source/module.ts';
import type { Field } from '../../../../sweep/field.ts';
import type { LocalEngine } from '../../../../wandb/localEngines.ts';
import { keyPlace } from '../../place.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { describe } from '../../words.ts';
import { readsFunction } from './engineKeyUnread.ts';
import { checkEngineFunction } from './engineFunction.ts';

export const engineSource: Rule = { code: 'engine-source', severities: ['error', 'warning'] };

/** Checks the Python file of the functions that the engine reads, and the functions (docs/facts/local-engines.md). */
export function checkEngineSource(context: RuleContext, engine: LocalEngine, block: Field): void {
  const keys = (['search_space', 'optimizer'] as const).filter(key => readsFunction(engine, key, block.get(key)));
  const [first] = keys;
  const named = first && block.get(first);
  if (!named) return;
  const source = block.get('source');
  if (!source || source.falsy) {
    const message = l10n.t(
      '`{0}` names a function, but `source` is missing, so the scheduler does not start. Add `source: …`, its file.',
      first,
    );
    context.report(engineSource, source ?? keyPlace(named), message, { absent: true });
    return;
  }
  const path = source.text;
  if (path === undefined) {
    const message = l10n.t(
      '`source` is {0}, so the scheduler does not start. Use the path of a file.',
      describe(source),
    );
    if (source.type !== 'broken') context.report(engineSource, source, message);
    return;
  }
  if (!/\.(?:pyw?|pyc|so|pyd)$/.test(path)) {
    const message = l10n.t('Python cannot import `{0}`, so the scheduler does not start. Use a file in `.py`.', path);
    context.report(engineSource, source, message);
    return;
  }
  if (/\.py[wd]$/.test(path)) {
    const message = l10n.t('Python imports `{0}` on Windows only. Use a file in `.py`.', path);
    context.report(engineSource, source, message, { severity: 'warning' });
  }
  const file = path.replace(/^(?:\.\/+)+/, '');
  if (context.files?.programExists(file) === false) {
    const message = l10n.t(
      '`{0}` was not found next to this file or in the workspace root. Use its path from where the scheduler starts.',
      path,
    );
    context.report(engineSource, source, message, { severity: 'warning' });
    return;
  }
  const module = context.files?.pythonModule?.(file);
  if (!module) return;
  if (module.isBroken) {
    const message = l10n.t('Python cannot read `{0}`: a bracket or a string is not closed. Correct it.', path);
    context.report(engineSource, source, message);
    return;
  }
  checkImports(context, source, path, module);
  for (const key of keys) {
    const field = block.get(key);
    if (field) checkEngineFunction(context, { engine, key, field, path, module });
  }
}

/** Its folder is not where Python looks: a file beside it is not found, unless PYTHONPATH names the folder. */
function checkImports(context: RuleContext, source: Field, path: string, module: PythonModule): void {
  const relative = module.imports.find(one => one.module.startsWith('.'));
  if (relative) {
    const message = l10n.t(
      '`{0}` imports `{1}`, and Python fails: the file is in no package. Import it by its full name.',
      path,
      relative.module,
    );
    context.report(engineSource, source, message);
    return;
  }
  if (/\bsys\.path\b/.test(module.code)) return;
  const folder = path.replace(/[^/\\]*$/, '');
  const beside = module.imports.find(one => {
    const [root = ''] = one.module.split('.');
    return [`${folder}${root}.py`, `${folder}${root}/__init__.py`].some(
      file => context.files?.programExists(file) === true,
    );
  });
  if (!beside) return;
  const message = l10n.t(
    '`{0}` imports `{1}` from its folder, where the scheduler does not look. Set `PYTHONPATH` for it.',
    path,
    beside.module,
  );
  context.report(engineSource, source, message, { severity: 'warning' });
}
