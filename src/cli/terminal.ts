import { fitted } from '../core/textWidth.ts';
import { EXIT } from './exit.ts';

/** Where a command is called, and where its words go. */
export interface Terminal {
  readonly folder: string;
  /** What the command is called for. */
  readonly out: (line: string) => void;
  /** Words for people that are not part of the output. */
  readonly note: (line: string) => void;
  readonly colored: boolean;
  /** Ends the process, whatever still goes on. */
  readonly end: (code: number) => void;
  /** What is going on, in place of what was going on before; nothing where nobody watches. */
  readonly progress: (sentence: string) => void;
  /** Asks for a yes; undefined where nobody can answer, or whoever could has closed the input. */
  readonly ask: (question: string, signal: AbortSignal) => Promise<boolean | undefined>;
}

/** Of a terminal that does not tell. */
const LIKELY_COLUMNS = 80;
/** From the start of the line, over what is on it. */
const CLEARED = '\r\u001b[K';

/** The terminal, or the pipes, of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  let isShown = false;
  // Whoever reads has had enough, as `head` has.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(EXIT.unheard);
    });
  const clear = (): void => {
    if (isShown) stderr.write(CLEARED);
    isShown = false;
  };
  return {
    folder: process.cwd(),
    out(line) {
      clear();
      stdout.write(`${line}\n`);
    },
    note(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    end: code => process.exit(code),
    colored: stdout.isTTY && stdout.hasColors(),
    progress(sentence) {
      if (!stderr.isTTY) return;
      clear();
      // A line that wraps could not be cleared.
      stderr.write(fitted(sentence, (stderr.columns || LIKELY_COLUMNS) - 1));
      isShown = true;
    },
    async ask(question, signal) {
      // Opened when it is read: to open it costs time.
      const { stdin } = process;
      if (!stdin.isTTY || !stderr.isTTY) return undefined;
      clear();
      const { createInterface } = await import('node:readline/promises');
      const lines = createInterface({ input: stdin, output: stderr });
      // The terminal hands Ctrl+C to the question, which would end as a failure in Node's words.
      lines.once('SIGINT', () => {
        stderr.write('\n');
        process.kill(process.pid, 'SIGINT');
      });
      const isLeft = new Promise<undefined>(done => {
        lines.once('close', () => {
          done(undefined);
        });
      });
      try {
        const answer = await Promise.race([lines.question(`${question} [y/N] `, { signal }), isLeft]);
        if (answer === undefined) stderr.write('\n');
        return answer === undefined ? undefined : /^y(es)?$/i.test(answer.trim());
      } finally {
        lines.close();
      }
    },
  };
}
