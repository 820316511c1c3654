import { isSilenced, readControlComments } from '../sweep/controlComments.ts';
import { Field } from '../sweep/field.ts';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { constructionProblem } from '../yaml/read/constructionProblem.ts';
import type { Place } from '../yaml/read/node.ts';
import { positionAt } from '../yaml/read/position.ts';
import { families } from './rules/families.ts';
import { parameterOutdented } from './rules/parameters/parameterOutdented.ts';
import type { ReportOptions, Rule, RuleContext } from './rules/rule.ts';
import { placeOf } from './rules/place.ts';
import { json, jsonProblem } from './rules/yaml/json.ts';
import { yaml } from './rules/yaml/yaml.ts';
import type { AccountKnowledge } from './accountKnowledge.ts';
import type { Diagnostic, WorkspaceFiles } from './types.ts';

interface Said extends Diagnostic {
  readonly absent: boolean;
}

/** Everything that is to be said of a sweep file, by place; what comments of ours silence is left out. */
export function validate(sweep: SweepFile, knowledge: AccountKnowledge, files?: WorkspaceFiles): Diagnostic[] {
  const { tree } = sweep;
  // PyYAML stops at the first one, and what comes behind it is mostly its doing.
  const problem = constructionProblem(tree);
  const said = new Collector();
  // As JSON a launch sweep's file is read by Python's json alone.
  const asJson = sweep.kind === 'launch-sweep' && sweep.fileName.endsWith('.json') ? jsonProblem(tree.text) : undefined;
  if (asJson) said.report(json, asJson, asJson.message);
  else if (problem) said.report(yaml, problem, problem.message, { alsoPlainYaml: !problem.onlyPyYaml });
  // What PyYAML's constructor refuses (an alias without end, for one) leaves no value to speak of.
  if (problem?.step !== 'constructor') said.runRules(sweep, knowledge, files);
  const comments = readControlComments(tree);
  const heard = said
    .list()
    .filter(d => d.code === yaml.code || d.code === json.code || isSound(d, sweep))
    .filter(d => !isSilenced(comments, tree.lineStarts, d.code, d.start));
  return heard
    .filter(d => d.code !== yaml.code || !heard.some(other => isCauseOf(other, d, sweep)))
    .map(({ absent: _, ...diagnostic }) => diagnostic);
}

/**
 * A key that lost its indentation is what the parser stumbles over a line or two later; the key's own message names the
 * fix.
 */
function isCauseOf(said: Said, problem: Said, { tree }: SweepFile): boolean {
  const line = (offset: number) => positionAt(tree.lineStarts, offset).line;
  return (
    said.code === parameterOutdented.code &&
    said.start < problem.start &&
    line(problem.start) - line(said.start) <= OUTDENT_ECHO
  );
}

/** How many lines behind a lost indentation the parser's complaint is its doing. */
const OUTDENT_ECHO = 2;

/** In broken text only the lines before the first problem are surely read as written, and nothing is surely missing. */
function isSound(said: Said, { tree }: SweepFile): boolean {
  const problem = tree.problems[0];
  const line = (offset: number) => positionAt(tree.lineStarts, offset).line;
  return !problem || (!said.absent && line(said.end) < line(problem.start));
}

class Collector {
  private readonly byPlace = new Map<string, Said>();

  runRules(sweep: SweepFile, knowledge: AccountKnowledge, files: WorkspaceFiles | undefined): void {
    // Parameters under a misspelled name are checked as if the name were right; W&B does not see them, so it only warns
    // about a custom sweep.
    const unseen =
      sweep.method?.name === 'custom' && !sweep.root.has('parameters') ? sweep.top('parameters')?.target : undefined;
    const context: RuleContext = {
      sweep,
      knowledge,
      files,
      unfit: new Set(),
      report: (rule, at, message, options) => {
        const { start } = at instanceof Field ? placeOf(at) : at;
        const capped =
          unseen &&
          start >= unseen.start &&
          start < unseen.end &&
          (options?.severity ?? rule.severities[0]) === 'error';
        this.report(rule, at, message, capped ? { ...options, severity: 'warning' } : options);
      },
    };
    for (const family of families) family.check(context);
  }

  /** A value that several aliases reach is spoken of once. */
  report(rule: Rule, at: Field | Place, message: string, options: ReportOptions = {}): void {
    const { start, end } = at instanceof Field ? placeOf(at) : at;
    const key = `${rule.code} ${start} ${end}`;
    if (this.byPlace.has(key)) return;
    const fixes = (options.fixes ?? []).filter(fix => fix !== undefined);
    this.byPlace.set(key, {
      code: rule.code,
      severity: options.severity ?? rule.severities[0] ?? 'error',
      message,
      start,
      end: Math.max(end, start),
      absent: options.absent === true,
      ...(fixes.length ? { fixes } : {}),
      ...(rule.deprecated ? { deprecated: true } : {}),
      ...(options.alsoPlainYaml ? { alsoPlainYaml: true } : {}),
    });
  }

  list(): Said[] {
    return [...this.byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  }
}
