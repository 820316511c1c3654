// The pages in docs/rules: each rule's documentation with its code's severities, and the list of them all.
import { families } from '../../src/core/language/rules/families.ts';
import type { Rule } from '../../src/core/language/rules/rule.ts';
import type { Severity } from '../../src/core/language/types.ts';
import { readRuleDocumentation, type RuleDocumentation } from './ruleDocumentation.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '**Error**: W&B refuses it, and nothing would start.',
  warning: '**Warning**: W&B warns of it, or ignores it and does something else, or it fails later, in a run.',
  information: '**Information**: worth knowing.',
  hint: '**Hint**: it may be so.',
};

/**
 * The text of every page by its name, from the sources under `root`.
 * Throws where a rule has no documentation, or a documentation has no rule.
 */
export function rulePages(root: string): ReadonlyMap<string, string> {
  const documentation = readRuleDocumentation(root);
  const rules = families.flatMap(f => f.rules);
  const codes = new Set(rules.map(r => r.code));
  const orphans = [...documentation.keys()].filter(code => !codes.has(code));
  if (orphans.length) throw new Error(`No rule has the code of docs/rules/source/${orphans.join('.md, ')}.md.`);
  const documented = (rule: Rule) => {
    const found = documentation.get(rule.code);
    if (!found) throw new Error(`The rule ${rule.code} needs docs/rules/source/${rule.code}.md.`);
    return found;
  };
  return new Map([
    ['README.md', indexPage(documented)],
    ...rules.map(rule => [`${rule.code}.md`, rulePage(rule, documented(rule))] as const),
  ]);
}

function rulePage(
  { code, severities }: Rule,
  { what, why, wrong, right, source, fileName }: RuleDocumentation,
): string {
  const language = fileName.endsWith('.json') ? 'json' : fileName.endsWith('.py') ? 'python' : 'yaml';
  const fence = (text: string) => `\`\`\`${language}\n${text}\`\`\``;
  return page([
    `# ${code}`,
    what,
    severities.map(s => `- ${SEVERITY_WORDS[s]}`).join('\n'),
    '## Why',
    why,
    '## Wrong',
    fence(wrong),
    '## Right',
    fence(right),
    '## Source',
    source,
    '## To silence it',
    `Write the comment \`# launch-sweeps: ignore ${code}\` on the line or above it, ` +
      `or \`# launch-sweeps: ignore-file ${code}\` for the whole file.`,
  ]);
}

function indexPage(documented: (rule: Rule) => RuleDocumentation): string {
  const row = (rule: Rule) =>
    `| [${rule.code}](${rule.code}.md) | ${rule.severities.join(', ')} | ` +
    `${documented(rule).what.replaceAll('|', '\\|')} |`;
  return page([
    '# Rules',
    'Made from the rules and `docs/rules/source` by `npm run generate`. Make changes there.',
    ...families
      .filter(f => f.rules.length)
      .map(
        ({ name, rules }) => `## ${name}\n\n| Rule | Severity | What |\n|---|---|---|\n${rules.map(row).join('\n')}`,
      ),
  ]);
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
