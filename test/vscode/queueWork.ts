// What schedulers and runs tell W&B, for tests and pictures of queues.
import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';

const headers = ({ key }: EmulatorProcess): Record<string, string> => ({
  'content-type': 'application/json',
  authorization: `Basic ${Buffer.from(`api:${key}`).toString('base64')}`,
});

/** Puts a run into gpu-queue, as a scheduler does. */
export async function pushRun(emulator: EmulatorProcess, run: string): Promise<void> {
  const query =
    'mutation Push($spec: JSONString!) { pushToRunQueueByName(input: { queueName: "gpu-queue", ' +
    'entityName: "my-team", projectName: "model-registry", runSpec: $spec }) { runQueueItemId } }';
  const spec = JSON.stringify({
    ...{ queue: 'gpu-queue', resource: 'kubernetes', job: 'my-team/my-proj/job-train:latest' },
    ...{ entity: 'my-team', project: 'my-proj', author: 'jane', sweep_id: 'running1', run_id: run },
  });
  const body = JSON.stringify({ query, variables: { spec } });
  const reply = await fetch(`${emulator.url}/graphql`, { method: 'POST', body, headers: headers(emulator) });
  if (!reply.ok) throw new Error(await reply.text());
}

/** A run ends, as its own process tells W&B. */
export async function endRun(emulator: EmulatorProcess, run: string): Promise<void> {
  const body = JSON.stringify({ files: {}, complete: true, exitcode: 0 });
  const url = `${emulator.url}/files/my-team/my-proj/${run}/file_stream`;
  const reply = await fetch(url, { method: 'POST', body, headers: headers(emulator) });
  if (!reply.ok) throw new Error(await reply.text());
}
