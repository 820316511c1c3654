import { nearestWord } from '../../../sweep/spelling.ts';
import { fix, removePair, replaceValue } from '../../fixes/edit.ts';
import type { Family, Rule } from '../rule.ts';

const noProgram: Rule = {
  code: 'no-program',
  severities: ['information'],
  what: 'A plain sweep with neither `program` nor `command`.',
  why: '`wandb agent` on the command line has nothing to start. A sweep whose agent is started from Python, with a function, needs neither.',
  wrong: 'method: random\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right: 'program: train.py\nmethod: random\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: 'wandb/wandb_agent.py `_command_run` (`command["program"]`).',
};

const backslash: Rule = {
  code: 'program-backslash',
  severities: ['information'],
  what: 'The path of the program has backslashes.',
  why: 'Agents on Linux and macOS do not find it; Windows takes `/` as well.',
  wrong: 'program: src\\train.py\nmethod: random\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right: 'program: src/train.py\nmethod: random\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: 'wandb/wandb_agent.py hands the path to the interpreter as it is written.',
};

const programNotFound: Rule = {
  code: 'program-not-found',
  severities: ['hint'],
  what: 'The program is neither beside the sweep file nor at the root of the workspace.',
  why: 'The agent starts it from its own working directory, which may be another; where it is not there, every run fails.',
  wrong: 'program: missing.py\nmethod: random\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right: 'program: train.py\nmethod: random\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: 'wandb/wandb_agent.py hands the path to the interpreter as it is written.',
};

const localController: Rule = {
  code: 'local-controller',
  severities: ['information'],
  what: 'The sweep is driven by a controller of your own.',
  why: "With `controller: {type: local}` W&B's server suggests no runs: `wandb controller` has to be running, and `pip install wandb[sweeps]` is needed for it.",
  wrong: 'program: train.py\ncontroller: {type: local}\nmethod: random\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right: 'program: train.py\nmethod: random\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: 'wandb/cli/cli.py `sweep` and wandb_controller.py: "wandb[sweeps] is required to use the local controller".',
};

const runNeverEnds: Rule = {
  code: 'run-never-ends',
  severities: ['warning'],
  what: "The runs are processes of the agent's machine (`local-process`), and the program never ends the run that it starts.",
  why: 'The agent keeps a service that the run belongs to: when the program is over, the run goes on saying `running` until the agent ends, its worker is never free again, and the sweep stands still.',
  wrong:
    'job: my-team/my-proj/job-train:latest\nprogram: endless.py\nlaunch: {queue: local, resource: local-process}\nmethod: random\nrun_cap: 20\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right:
    'job: my-team/my-proj/job-train:latest\nprogram: train.py\nlaunch: {queue: local, resource: local-process}\nmethod: random\nrun_cap: 20\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source:
    'Seen with wandb 0.30.0: a script without `run.finish()` or `with wandb.init()` never posts `complete` under `wandb launch-agent`.',
};

/** What a run of a plain sweep starts, and who starts it. */
export const program: Family = {
  name: 'The program',
  rules: [noProgram, backslash, programNotFound, localController, runNeverEnds],
  check(context) {
    const { sweep, surroundings } = context;
    const { root } = sweep;
    const field = sweep.top('program');
    const text = field?.text;
    if (sweep.kind === 'sweep' && root.type === 'map' && root.items.length > 0 && !field && !sweep.top('command')) {
      const at = root.items[0]?.key;
      if (at)
        context.report(
          noProgram,
          at,
          'The sweep has neither `program` nor `command`, so `wandb agent` has nothing to start: add `program: train.py`, unless the agent is started from Python.',
          { absent: true },
        );
    }
    if (field && text?.includes('\\') === true) {
      const slashes = text.replaceAll('\\', '/');
      context.report(
        backslash,
        field,
        `\`program\` ${text} has backslashes, which only Windows takes: write \`${slashes}\`.`,
        { fixes: [fix(`Write ${slashes}`, [replaceValue(sweep, field, slashes)])] },
      );
    } else if (field && text && /\.\w+$/.test(text) && surroundings?.programExists(text) === false) {
      context.report(
        programNotFound,
        field,
        `\`program\` ${text} is neither beside this file nor at the root of the workspace: write its path from where the agent runs.`,
      );
    }
    const resource = sweep.launch?.get('resource');
    const script =
      text ??
      sweep
        .top('command')
        ?.items.map(word => word.text)
        .find(word => word?.endsWith('.py') === true);
    if (
      resource?.text === 'local-process' &&
      script !== undefined &&
      surroundings?.programEndsRun?.(script) === false
    ) {
      context.report(
        runNeverEnds,
        resource,
        `${script} never ends its run, so with \`resource: local-process\` it stays running for ever and the sweep stands still: call \`run.finish()\` at its end, or write \`with wandb.init() as run:\`.`,
      );
    }
    const block = sweep.top('controller');
    const controller = block?.get('type');
    if (
      block &&
      controller &&
      (controller.text === 'local' || nearestWord(controller.text ?? '', ['local', 'cloud']) === 'local')
    ) {
      context.report(
        localController,
        controller,
        'With `controller.type: local` W&B suggests no runs: start `wandb controller` yourself (it needs `pip install wandb[sweeps]`), or take `controller` out.',
        {
          fixes: [sweep.method?.name === 'custom' ? undefined : fix('Take controller out', [removePair(sweep, block)])],
        },
      );
    }
  },
};
