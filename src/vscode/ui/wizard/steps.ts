/** Where a question is among several, and whether there is one before it to go back to. */
export interface At {
  readonly step: number;
  readonly totalSteps: number;
  readonly back: boolean;
}

/** The result of one question: a value, the Back button, or undefined when the person left. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

/**
 * The result of a step: all answers with the step's own in them, the Back button, or undefined when the person left.
 */
export type Stepped<A> = A | 'back' | undefined;

/** One question of a wizard. */
export interface Step<A> {
  readonly name: string;
  /** True if there is nothing to ask, given the answers so far. */
  readonly skip?: (answers: A) => boolean;
  /** Asks. On a second visit `answers` still hold what was chosen, here and in later steps. */
  readonly ask: (answers: A, at: At) => Promise<Stepped<A>>;
}

/** Puts the value of an answer among the others; Back and leaving pass through. */
export function answered<T, A>(answer: Answer<T>, put: (value: T) => A): Stepped<A> {
  return typeof answer === 'object' ? put(answer.value) : answer;
}

/**
 * Asks step by step, with Back and a count of the steps. Going back keeps every choice, so that a step can show what
 * was chosen in it. Gives all answers; undefined when the person left. `from` names the step to begin with.
 */
export async function askSteps<A>(steps: readonly Step<A>[], initial: A, from?: string): Promise<A | undefined> {
  const asked: number[] = [];
  let answers = initial;
  let index = Math.max(
    0,
    steps.findIndex(step => step.name === from),
  );
  for (;;) {
    const step = steps[index];
    if (!step) return answers;
    if (isSkipped(step, answers)) {
      index++;
      continue;
    }
    const answer = await step.ask(answers, at(steps, index, answers, asked.length > 0));
    if (answer === undefined) return undefined;
    if (answer === 'back') {
      const last = asked.pop();
      if (last === undefined) return undefined;
      index = last;
    } else {
      asked.push(index);
      answers = answer;
      index++;
    }
  }
}

function isSkipped<A>(step: Step<A>, answers: A): boolean {
  return step.skip?.(answers) === true;
}

function at<A>(steps: readonly Step<A>[], index: number, answers: A, back: boolean): At {
  const count = (some: readonly Step<A>[]): number => some.filter(step => !isSkipped(step, answers)).length;
  return { step: count(steps.slice(0, index + 1)), totalSteps: count(steps), back };
}
