// What we say of sweeps with a local engine, against what `wandb sweep` and `wandb sweep-scheduler` did with each.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readModule } from '../../src/core/python/source/module.ts';
import { nothingKnown } from '../../src/core/language/accountKnowledge.ts';
import { createLanguageService } from '../../src/core/language/service.ts';
import type { Diagnostic, WorkspaceFiles } from '../../src/core/language/types.ts';
import { sharedFile } from './launchShared.ts';

interface EngineCase {
  readonly id: string;
  readonly about: string;
  readonly config: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly verdict: 'ok' | 'warned' | 'refused';
  readonly traceback?: boolean;
}

function filesOf(files: Readonly<Record<string, string>> = {}): WorkspaceFiles {
  return {
    programExists: path => path === 'fit.py' || path in files,
    pythonModule: path => (path in files ? readModule(files[path] ?? '') : undefined),
  };
}

function diagnose({ config, files }: EngineCase): Diagnostic[] {
  const service = createLanguageService();
  const document = service.read({ text: config, fileName: 'sweep.yaml' });
  assert.equal(service.claim(document).kind, 'sweep', config);
  return service.validate(document, nothingKnown, filesOf(files));
}

describe('sweeps with a local engine', () => {
  const path = sharedFile('wandb', 'engine-cases.jsonl');
  if (!path) {
    it('skipped: the recorded cases are not beside the repository');
    return;
  }
  const cases = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as EngineCase);

  for (const one of cases)
    it(`${one.id}, ${one.about}: ${one.verdict}`, () => {
      const found = diagnose(one);
      const told = JSON.stringify(found.map(d => `${d.severity} ${d.code}: ${d.message}`));
      const has = (severity: string) => found.some(d => d.severity === severity);
      if (one.verdict === 'refused') assert.ok(has('error') || (one.traceback === true && has('warning')), told);
      else {
        assert.equal(has('error'), false, told);
        if (one.verdict === 'warned') assert.ok(has('warning'), told);
        else assert.equal(has('warning'), false, told);
      }
    });
});
