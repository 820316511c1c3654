import type { ApiClient } from '../api/client.ts';
import type { JobFiles } from '../api/operations/preflight.ts';
import type { JsonValue } from '../json.ts';
import type { LanguageService } from '../language/service.ts';
import type { Diagnostic } from '../language/types.ts';
import type { Outlook } from '../results/forecast/outlook.ts';
import type { Prices } from '../results/forecast/prices.ts';
import type { Sender } from '../launch/send/sender.ts';
import type { SweepReading } from '../sweep/reading.ts';
import type { SweepPath } from '../wandb/projectPath.ts';
import type { ToolAnswer } from './answer.ts';
import { readInput, schemaOf, type Fields, type InputOf } from './input.ts';

/** A sweep file of the workspace, as it is now. */
export interface ToolFile {
  /** Its path in the workspace. */
  readonly path: string;
  readonly text: string;
  readonly reading: SweepReading;
  /** Its address, the same in every window: one launch of it at a time. */
  readonly source: string;
  /** It differs from what is on the disk. */
  readonly isUnsaved: boolean;
}

/** The account that is used. */
export interface ToolAccount {
  readonly client: ApiClient;
  readonly entity?: string;
  readonly project?: string;
  /** The viewer's name, else the entity. */
  readonly author?: string;
  /** The queue of an entity that was used last. */
  readonly queueIn: (entity: string) => string | undefined;
  readonly sender: () => Promise<Sender>;
  /** Descriptions of jobs that are known already. */
  readonly jobFiles: JobFiles;
  /** What an hour costs, where the person has set it. */
  readonly prices?: Prices;
}

/** What is asked before something is changed: all that matters, a line each. */
export interface Confirmation {
  readonly title: string;
  readonly lines: readonly string[];
  /** What the button says. */
  readonly go: string;
  /** What would change: a file by its address, or a sweep. */
  readonly about: { readonly file: string } | { readonly sweep: SweepPath };
  /** The same was done a moment ago: whoever confirmed beforehand did not mean this. */
  readonly isAgain?: boolean;
  /**
   * What a yes is for, as JSON without what may be told differently a moment later, such as an estimate or when an
   * agent was last heard from. A yes to the same is the same yes; what was done with it makes it another.
   */
  readonly yesTo: JsonValue;
}

/** Why nothing was done, in a sentence for whoever asked. */
export interface Declined {
  readonly no: string;
}

/** What the tools need of the editor or the command line. */
export interface ToolHost {
  readonly isTrusted: boolean;
  /** A file by its path in the workspace; undefined = not found there, or not a file of the workspace. */
  readonly findFile: (path: string) => Promise<ToolFile | undefined>;
  readonly language: () => Promise<LanguageService>;
  /** All that is said of a file, as the person sees it. */
  readonly diagnosticsOf: (file: ToolFile) => Promise<readonly Diagnostic[]>;
  /** Undefined = signed out; nobody is asked to sign in. */
  readonly account: () => Promise<ToolAccount | undefined>;
  /** Asks the person, each time; gives why not, in a sentence for a model, where they do not say yes. */
  readonly confirm: (confirmation: Confirmation, signal: AbortSignal) => Promise<'yes' | Declined>;
  /** The person calls, not an agent for them: they are not told that an agent wants something. */
  readonly isPerson?: true;
  /** What signs in, for a model; the editor's command by default. */
  readonly signIn?: string;
  /** What is going on while something is sent, a sentence at a time. */
  readonly progress?: (sentence: string) => void;
  /** A sweep was launched or resumed, or its state was set. */
  readonly onLaunched?: (
    sweep: SweepPath,
    told: { readonly queue?: string; readonly called: string; readonly outlook?: Outlook },
  ) => void;
  readonly onSettled?: (sweep: SweepPath, state: string) => void;
}

/** What a tool works with. */
export interface ToolWork {
  readonly host: ToolHost;
  readonly signal: AbortSignal;
}

/** What asking and changing need of a host. */
export interface ChangeWork {
  readonly host: Pick<ToolHost, 'confirm' | 'isPerson' | 'progress' | 'onLaunched' | 'onSettled'>;
  readonly signal: AbortSignal;
}

/** A tool for agents. */
export interface Tool {
  /** As models name it: `check_sweep_file`. */
  readonly name: string;
  /** What it does and when to use it, in words for a model. */
  readonly means: string;
  readonly fields: Fields;
  /** `file`: only the text of a file; `account`: the account too; `change`: it changes something, once confirmed. */
  readonly needs: 'file' | 'account' | 'change';
  /** Does it. Gives what is wrong with the input, in a sentence for a model, where it does not fit. */
  readonly call: (input: unknown, work: ToolWork) => Promise<ToolAnswer>;
}

/** Makes a tool: its input is read before it is used. */
export function defineTool<F extends Fields>(
  definition: Omit<Tool, 'fields' | 'call'> & {
    readonly fields: F;
    readonly use: (input: InputOf<F>, work: ToolWork) => Promise<ToolAnswer>;
  },
): Tool {
  const { use, ...rest } = definition;
  return {
    ...rest,
    async call(input, work) {
      const read = readInput(rest.fields, input);
      return typeof read === 'string'
        ? { failed: 'input', said: read, next: 'send what the tool takes.' }
        : use(read, work);
    },
  };
}

/** The JSON schema of a tool's input. */
export const inputSchema = ({ fields }: Tool) => schemaOf(fields);
