import type { Severity } from '../../core/language/types.ts';
import type { Answer, Said } from './types.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The tool that the log names. */
export interface SarifTool {
  readonly version: string;
  /** Where the project is; the rules' pages are below it. */
  readonly repository: string;
}

/** A path as a URI reference. */
const uriOf = (file: string): string => file.split(/[\\/]/).map(encodeURIComponent).join('/');

function locationOf(file: string, { cell, line, column, endLine, endColumn }: Said): object {
  const artifactLocation = { uri: uriOf(file) };
  // A region counts lines in the whole file; those of a notebook's cell are told by name.
  return cell === undefined
    ? {
        physicalLocation: {
          artifactLocation,
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      }
    : {
        physicalLocation: { artifactLocation },
        logicalLocations: [{ name: `cell ${String(cell)}, line ${String(line)}`, kind: 'member' }],
      };
}

/** All answers as one log in SARIF 2.1.0. A file that could not be read is a notification of the run. */
export function sarifFormat(answers: readonly Answer[], { version, repository }: SarifTool): object {
  const checked = answers.filter(each => 'claimed' in each);
  const codes = [...new Set(checked.flatMap(each => each.diagnostics.map(d => d.code)))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'launch-sweeps',
            semanticVersion: version,
            informationUri: repository,
            rules: codes.map(id => ({ id, helpUri: `${repository}/blob/main/docs/rules/${id}.md` })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: checked.length === answers.length,
            toolExecutionNotifications: answers.flatMap(each =>
              'error' in each
                ? [
                    {
                      level: 'error',
                      message: { text: each.error.message },
                      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(each.file) } } }],
                    },
                  ]
                : [],
            ),
          },
        ],
        results: checked.flatMap(({ file, diagnostics }) =>
          diagnostics.map(d => ({
            ruleId: d.code,
            ruleIndex: codes.indexOf(d.code),
            level: LEVELS[d.severity],
            message: { text: d.message },
            locations: [locationOf(file, d)],
          })),
        ),
      },
    ],
  };
}
