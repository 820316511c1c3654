import assert from 'node:assert/strict';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../../../src/core/launch/plan/planPlain.ts';
import { judgePreflight } from '../../../../src/core/launch/preflight/judgePreflight.ts';

const WHERE = { entity: 't', project: 'p', queue: 'q', author: 'jane' };
const KINDS = {
  'a plain sweep': { plan: planPlain, text: 'program: a.py\nmethod: grid\nparameters: {a: {values: [1, 2]}}\n' },
  'a launch sweep': { plan: planLaunch, text: 'job: t/p/a:v1\nmethod: grid\nparameters: {a: {values: [1, 2]}}\n' },
} as const;

for (const [kind, { plan, text }] of Object.entries(KINDS))
  describe(`Launching the file of ${kind} again`, () => {
    const planOf = (of: string) => {
      const planned = plan({ name: 'sweep.yaml', text: of }, WHERE);
      assert.ok('facts' in planned);
      return planned;
    };
    const judged = (
      now: string,
      last: string,
      earlier: readonly string[],
      states: Readonly<Record<string, string>>,
    ) => {
      const { facts, upsertSweep } = planOf(now);
      return judgePreflight({
        facts,
        config: upsertSweep.config,
        look: { states: new Map(Object.entries(states)), entities: [], queues: [], agents: [] },
        elsewhere: [],
        now: 0,
        last: { at: 0, sweep: last, entity: 't', project: 'p', variables: planOf(text).upsertSweep, earlier },
      }).filter(({ code }) => ['active-sweep', 'edited-since', 'earlier-runs'].includes(code));
    };
    const told = (...of: Parameters<typeof judged>) =>
      judged(...of).map(({ severity, code, sentence }) => `${severity} ${code} ${/sweep\d/.exec(sentence)?.[0] ?? ''}`);
    const edited = text.replace('[1, 2]', '[1, 3]');

    it('tells which sweep of it still runs, and that the edit does not reach that one', () => {
      for (const state of ['RUNNING', 'PAUSED', 'PENDING'])
        assert.deepEqual(told(edited, 'sweep1', [], { sweep1: state }), [
          'warning active-sweep sweep1',
          'info edited-since sweep1',
        ]);
    });

    it('points to Update Sweep only where the sweep has not begun', () => {
      const points = (state: string) =>
        judged(edited, 'sweep1', [], { sweep1: state }).some(({ sentence }) => sentence.includes('Update Sweep'));
      assert.deepEqual([points('PENDING'), points('RUNNING')], [true, false]);
    });

    it('offers the next sweep from the runs of one that has begun', () => {
      const offered = (state: string) =>
        judged(edited, 'sweep1', [], { sweep1: state }).flatMap(({ code, action }) =>
          code === 'edited-since' && action ? [action] : [],
        );
      assert.deepEqual(offered('RUNNING'), [{ kind: 'proposeNext', entity: 't', project: 'p', sweep: 'sweep1' }]);
      assert.deepEqual(offered('PENDING'), []);
    });

    it('offers it too where the same is launched again while its sweep goes on', () => {
      const offered = (state: string) =>
        judged(text, 'sweep1', [], { sweep1: state }).flatMap(({ code, action }) =>
          code === 'earlier-runs' && action ? [action] : [],
        );
      assert.deepEqual(offered('RUNNING'), [{ kind: 'proposeNext', entity: 't', project: 'p', sweep: 'sweep1' }]);
      for (const state of ['PENDING', 'FINISHED', 'GONE']) assert.deepEqual(offered(state), []);
    });

    it('says nothing of an edit that changes nothing, or where the sweep has ended or is unknown', () => {
      assert.deepEqual(told(`# a comment\n${text}`, 'sweep1', [], { sweep1: 'RUNNING' }), [
        'warning active-sweep sweep1',
        'info earlier-runs sweep1',
      ]);
      assert.deepEqual(told(edited, 'sweep1', [], { sweep1: 'FINISHED' }), []);
      assert.deepEqual(told(edited, 'sweep1', [], {}), []);
    });

    it('compares the file with the last launch alone', () => {
      assert.deepEqual(told(edited, 'sweep2', ['sweep1'], { sweep2: 'FINISHED', sweep1: 'RUNNING' }), [
        'warning active-sweep sweep1',
      ]);
    });
  });
