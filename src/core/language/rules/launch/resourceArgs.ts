import type { Field } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { defaultSchedulerResource } from '../../../wandb/resourceTypes.ts';
import type { Family, RuleContext } from '../rule.ts';
import { checkKubernetes, kubernetesUnsafe } from './kubernetesUnsafe.ts';
import { checkLocalContainer, localContainerOption, localContainerValue } from './localContainer.ts';
import { checkResourceMacros, resourceMacro } from './resourceMacro.ts';
import {
  isRunner,
  reportNotUnderRunner,
  reportResourceArgsNotAMapping,
  resourceArgsRunner,
} from './resourceArgsRunner.ts';
import { checkRunnerInUse, resourceArgsUnused } from './resourceArgsUnused.ts';
import { checkSagemaker, sagemakerIncomplete } from './sagemakerIncomplete.ts';
import { checkVertex, vertexIncomplete } from './vertexIncomplete.ts';

/** The resource arguments: what the runner of the scheduler and of the runs is given. */
export const resourceArgs: Family = {
  name: 'Resource arguments',
  rules: [
    resourceArgsRunner,
    resourceArgsUnused,
    localContainerOption,
    localContainerValue,
    kubernetesUnsafe,
    sagemakerIncomplete,
    vertexIncomplete,
    resourceMacro,
  ],
  check(context) {
    const { sweep } = context;
    if (sweep.kind !== 'launch-sweep') return;
    for (const block of [sweep.launch, sweep.scheduler]) {
      const field = block?.get('resource_args');
      if (!field || field.type === 'null' || field.type === 'broken') continue;
      const runner = runnerOf(sweep, block);
      if (field.type !== 'map') reportResourceArgsNotAMapping(context, field);
      else for (const item of field.items) checkItem(context, item, runner);
    }
  },
};

/** The runner that a block names. Without one the queue decides for the runs, and the client for the scheduler. */
function runnerOf({ scheduler, schedulerKind }: SweepFile, block: Field | undefined): string | undefined {
  const resource = block?.get('resource');
  if (resource && !resource.falsy) return resource.text;
  return block === scheduler ? defaultSchedulerResource(schedulerKind !== 'none') : undefined;
}

function checkItem(context: RuleContext, item: Field, runner: string | undefined): void {
  if (!isRunner(item.name)) {
    reportNotUnderRunner(context, item, runner);
    return;
  }
  checkRunnerInUse(context, item, runner);
  if (item.type === 'null' || item.type === 'broken') return;
  switch (item.name) {
    case 'local-container':
      checkLocalContainer(context, item);
      break;
    case 'kubernetes':
      checkKubernetes(context, item);
      break;
    case 'sagemaker':
      checkSagemaker(context, item);
      break;
    case 'gcp-vertex':
    case 'vertex':
      checkVertex(context, item);
      break;
    default:
  }
  checkResourceMacros(context, item);
}
