import * as l10n from '@vscode/l10n';
import { Option, type Command } from 'commander';
import { USUAL_SWEEP_STATES } from '../../core/wandb/sweepStates.ts';
import { runCommand, runToItsEnd } from '../commandFailure.ts';
import type { DryRunOptions } from '../launch/dryRunCommand.ts';
import type { LaunchCommandOptions } from '../launch/launchCommand.ts';
import type { ResumeOptions } from '../launch/resumeCommand.ts';
import { countFromZero, FORMAT, type TextOrJson } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { RESULT_FORMATS } from './formats.ts';
import type { ProposeOptions } from './proposeCommand.ts';
import type { ResultsOptions } from './resultsCommand.ts';
import type { Place } from './signIn.ts';
import type { SweepsOptions } from './sweepsCommand.ts';

/** Adds the commands that use the account, whose key is found as W&B's client finds it. */
export function addAccountCommands(program: Command, userAgent: string, terminal: Terminal): void {
  const account = { folder: terminal.folder, userAgent };
  const run = (command: (signal: AbortSignal) => Promise<number>): Promise<void> => runToItsEnd(terminal, command);

  launching(program.command('plan'))
    .description(l10n.t('Show what a launch would send and what the checks found; nothing is sent'))
    .option('--offline', l10n.t('send no requests'), false)
    .addOption(FORMAT())
    .action((file: string, options: DryRunOptions) =>
      runCommand(terminal, async () => {
        const { dryRunCommand } = await import('../launch/dryRunCommand.ts');
        return dryRunCommand(file, options, account, terminal);
      }),
    );

  launching(program.command('launch'))
    .description(l10n.t('Launch a sweep file after confirmation; the sweep is created at most once'))
    .option('-y, --yes', l10n.t('do not ask for confirmation'), false)
    .addOption(FORMAT())
    .addHelpText('after', `\n${unknownEnd()}`)
    .action((file: string, options: LaunchCommandOptions) =>
      run(async signal => {
        const { launchCommand } = await import('../launch/launchCommand.ts');
        return launchCommand(file, options, account, terminal, signal);
      }),
    );

  inPlace(program.command('resume'))
    .description(l10n.t('Resume a sweep as it was launched, after confirmation'))
    .argument('<sweep>', sweepWords())
    .option('-q, --queue <queue>', l10n.t('another launch queue than before'))
    .option('-y, --yes', l10n.t('do not ask for confirmation'), false)
    .addOption(FORMAT())
    .addHelpText('after', `\n${unknownEnd()}`)
    .action((sweep: string, options: ResumeOptions) =>
      run(async signal => {
        const { resumeCommand } = await import('../launch/resumeCommand.ts');
        return resumeCommand(sweep, options, account, terminal, signal);
      }),
    );

  inPlace(program.command('results'))
    .description(l10n.t('List the runs of a sweep, best first'))
    .argument('<sweep>', sweepWords())
    .addOption(new Option('--format <format>', l10n.t('output format')).choices(RESULT_FORMATS).default('text'))
    .option('--csv', l10n.t('the same as --format csv'))
    .action((sweep: string, { csv, ...options }: ResultsOptions & { csv?: true }) =>
      run(async signal => {
        const { resultsCommand } = await import('./resultsCommand.ts');
        return resultsCommand(sweep, csv ? { ...options, format: 'csv' } : options, account, terminal, signal);
      }),
    );

  inPlace(program.command('propose'))
    .description(l10n.t('Print the next sweep file, from the results of a sweep'))
    .argument('<sweep>', sweepWords())
    .option('--file <file>', l10n.t('the file of the sweep: its text is changed and printed, comments and all'))
    .addOption(FORMAT())
    .action((sweep: string, options: ProposeOptions) =>
      run(async signal => {
        const { proposeCommand } = await import('./proposeCommand.ts');
        return proposeCommand(sweep, options, account, terminal, signal);
      }),
    );

  program
    .command('queues')
    .description(l10n.t('List the launch queues of an entity'))
    .option('-e, --entity <entity>', l10n.t('team or user'))
    .addOption(FORMAT())
    .action((options: Place & { format: TextOrJson }) =>
      run(async signal => {
        const { queuesCommand } = await import('./queuesCommand.ts');
        return queuesCommand(options, account, terminal, signal);
      }),
    );

  inPlace(program.command('sweeps'))
    .description(l10n.t('List the sweeps of a project, newest first'))
    .addOption(new Option('--state <state>', l10n.t('only those in this state')).choices(USUAL_SWEEP_STATES))
    .option('--limit <number>', l10n.t('how many; 0 lists all'), countFromZero, 20)
    .addOption(FORMAT())
    .action((options: SweepsOptions) =>
      run(async signal => {
        const { sweepsCommand } = await import('./sweepsCommand.ts');
        return sweepsCommand(options, account, terminal, signal);
      }),
    );
}

const sweepWords = (): string => l10n.t('ID of a sweep, entity/project/ID, or its address');
const unknownEnd = (): string =>
  l10n.t('Exits with 3 if the outcome is unknown; the same command then checks it first.');

function inPlace(command: Command): Command {
  return command
    .option('-e, --entity <entity>', l10n.t('team or user'))
    .option('-p, --project <project>', l10n.t('project'));
}

function launching(command: Command): Command {
  return inPlace(command.argument('<file>', l10n.t('a sweep file')))
    .option('-q, --queue <queue>', l10n.t('launch queue, instead of that of the file'))
    .option('-R, --prior-run <run>', l10n.t('ID of a run to begin with; may be repeated'), collected);
}

const collected = (run: string, before: readonly string[] = []): readonly string[] => [...before, run];
