// `npm run space` against W&B's engine itself, the package `sweeps`, on requests made by chance.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { spaceAnswer } from '../../src/cli/spaceAnswer.ts';
import { pyJsonDumps } from '../../src/core/python/values/jsonDumps.ts';
import { repositoryRoot } from './launchShared.ts';
import { pythonEnvironment } from './pythonEnvironment.ts';
import { spaceRequests, type SpaceRequest } from './spaceCases.ts';
import { sample } from '../tools/sample.ts';
import { isSame, NEARLY, probabilities, type Tolerance } from './spaceCompare.ts';

const VERSION = '0.3.0';
const REQUESTS = sample(2000);

type Answer = Readonly<Record<string, unknown>>;

function askEngine(python: string, requests: readonly SpaceRequest[]): Answer[] {
  const { stdout, stderr } = spawnSync(python, ['-B', join(repositoryRoot, 'test', 'contract', 'sweepsEngine.py')], {
    input: requests.map(request => `${JSON.stringify(request)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const answers = stdout.split('\n').filter(line => line !== '');
  assert.equal(answers.length, requests.length, stderr);
  return answers.map(line => JSON.parse(line) as Answer);
}

function toleranceOf(form: string, values: readonly unknown[]): Tolerance {
  if (form.startsWith('q_')) return NEARLY;
  if (form === 'beta') return { rel: 1e-7, abs: 1e-13 };
  // Near 0 a sum of large numbers has fewer digits.
  const largest = Math.max(...values.map(value => (typeof value === 'number' ? Math.abs(value) : 0)));
  return form === 'uniform' || form === 'normal' ? { rel: 1e-9, abs: 1e-12 * largest } : { rel: 1e-9, abs: 1e-300 };
}

/** What numpy makes of a number that is not one of 64 bits; it depends on the processor. */
const OVERFLOWN = -(2 ** 63);
/** A beta distribution whose powers are so large or small that SciPy gives up. */
const HOPELESS_BETA = /\b[ab]: (?:1\.0e\+30\d|5\.0e-324|1\.0e-300)/;

function differs(request: SpaceRequest, found: Answer, wanted: Answer): boolean {
  if (HOPELESS_BETA.test(request.config)) return false;
  if ((found['refused'] === undefined) !== (wanted['refused'] === undefined)) return true;
  if (wanted['refused'] !== undefined) return false;
  switch (request.want) {
    case 'ppf': {
      const form = String(found['form']);
      const [ours, theirs] = [found['values'], wanted['values']] as (readonly unknown[])[];
      if (!ours || !theirs) return true;
      if (theirs.includes(OVERFLOWN)) return false;
      const isOff = theirs.some((value, i) => !isSame(ours[i], value, toleranceOf(form, theirs)));
      const { cdf } = found;
      return isOff || (cdf !== undefined && !isSame(cdf, wanted['cdf'], probabilities(form)));
    }
    case 'grid':
      return !isSame(found['configs'], wanted['configs']);
    case 'hyperband':
      return !isSame([found['bands'], found['stopped']], [wanted['bands'], wanted['stopped']]);
    case 'runs':
      return !isSame(found['runs'], wanted['runs']);
  }
}

describe(`W&B's engine, sweeps ${VERSION}`, function () {
  this.timeout(600_000);

  it('refuses, draws, lists, stops and counts what we do', function () {
    const check = `import sweeps; assert sweeps.__version__ == "${VERSION}"`;
    const python = pythonEnvironment(`venv-sweeps-${VERSION}`, `sweeps==${VERSION}`, check);
    if (!python) {
      console.log(`    skipped: pip could not install sweeps ${VERSION} here`);
      return this.skip();
    }
    const requests = spaceRequests(20261127, REQUESTS);
    const wanted = askEngine(python, requests);
    const asked = requests.flatMap((request, i) => {
      const answer = wanted[i];
      return !answer || answer['large'] === true ? [] : [{ request, answer }];
    });
    const taken = asked.filter(({ answer }) => answer['refused'] === undefined);
    assert.ok(asked.length > 0.95 * REQUESTS && taken.length > 0.4 * REQUESTS, `${asked.length} ${taken.length}`);
    const differing = asked.flatMap(({ request, answer }) => {
      const found = JSON.parse(pyJsonDumps(spaceAnswer(request))) as Answer;
      return differs(request, found, answer)
        ? [[request.config, JSON.stringify(found).slice(0, 300), JSON.stringify(answer).slice(0, 300)].join('\n')]
        : [];
    });
    assert.deepEqual(differing, []);
  });
});
