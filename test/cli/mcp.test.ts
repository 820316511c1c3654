import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ElicitRequestSchema, type ElicitResult } from '@modelcontextprotocol/sdk/types.js';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOOLS } from '../../src/core/tools/tools.ts';
import { SWEEP } from '../core/tools/toolBench.ts';
import { startEmulator, type Emulator } from '../emulator/start.ts';
import { npmPackage } from './npmPackage.ts';

describe('launch-sweeps mcp, asked by the client of the official SDK', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-mcp-'));
  const open: Client[] = [];
  let emulator: Emulator;
  const sweeps = (): number => emulator.world.project('my-team', 'my-proj')?.sweeps.kept.length ?? 0;

  /** A client of a server of its own; `answer`: what its person says when they are asked, where it can ask. */
  async function connect(words: readonly string[], answer?: (message: string) => ElicitResult): Promise<Client> {
    const capabilities = answer ? { elicitation: {} } : {};
    const client = new Client({ name: 'test', version: '1' }, { capabilities });
    if (answer) client.setRequestHandler(ElicitRequestSchema, ({ params }) => answer(params.message));
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [npmPackage().command, 'mcp', ...words],
        cwd: folder,
        env: {
          HOME: folder,
          WANDB_BASE_URL: emulator.url,
          WANDB_API_KEY: emulator.key,
          WANDB_ENTITY: 'my-team',
          WANDB_PROJECT: 'my-proj',
        },
      }),
    );
    open.push(client);
    return client;
  }
  async function call(client: Client, name: string, input: Record<string, unknown>): Promise<string> {
    const { content } = await client.callTool({ name, arguments: input });
    const text = (content as { text: string }[]).map(each => each.text).join('\n');
    assert.ok(!text.includes(emulator.key));
    return text;
  }

  before(async () => {
    npmPackage();
    emulator = await startEmulator({ noLife: true });
    writeFileSync(join(folder, 'sweep.yaml'), SWEEP);
    writeFileSync(join(folder, 'other.yaml'), SWEEP.replace('0.01', '0.02'));
  });
  after(async () => {
    await Promise.all(open.map(client => client.close()));
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  it('reads only, unless launching is allowed', async () => {
    const client = await connect([]);
    const { tools } = await client.listTools();
    const reading = TOOLS.filter(({ needs }) => needs !== 'change');
    assert.deepEqual(
      tools.map(({ name }) => name),
      reading.map(({ name }) => name),
    );
    assert.ok(tools.every(({ annotations }) => annotations?.readOnlyHint === true));
    assert.match(await call(client, 'check_sweep_file', { file: 'sweep.yaml' }), /Errors: 0\./);
    assert.match(await call(client, 'list_queues', {}), /gpu-queue/);
    assert.match(await call(client, 'check_sweep_file', { file: '../../etc/passwd.yaml' }), /does not have/);
    await assert.rejects(call(client, 'launch_sweep', { file: 'sweep.yaml' }), /no tool/);
  });

  it('launches what the person confirms in the client, and nothing else', async () => {
    const before = sweeps();
    const asked: string[] = [];
    let says: ElicitResult = { action: 'decline' };
    const client = await connect(['--allow-launch', '--yes'], message => {
      asked.push(message);
      return says;
    });
    assert.match(await call(client, 'launch_sweep', { file: 'sweep.yaml' }), /Nothing was launched/);
    says = { action: 'accept', content: { confirm: false } };
    assert.match(await call(client, 'launch_sweep', { file: 'sweep.yaml' }), /Nothing was launched/);
    assert.equal(sweeps(), before);
    says = { action: 'accept', content: { confirm: true } };
    assert.match(await call(client, 'launch_sweep', { file: 'sweep.yaml' }), /was launched/);
    assert.equal(sweeps(), before + 1);
    assert.match(asked.at(-1) ?? '', /sweep\.yaml[^]*gpu-queue/);
  });

  it('launches without a question only where it was started with --yes, and never the same at once again', async () => {
    const before = sweeps();
    const careful = await connect(['--allow-launch']);
    assert.match(await call(careful, 'launch_sweep', { file: 'other.yaml' }), /--yes/);
    assert.equal(sweeps(), before);
    const trusting = await connect(['--allow-launch', '--yes']);
    assert.match(await call(trusting, 'launch_sweep', { file: 'other.yaml' }), /was launched/);
    assert.match(await call(trusting, 'launch_sweep', { file: 'other.yaml' }), /Nothing was launched/);
    assert.equal(sweeps(), before + 1);
  });
});
