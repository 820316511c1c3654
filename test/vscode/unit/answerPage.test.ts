import { commands, reset } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { aboutOf } from '../../../src/vscode/panels/results/aboutSweeps.ts';
import { answerPage } from '../../../src/vscode/panels/results/answerPage.ts';
import type { ShownResults } from '../../../src/vscode/panels/results/shownResults.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';

const PATH = { entity: 'my-team', project: 'my-proj', sweep: '3ab4k2x1' };

describe('the page of results', () => {
  it('proposes the sweep after the one that it shows, and offers that for one sweep with a metric', async () => {
    reset();
    commands.length = 0;
    const log = { debug: () => undefined, info: () => undefined, error: () => undefined };
    const shownOf = (sweeps: unknown) => ({ services: { log }, sweeps }) as unknown as ShownResults;
    await answerPage(shownOf(undefined), { type: 'propose' });
    assert.deepEqual(commands, []);
    await answerPage(shownOf({ sweeps: [{ path: PATH }] }), { type: 'propose' });
    assert.deepEqual(commands, [{ id: COMMANDS.proposeNext, args: [PATH] }]);

    const opened = {
      sweeps: [{ path: PATH, space: { metric: 'loss', goal: 'minimize' } }],
      columns: () => [],
    } as never;
    const one = { path: PATH };
    assert.equal(aboutOf([one], opened).hasNext, true);
    assert.equal(aboutOf([one, one], opened).hasNext, undefined);
    assert.equal(aboutOf([one], undefined).hasNext, undefined);
  });
});
