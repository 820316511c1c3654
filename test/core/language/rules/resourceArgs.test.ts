import assert from 'node:assert/strict';
import { say } from './say.ts';

const SWEEP = 'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\n';
const args = (runner: string, value: string, block = 'launch') =>
  say(`${SWEEP}${block}: {resource_args: {${runner}: ${value}}}\n`);

describe('resource arguments', () => {
  it("allow of Docker what the agent allows, whatever the name's dress", () => {
    for (const ok of [
      '{gpus: all}',
      '{--env: [A=1, B=2]}',
      '{shm_size: 1g}',
      '{CPUS: 2}',
      '{e: A=1}',
      '{ulimit: ["nofile=1"]}',
      '{builder: {accelerator: {}}}',
    ])
      assert.deepEqual(args('local-container', ok), [], ok);
    for (const bad of ['{volume: "/a:/b"}', '{privileged: true}', '{network: host}', '{cap-add: ALL}'])
      assert.deepEqual(
        args('local-container', bad).map(s => s.split(':')[0]),
        ['warning local-container-option'],
        bad,
      );
    for (const bad of ['{env: {A: 1}}', '{env: []}', '{env: [[a]]}', '{gpus: true}', '{memory: [1g]}', '{name: null}'])
      assert.deepEqual(
        args('local-container', bad).map(s => s.split(':')[0]),
        ['warning local-container-value'],
        bad,
      );
    assert.deepEqual(args('local-container', '{volume: "/a:/b"}', 'scheduler'), [
      'information resource-args-unused: local-container',
      'warning local-container-option: volume',
    ]);
  });

  it('refuse of Kubernetes what the agent refuses, at any depth', () => {
    for (const bad of [
      '{spec: {template: {spec: {hostNetwork: true}}}}',
      '{a: [{securityContext: {}}]}',
      '{serviceAccountName: x}',
      '{spec: {automountServiceAccountToken: "yes"}}',
      '{ports: [{hostPort: 80}]}',
      '{volumes: [{hostPath: null}]}',
      '{m: {mountPropagation: Bidirectional}}',
      '{metadata: {annotations: {container.apparmor.x: unconfined}}}',
    ]) {
      assert.deepEqual(
        args('kubernetes', bad).map(s => s.split(':')[0]),
        ['warning kubernetes-unsafe'],
        bad,
      );
    }
    for (const ok of [
      '{spec: {template: {spec: {hostNetwork: false}}}}',
      '{serviceAccountName: ""}',
      '{spec: {automountServiceAccountToken: false}}',
      '{ports: [{hostPort: 0}]}',
      '{m: {mountPropagation: None}}',
      '{metadata: {annotations: {a: unconfined}}}',
    ])
      assert.deepEqual(args('kubernetes', ok), [], ok);
  });

  it('say what SageMaker and Vertex need, as worth knowing', () => {
    assert.deepEqual(
      args('sagemaker', '{RoleArn: a, OutputDataConfig: {}, ResourceConfig: {}, StoppingCondition: {}}'),
      [],
    );
    assert.deepEqual(args('sagemaker', '{role_arn: a}'), ['information sagemaker-incomplete: sagemaker']);
    assert.deepEqual(
      args(
        'gcp-vertex',
        '{spec: {staging_bucket: b, worker_pool_specs: [{container_spec: {image_uri: "${image_uri}"}}]}}',
      ),
      [],
    );
    assert.deepEqual(args('vertex', '{spec: {worker_pool_specs: [{machine_spec: {}}]}}'), [
      'information vertex-incomplete: spec',
      'information vertex-incomplete: machine_spec',
    ]);
  });

  it("want a runner's name first", () => {
    assert.deepEqual(args('env', '[A=1]'), ['warning resource-args-runner: env']);
    assert.deepEqual(args('local_container', '{gpus: 1}'), ['warning resource-args-runner: local_container']);
    assert.deepEqual(say(`${SWEEP}launch: {resource_args: fast}\n`), ['warning resource-args-runner: fast']);
    assert.deepEqual(say(`${SWEEP}launch: {resource: kubernetes, resource_args: {local-container: {gpus: 1}}}\n`), [
      'information resource-args-unused: local-container',
    ]);
  });

  it('know the macros', () => {
    assert.deepEqual(args('local-container', '{name: "${run_name}-${HOME}"}'), []);
    assert.deepEqual(args('local-container', '{name: "${run_nam}"}'), ['warning resource-macro: "${run_nam}"']);
    assert.deepEqual(args('kubernetes', '{namespace: "{{ space }}"}'), ['information resource-macro: "{{ space }}"']);
  });
});
