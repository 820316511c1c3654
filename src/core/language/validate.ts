import * as l10n from '@vscode/l10n';
import { readJson } from '../sweep/readJson.ts';
import { isSilenced, readControlComments } from '../sweep/controlComments.ts';
import { Field } from '../sweep/field.ts';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { constructionProblem } from '../yaml/read/constructionProblem.ts';
import type { Place, YamlNode, YamlProblem, YamlTree } from '../yaml/read/node.ts';
import { lineAt } from '../yaml/read/position.ts';
import { foreignComments } from './fixes/foreignComments.ts';
import { withOpenedOnce } from './openedProblems.ts';
import { repairs } from './fixes/repair.ts';
import { families } from './rules/families.ts';
import { joinedStrings } from './rules/python/joinedStrings.ts';
import { parameterOutdented } from './rules/parameters/parameterOutdented.ts';
import type { ReportOptions, Rule, RuleContext } from './rules/rule.ts';
import { placeOf } from './rules/place.ts';
import { json } from './rules/yaml/json.ts';
import { yaml } from './rules/yaml/yaml.ts';
import type { AccountKnowledge } from './accountKnowledge.ts';
import type { Diagnostic, WorkspaceFiles } from './types.ts';

/** Everything that is to be said of a sweep file, by place; what comments of ours silence is left out. */
export function validate(sweep: SweepFile, knowledge: AccountKnowledge, files?: WorkspaceFiles): Diagnostic[] {
  const { tree } = sweep;
  // PyYAML stops at the first one, and what comes after it is mostly caused by it.
  const problem = constructionProblem(tree);
  const collector = new Collector(tree.python !== undefined && isOpen(tree.root));
  // As JSON a launch sweep's file is read by Python's json alone.
  const asJson = sweep.kind === 'launch-sweep' && sweep.isJson ? readJson(tree.text) : undefined;
  if (asJson && 'problem' in asJson) collector.report(json, asJson.problem, asJson.problem.message);
  else if (problem) reportUnread(collector, sweep, problem);
  // What PyYAML's constructor refuses (an alias without end, for one) leaves no value to speak of.
  if (problem?.step !== 'constructor') collector.runRules(sweep, knowledge, files);
  const comments = readControlComments(tree);
  const found = collector
    .list()
    .filter(one => isUnreadable(one) || isSound(one, tree))
    .filter(({ code, start }) => !isSilenced(comments, tree.lineStarts, code, start));
  const told = found.filter(one => one.code !== yaml.code || !found.some(other => isCauseOf(other, one, tree)));
  return withOpenedOnce(withoutJoined(told), tree);
}

/** Reports what PyYAML stops at; a comment of another language before it is the cause. */
function reportUnread(collector: Collector, { tree, isJson }: SweepFile, problem: YamlProblem): void {
  const fixes = problem.step === 'constructor' ? [] : repairs(tree, isJson);
  const [comment] = foreignComments(tree.text);
  if (!comment || comment.start > problem.start || problem.step === 'constructor') {
    collector.report(yaml, problem, problem.message, { alsoPlainYaml: !problem.onlyPyYaml, fixes });
    return;
  }
  const message = isJson
    ? l10n.t('JSON does not allow comments, so the client cannot read the file. Remove the comment.')
    : l10n.t('A comment starts with `#` in YAML, so the client cannot read the file. Use `#`.');
  collector.report(yaml, comment, message, { fixes });
}

function isUnreadable({ code }: Diagnostic): boolean {
  return code === yaml.code || code === json.code;
}

/**
 * In broken text only the lines before the first problem are certainly read as written, and nothing is certainly
 * missing: not the value of a key either that the problem stands in place of.
 */
function isSound({ absent, end }: Diagnostic, { problems, lineStarts, text }: YamlTree): boolean {
  const [first] = problems;
  if (!first) return true;
  if (absent || lineAt(lineStarts, end) >= lineAt(lineStarts, first.start)) return false;
  return !OPEN.test(text.slice(end, first.start));
}

/** What is between a key and what is read as its value: a colon, comments and blanks. */
const OPEN = /^\s*:\s*(#[^\n]*\s*)*$/;

/** How many lines after a lost indentation the parser's complaint is still caused by it. */
const OUTDENT_ECHO = 2;

/**
 * A key that lost its indentation is what the parser stumbles over a line or two later; the key's own message names the
 * fix.
 */
function isCauseOf({ code, start }: Diagnostic, problem: Diagnostic, { lineStarts }: YamlTree): boolean {
  return (
    code === parameterOutdented.code &&
    start < problem.start &&
    lineAt(lineStarts, problem.start) - lineAt(lineStarts, start) <= OUTDENT_ECHO
  );
}

/** Of a key that Python joins from two strings only that is said, as gravely as what it replaces. */
function withoutJoined(found: readonly Diagnostic[]): Diagnostic[] {
  const startsOf = (those: (one: Diagnostic) => boolean) => new Set(found.filter(those).map(({ start }) => start));
  const isJoined = ({ code, severity }: Diagnostic) => code === joinedStrings.code && severity === 'warning';
  const joined = startsOf(isJoined);
  if (joined.size === 0) return [...found];
  const grave = startsOf(({ severity }) => severity === 'error');
  return found
    .filter(one => one.code === joinedStrings.code || !joined.has(one.start))
    .map(one => (isJoined(one) && grave.has(one.start) ? { ...one, severity: 'error' as const } : one));
}

/** True where a dict of Python may have further keys. */
function isOpen(node: YamlNode | undefined): boolean {
  if (node?.kind === 'map') return node.isOpen === true || node.pairs.some(({ value }) => isOpen(value));
  return node?.kind === 'seq' && node.items.some(isOpen);
}

class Collector {
  private readonly byPlace = new Map<string, Diagnostic>();

  constructor(private readonly hasOpenMap: boolean) {}

  runRules(sweep: SweepFile, knowledge: AccountKnowledge, files: WorkspaceFiles | undefined): void {
    // Parameters under a misspelled name are checked as if the name were right; W&B does not see them, so it only warns
    // about a custom sweep.
    const unseen = sweep.isCustom && !sweep.root.has('parameters') ? sweep.top('parameters')?.target : undefined;
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
    const language = sweep.tree.python ? 'python' : 'yaml';
    for (const family of families) if ((family.only ?? language) === language) family.check(context);
  }

  /**
   * A value that several aliases reach is reported once. Of what is unknown in Python nothing is said, and what may be
   * among the unknown keys of a dict is not called missing.
   */
  report(rule: Rule, at: Field | Place, message: string, options: ReportOptions = {}): void {
    if (at instanceof Field && at.type === 'unknown' && !options.ofUnknown) return;
    if (options.absent && this.hasOpenMap) return;
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
      ...(fixes.length ? { fixes } : {}),
      ...(rule.deprecated ? { deprecated: true } : {}),
      ...(options.absent ? { absent: true } : {}),
      ...(options.alsoPlainYaml ? { alsoPlainYaml: true } : {}),
      ...(options.schedulerFails ? { schedulerFails: true } : {}),
    });
  }

  list(): Diagnostic[] {
    return [...this.byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  }
}
