// The command of the npm package `launch-sweeps`. The code of a subcommand is loaded when it is called, so that the
// others cost nothing.
import * as l10n from '@vscode/l10n';
import { Argument, Command, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { addAccountCommands } from './account/accountCommands.ts';
import type { CheckOptions } from './check/checkCommand.ts';
import { FORMATS } from './check/formats.ts';
import { runCommand } from './commandFailure.ts';
import { COMPLETED_SHELLS, completionScript, type CompletedShell } from './completionScript.ts';
import { countFromZero, FORMAT, type TextOrJson } from './options.ts';
import { sayHelp } from './helpWords.ts';
import { keepCompiled } from './keepCompiled.ts';
import { languageOf, speakLanguage } from './speakLanguage.ts';
import { processTerminal } from './terminal.ts';

keepCompiled();
// A chunk does not know where the package is.
const translations = new URL('./l10n/', import.meta.url);
speakLanguage(languageOf(process.env), translations);

/** What the package says of itself. */
interface Manifest {
  readonly version: string;
  readonly homepage: string;
}
const { version, homepage } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as Manifest;
const facts = { version, repository: homepage };
const terminal = processTerminal();

const program = new Command('launch-sweeps')
  .description(l10n.t('Checks W&B sweep files and sweeps in Python, previews, plans and launches them.'))
  .version(version, '-V, --version', l10n.t('show the version'))
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

program
  .command('check')
  .description(l10n.t('Report what W&B would refuse, and what it would silently accept'))
  .argument('<paths...>', l10n.t('files, folders whose sweep files are checked, or - for standard input'))
  .addOption(new Option('--format <format>', l10n.t('output format')).choices(FORMATS).default('text'))
  .option('--fix', l10n.t('apply the safe fixes, then check'), false)
  .option('--stdin-name <path>', l10n.t('the path to use for -'))
  .option('--max-warnings <number>', l10n.t('exit with 1 if there are more warnings'), countFromZero)
  .addHelpText('after', `\n${l10n.t('Exits with 1 if W&B would refuse a file, and with 2 if nothing was checked.')}`)
  .action((paths: string[], options: CheckOptions) =>
    runCommand(terminal, async () => {
      const { checkCommand } = await import('./check/checkCommand.ts');
      return checkCommand(paths, options, facts, terminal);
    }),
  );

program
  .command('space')
  .description(l10n.t('Show what a sweep file would try, without an account'))
  .argument('<file>', l10n.t('a sweep file'))
  .option('--runs <number>', l10n.t('how many of the first runs to show'), countFromZero, 5)
  .option('--seed <number>', l10n.t('seed for runs that are drawn at random'), countFromZero, 1)
  .addOption(FORMAT())
  .action((file: string, options: { runs: number; seed: number; format: TextOrJson }) =>
    runCommand(terminal, async () => {
      const { spaceCommand } = await import('./space/spaceCommand.ts');
      return spaceCommand(file, options, terminal);
    }),
  );

addAccountCommands(program, `launch-sweeps/${version}`, terminal);

program
  .command('lsp')
  .description(l10n.t('Serve diagnostics, completion and hover to an editor over LSP, on standard input and output'))
  .option('--stdio', l10n.t('the default, accepted for editors that pass it'), true)
  .action(async () => {
    const { serve } = await import('./lsp/serve.ts');
    serve(facts, language => {
      speakLanguage(language, translations);
    });
  });

program
  .command('mcp')
  .description(l10n.t('Serve tools to an agent over MCP, on standard input and output; reading only'))
  .option('--allow-launch', l10n.t('also tools that launch, pause, resume and stop, each after confirmation'), false)
  .option('--yes', l10n.t('confirm where the client cannot ask the user'), false)
  .action(({ allowLaunch, yes }: { allowLaunch: boolean; yes: boolean }) =>
    runCommand(terminal, async () => {
      const { serveTools } = await import('./mcp/serveTools.ts');
      const account = { folder: terminal.folder, userAgent: `launch-sweeps/${version}` };
      return serveTools({ version, allowLaunch, yes, account });
    }),
  );

program
  .command('completion')
  .description(l10n.t('Print the script that completes commands and options in a shell'))
  .addArgument(new Argument('<shell>', l10n.t('the shell')).choices(COMPLETED_SHELLS))
  .action((shell: CompletedShell) => {
    terminal.out(completionScript(program, shell));
  });

sayHelp(program);
await program.parseAsync();
