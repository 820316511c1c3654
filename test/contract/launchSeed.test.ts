// The configurations of W&B's own document: what the extension says of each and does with it, beside what the real
// client sent.
import { nothingKnown } from '../../src/core/language/accountKnowledge.ts';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLanguageService } from '../../src/core/language/service.ts';
import { planLaunch } from '../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../src/core/launch/plan/planPlain.ts';
import type { Plan } from '../../src/core/launch/plan/types.ts';
import { parseYaml } from '../../src/core/yaml/read/parse.ts';
import { judge } from '../emulator/engine/judge.ts';
import { compare, readRecordings, type Recording } from './launchRecordings.ts';
import { sharedFile } from './launchShared.ts';

interface Row {
  readonly file: string;
  readonly kind: string;
  readonly says: readonly string[];
  readonly errors: number;
  readonly launch: Plan;
  readonly server: string;
  /** Recordings of the same configuration, each equal to ours but for listed differences. */
  readonly recordings: readonly Recording[];
}

const sentConfig = (plan: Plan) => ('upsertSweep' in plan ? plan.upsertSweep.config : undefined);

function rowOf(folder: string, file: string, recordings: readonly Recording[]): Row {
  const text = readFileSync(join(folder, file), 'utf8');
  const service = createLanguageService();
  const document = { tree: parseYaml(text), fileName: file };
  const diagnostics = service.validate(document, nothingKnown);
  const launch = planLaunch(
    { name: file, text },
    { entity: 'my-team', project: 'my-proj', queue: 'gpu-queue', author: 'jane' },
  );
  const configs = [sentConfig(launch), sentConfig(planPlain({ name: file, text }, {}))].filter(
    config => config !== undefined,
  );
  const verdict = 'upsertSweep' in launch ? judge(launch.upsertSweep.config) : undefined;
  return {
    file,
    kind: service.claim(document).kind ?? 'no sweep',
    launch,
    says: diagnostics.map(each => `${each.severity} ${each.code}: ${each.message}`),
    errors: diagnostics.filter(each => each.severity === 'error').length,
    server:
      verdict === undefined
        ? 'never asked'
        : (verdict.refused ??
          `created${verdict.warnings.length > 0 ? `, ${String(verdict.warnings.length)} warnings` : ''}`),
    recordings: recordings.filter(recording => configs.includes(String(recording.upserts[0]?.['config']))),
  };
}

const shown = (plan: Plan): string =>
  'refused' in plan ? `refused (${plan.refused.code}): ${plan.refused.message}` : 'sent';

describe("The examples of W&B's document", () => {
  const folder = sharedFile('seed');
  const path = sharedFile('wandb', 'launch-parity.jsonl');
  let rows: readonly Row[] = [];

  before(function () {
    if (!folder || !path) {
      console.log('launchSeed: skipped, the examples are not there');
      this.skip();
    }
    const recordings = readRecordings(path);
    rows = readdirSync(folder)
      .sort()
      .map(file => rowOf(folder, file, recordings));
    for (const row of rows) {
      console.log(
        `  ${row.file} (${row.kind})\n    says: ${row.says.join('\n          ') || 'nothing'}\n` +
          `    Launch Sweep: ${shown(row.launch)}\n    W&B: ${row.server}\n` +
          `    the same configuration in: ${row.recordings.map(each => each.id).join(', ') || 'no recording'}`,
      );
    }
  });

  const row = (file: string) => rows.find(each => each.file === file) ?? assert.fail(`${file} is not there`);

  it('standard: launched as recorded, nothing to fix', () => {
    assert.equal(row('standard.yaml').errors, 0);
    assert.equal(shown(row('standard.yaml').launch), 'sent');
    assert.match(row('standard.yaml').server, /^created/);
    assert.ok(row('standard.yaml').recordings.length > 0);
  });

  it('optuna: launched as recorded, nothing to fix', () => {
    assert.equal(row('optuna.yaml').errors, 0);
    assert.equal(shown(row('optuna.yaml').launch), 'sent');
    assert.match(row('optuna.yaml').server, /^created/);
    assert.ok(row('optuna.yaml').recordings.length > 0);
  });

  it('wandb-scheduler: a grid over floats, which W&B refuses and the editor marks', () => {
    assert.ok(row('wandb-scheduler.yaml').errors > 0);
    assert.equal(shown(row('wandb-scheduler.yaml').launch), 'sent');
    assert.match(row('wandb-scheduler.yaml').server, /Invalid sweep config/);
    assert.ok(row('wandb-scheduler.yaml').recordings.length > 0);
  });

  it('custom-scheduler: a fragment, refused with the reason', () => {
    assert.ok('refused' in row('custom-scheduler.fragment.yaml').launch);
  });

  it('no recording of them differs but for listed differences', () => {
    for (const each of rows)
      for (const recording of each.recordings)
        assert.deepEqual(
          compare(recording).deviations.filter(d => d.allowedBy === undefined),
          [],
          recording.id,
        );
  });
});
