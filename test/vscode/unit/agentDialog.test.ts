import { commands, outside, reset, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import type { Confirmation } from '../../../src/core/tools/tool.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import type { LaunchContext } from '../../../src/vscode/launch/launchContext.ts';
import { editorHost } from '../../../src/vscode/tools/editorHost.ts';

const SWEEP = { entity: 'my-team', project: 'my-proj', sweep: 'running1' };
const LAUNCH: Confirmation = {
  title: 'An agent wants to launch a.yaml. Launch it?',
  lines: ['File: a.yaml', 'Time: about 2 h'],
  go: 'Launch',
  about: { file: 'file:///space/a.yaml' },
  yesTo: 'launch',
};

describe('The dialog of what an agent wants to change', () => {
  const { confirm } = editorHost({ services: {} } as unknown as LaunchContext);
  const ask = (confirmation: Confirmation) => confirm(confirmation, new AbortController().signal);
  beforeEach(() => {
    commands.length = 0;
    outside.opened.length = 0;
  });

  it('has everything in it, and as its first button, which Enter takes, one that changes nothing', async () => {
    reset('Launch');
    assert.equal(await ask(LAUNCH), 'yes');
    const [{ sentence, detail, buttons } = { sentence: '', detail: '', buttons: [] }] = shown;
    assert.deepEqual([sentence, detail], [LAUNCH.title, 'File: a.yaml\nTime: about 2 h']);
    assert.deepEqual(buttons, ['Show File', 'Launch']);
  });

  it('declines where the person leaves it, or looks first', async () => {
    reset();
    assert.match(JSON.stringify(await ask(LAUNCH)), /said no/);
    assert.deepEqual(outside.opened, []);
    reset('Show File');
    assert.match(JSON.stringify(await ask(LAUNCH)), /looks at it first/);
    assert.deepEqual(outside.opened, ['file:///space/a.yaml']);
  });

  it('shows the sweep that would change in the explorer', async () => {
    reset('Show in Explorer');
    await ask({ ...LAUNCH, go: 'Stop', about: { sweep: SWEEP } }).catch(() => undefined);
    assert.deepEqual(shown[0]?.buttons, ['Show in Explorer', 'Stop']);
    assert.deepEqual(commands, [{ id: COMMANDS.showInExplorer, args: [SWEEP] }]);
  });
});
