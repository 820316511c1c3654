import * as vscode from 'vscode';
import { isBag } from '../../core/json.ts';
import { CommandError } from '../ui/commandError.ts';
import { inSentences } from '../../core/sentence.ts';

/** What each run of a queue is given: the mapping under `resource_args.<resource>`. */
export type QueueConfig = Readonly<Record<string, unknown>>;

/**
 * Reads a queue's configuration from a document: the mapping itself, or the one under `resource_args` and the resource,
 * as W&B shows it. Throws `CommandError` if the document has neither.
 */
export async function readQueueConfig(document: vscode.TextDocument, resource: string): Promise<QueueConfig> {
  const [{ parseYaml }, { constructValue }, { jsonRoundTrip, pyJsonDumps }] = await Promise.all([
    import('../../core/yaml/read/parse.ts'),
    import('../../core/yaml/read/construct.ts'),
    import('../../core/python/values/jsonDumps.ts'),
  ]);
  const read = constructValue(parseYaml(document.getText()));
  const value: unknown = 'value' in read ? JSON.parse(pyJsonDumps(jsonRoundTrip(read.value))) : undefined;
  const all = isBag(value) && isBag(value['resource_args']) ? value['resource_args'] : value;
  const own = isBag(all) && isBag(all[resource]) ? all[resource] : all;
  if (isBag(own)) return own;
  throw new CommandError(
    inSentences([
      vscode.l10n.t('Could not use {0}: it is not a mapping.', vscode.workspace.asRelativePath(document.uri)),
      vscode.l10n.t('Write the configuration of {0} as YAML or JSON.', resource),
    ]),
  );
}
