// The command of the npm package `launch-sweeps`. The code of a subcommand is evaluated when it is called, so that the
// others cost nothing.
import * as l10n from '@vscode/l10n';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { FORMATS, type Format } from './check/formats.ts';
import { COMPLETED_SHELLS, completionScript, type CompletedShell } from './completionScript.ts';
import { languageOf, speakLanguage } from './speakLanguage.ts';

speakLanguage(languageOf(process.env));

/** What the package says of itself. */
interface Manifest {
  readonly version: string;
  readonly homepage: string;
}
const { version, homepage } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as Manifest;

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(l10n.t('It is not an integer from 0.'));
  return Number(text);
}

const program = new Command('launch-sweeps')
  .description(l10n.t('Checks W&B sweep files and sweeps in Python, as the Launch Sweeps extension does.'))
  .version(version)
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

program
  .command('check')
  .description(l10n.t('Say what W&B would refuse, and what it would accept in silence'))
  .argument('<paths...>', l10n.t('files, and folders whose sweep files are checked'))
  .addOption(new Option('--format <format>', l10n.t('how to say it')).choices(FORMATS).default('text'))
  .option('--fix', l10n.t('make the fixes that are safe, then check'), false)
  .option('--max-warnings <number>', l10n.t('end with 1 where there are more warnings'), wholeNumber)
  .addHelpText(
    'after',
    `\n${l10n.t('It ends with 1 where W&B would refuse a file, and with 2 where nothing was checked.')}`,
  )
  .action(async (paths: string[], options: { format: Format; fix: boolean; maxWarnings?: number }) => {
    const { checkCommand } = await import('./check/checkCommand.ts');
    process.exitCode = await checkCommand(
      paths,
      { format: options.format, fix: options.fix, maxWarnings: options.maxWarnings },
      { version, repository: homepage },
      {
        folder: process.cwd(),
        out: line => process.stdout.write(`${line}\n`),
        note: line => process.stderr.write(`${line}\n`),
        colored: process.stdout.isTTY && process.stdout.hasColors(),
      },
    );
  });

program
  .command('lsp')
  .description(l10n.t('Serve diagnostics, completion and hover to an editor over LSP, on standard input and output'))
  .option('--stdio', l10n.t('accepted for editors that add it; nothing else is possible'), true)
  .action(async () => {
    const { serve } = await import('./lsp/serve.ts');
    serve({ version, repository: homepage });
  });

program
  .command('completion')
  .description(l10n.t('Print the script that completes commands and options in a shell'))
  .addArgument(new Argument('<shell>', l10n.t('the shell')).choices(COMPLETED_SHELLS))
  .action((shell: CompletedShell) => {
    process.stdout.write(`${completionScript(program, shell)}\n`);
  });

await program.parseAsync();
