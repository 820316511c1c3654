import { probeProblem, type ProbeProblem, type PythonUse } from './pythonNeeds.ts';
import type { SilentPython, WandbProbe } from './wandbProbe.ts';

/** An interpreter to try, and who names it. */
export interface Candidate {
  /** What it is started by: a path, or a name on the PATH. */
  readonly python: string;
  /** `editor`: chosen in the Python extension; `person`: chosen in a list of ours. */
  readonly from: 'editor' | 'folder' | 'path' | 'person';
}

/** An interpreter and what it says. */
export interface Interpreter extends Candidate {
  /** Undefined = it does not work. */
  readonly probe: WandbProbe | undefined;
  /** Its path, where it says that. */
  readonly shown: string;
  readonly problem: ProbeProblem | undefined;
}

/**
 * What is known of a candidate after it was asked.
 * @param nameOf how people call its path, in what is said of it
 */
export function interpreter(
  candidate: Candidate,
  asked: WandbProbe | SilentPython,
  use: PythonUse,
  nameOf: (path: string) => string,
): Interpreter {
  const probe = 'silent' in asked ? undefined : asked;
  const shown = probe?.executable ?? candidate.python;
  return { ...candidate, probe, shown, problem: probeProblem(asked, use, nameOf(shown)) };
}

/** Each once: `python3` and `python` on the path are often the same. */
export function distinct(found: readonly Interpreter[]): readonly Interpreter[] {
  return found.filter((each, index) => found.findIndex(other => other.shown === each.shown) === index);
}

/** What to do with the interpreters found. */
export type PythonChoice =
  | { readonly kind: 'use'; readonly python: Interpreter }
  /** Several would do: those, the one chosen the last time first. */
  | { readonly kind: 'ask'; readonly among: readonly Interpreter[] }
  /** None will do; the one to tell about is the first that works at all, else the first that is named by its path. */
  | { readonly kind: 'missing'; readonly python: Interpreter | undefined };

/**
 * Which interpreter to use. The one that is chosen in the Python extension is used without asking; else the person
 * chooses where there are several.
 * @param found the most likely first, each once
 * @param last the path of the one chosen the last time
 */
export function choosePython(found: readonly Interpreter[], last: string | undefined): PythonChoice {
  const fitting = found.filter(({ problem }) => problem === undefined);
  const [first, ...others] = fitting;
  if (first === undefined)
    return {
      kind: 'missing',
      python: found.find(({ probe }) => probe !== undefined) ?? found.find(({ from }) => from !== 'path'),
    };
  if (others.length === 0 || first.from === 'editor') return { kind: 'use', python: first };
  const again = fitting.filter(({ shown }) => shown === last);
  return { kind: 'ask', among: [...again, ...fitting.filter(each => !again.includes(each))] };
}
