import type { Rule } from './rule.ts';
import type { Severity } from '../types.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '**Error**: W&B refuses it, nothing would start',
  warning: '**Warning**: W&B warns of it, or swallows it and does something else, or it fails later, in a run',
  information: '**Information**: worth knowing',
  hint: '**Hint**: it may be so',
};

/** A rule's page in Markdown. */
export function rulePage(rule: Rule): string {
  const { code, severities, what, why, wrong, right, source } = rule;
  return (
    [
      `# ${code}`,
      what,
      severities.map(s => `- ${SEVERITY_WORDS[s]}`).join('\n'),
      '## Why',
      why,
      '## Wrong',
      fence(wrong),
      '## Right',
      fence(right),
      '## Whose rule',
      source,
      '## To silence it',
      `A comment \`# launch-sweeps: ignore ${code}\` on the line or above it; \`# launch-sweeps: ignore-file ${code}\` for the whole file.`,
    ].join('\n\n') + '\n'
  );
}

/** The list of all rules, by family. */
export function ruleIndex(families: readonly { readonly name: string; readonly rules: readonly Rule[] }[]): string {
  const parts = families
    .filter(f => f.rules.length)
    .map(({ name, rules }) => {
      const rows = rules.map(
        r => `| [${r.code}](${r.code}.md) | ${r.severities.join(', ')} | ${r.what.replaceAll('|', '\\|')} |`,
      );
      return `## ${name}\n\n| Rule | Said as | What |\n|---|---|---|\n${rows.join('\n')}`;
    });
  return `# Rules\n\nMade from the rules by \`node scripts/ruleDocs.mjs\`: change them there.\n\n${parts.join('\n\n')}\n`;
}

function fence(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}
