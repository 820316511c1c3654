import { openFolder, openText, outside, reset, settings, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ApiError } from '../../../src/core/api/apiError.ts';
import { viewer } from '../../../src/core/api/operations/viewer.ts';
import { createRecentRequests } from '../../../src/core/api/recentRequests.ts';
import { readDocument } from '../../../src/core/sweep/reading.ts';
import { watchedClient } from '../../../src/vscode/account/watchedClient.ts';
import { bugReport } from '../../../src/vscode/help/bugReport.ts';
import { reportBug } from '../../../src/vscode/help/reportBug.ts';
import type { Services } from '../../../src/vscode/services.ts';
import { openBench, PLACE } from './commandBench.ts';

const SWEEP = 'method: random\nparameters:\n  secret_idea: {min: 0.5, max: 1.5}\n';

describe('the report of a bug', () => {
  const restore: (() => void)[] = [];
  afterEach(() => {
    for (const step of restore.splice(0)) step();
  });

  /** A window in which much could leak: an account, a folder, a file, settings, requests that went well or failed. */
  async function window(): Promise<{ readonly services: Services; readonly secrets: readonly string[] }> {
    const bench = await openBench();
    restore.push(() => void bench.stop());
    const requests = createRecentRequests();
    const client = watchedClient(bench.client, ({ operation, ms, error }) =>
      requests.add({ operation, ms, at: Date.now(), failed: error?.kind }),
    );
    await viewer(client);
    bench.emulator.faults.set([{ operation: 'Viewer', kind: 'status', status: 401 }]);
    await assert.rejects(viewer(client), ApiError);
    const { host } = bench.services.connection;
    const error = new ApiError({ kind: 'auth', operation: 'UpsertSweep', host });
    const services = {
      ...bench.services,
      requests,
      connection: { ...PLACE, host, client, status: 'signedOut', error, trouble: error },
      readings: { of: () => readDocument({ text: SWEEP, fileName: 'secret-plan.yaml' }) },
      context: {
        extension: { packageJSON: { version: '1.2.3', repository: { url: 'https://code.test/launch-sweeps.git' } } },
      },
    } as unknown as Services;
    openFolder('/home/jane/clinic');
    openText('secret-plan.yaml', SWEEP);
    settings.set('host', host).set('entity', PLACE.entity).set('queue', 'jane-only');
    restore.push(() => settings.clear());
    const { key } = bench.emulator;
    const header = Buffer.from(`api:${key}`).toString('base64');
    const names = ['jane', 'clinic', 'secret', 'nobody', PLACE.entity, PLACE.project];
    return { services, secrets: [key, header, new URL(host).host, '127.0.0.1', ...names] };
  }

  it('has versions, settings by name, and the last requests with their times, and nothing of the person', async () => {
    const { services, secrets } = await window();
    const report = bugReport(services);
    assert.match(report, /- Launch Sweeps 1\.2\.3, Visual Studio Code 1\.105\.0, desktop\n/);
    assert.match(report, /- Host: our own server, account: signedOut \(auth\), last request: auth in UpsertSweep/);
    assert.match(report, /- Active file: yaml, 4 lines, sweep\n/);
    assert.match(report, /- Workspace: trusted, 1 folder\n/);
    assert.match(report, /- Settings changed: host, entity, queue\n/);
    assert.match(report, /- Viewer: \d+ ms, \d+ s ago\n- Viewer: auth after \d+ ms, \d+ s ago\n/);
    for (const secret of secrets) assert.ok(!report.toLowerCase().includes(secret.toLowerCase()), secret);
    assert.doesNotMatch(report, /authorization|basic |bearer|https?:|(?:^|\s)(?:[a-z]:)?[\\/]\w/i);
  });

  it('names the kind of a remote window, and never its address', async () => {
    const { services } = await window();
    restore.push(() => Object.assign(vscode.env, { remoteName: undefined }));
    Object.assign(vscode.env, { remoteName: 'ssh-remote' });
    assert.match(bugReport(services), /desktop, remote \(ssh-remote\)/);
    Object.assign(vscode.env, { remoteName: 'ssh-remote+jane@gpu.clinic.test' });
    assert.match(bugReport(services), /desktop, remote\n/);
  });

  it('is copied only once the person has seen it and agrees', async () => {
    const { services } = await window();
    await reportBug(services);
    assert.equal(outside.clipboard, '');
    assert.deepEqual(shown.at(-1)?.buttons, ['Copy and Open the Issue Page']);
    reset('Copy and Open the Issue Page');
    await reportBug(services);
    assert.equal(outside.clipboard, bugReport(services));
    assert.equal(outside.opened.at(-1), 'https://code.test/launch-sweeps/issues/new?template=bug.yml');
  });
});
