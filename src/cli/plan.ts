// `npm run -s plan -- [FILE] [-q Q] [-p P] [-e E] [--author NAME] [--prior-run ID]… [--resume FOUND.json] [--plain]`:
// what a launch would send, or why it is refused, as one line of JSON.
import { planCommand } from './planCommand.ts';

process.exitCode = planCommand(process.argv.slice(2));
