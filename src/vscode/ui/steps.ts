/** What a step of several is told: where it stands, and whether there is one before. */
export interface At {
  readonly step: number;
  readonly totalSteps: number;
  readonly back: boolean;
}

export interface Step<A> {
  readonly name: string;
  /** True where there is nothing to ask, with what was answered so far. */
  readonly skip?: (answers: A) => boolean;
  /** The answers with this step's in them; `back` = the Back button; undefined = the person left. */
  readonly ask: (answers: A, at: At) => Promise<A | 'back' | undefined>;
}

/** Asks step by step, with Back; undefined = the person left. `from` names the step to begin with. */
export async function askSteps<A>(steps: readonly Step<A>[], initial: A, from?: string): Promise<A | undefined> {
  const asked: { readonly index: number; readonly before: A }[] = [];
  let answers = initial;
  let index = Math.max(
    0,
    steps.findIndex(step => step.name === from),
  );
  for (;;) {
    const step = steps[index];
    if (!step) return answers;
    if (step.skip?.(answers) === true) {
      index++;
      continue;
    }
    const totalSteps = steps.filter(s => s.skip?.(answers) !== true).length;
    const now = answers;
    const answer = await step.ask(answers, {
      step: steps.slice(0, index + 1).filter(s => s.skip?.(now) !== true).length,
      totalSteps,
      back: asked.length > 0,
    });
    if (answer === undefined) return undefined;
    if (answer === 'back') {
      const last = asked.pop();
      if (!last) return undefined;
      ({ index } = last);
      answers = last.before;
    } else {
      asked.push({ index, before: answers });
      answers = answer;
      index++;
    }
  }
}
