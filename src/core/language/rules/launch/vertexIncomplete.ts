import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { listing, pathName } from '../words.ts';

export const vertexIncomplete: Rule = { code: 'vertex-incomplete', severities: ['information'] };

const REQUIRED = ['worker_pool_specs', 'staging_bucket'];

/** Checks Vertex's arguments for what a custom job requires; the queue may also set it (docs/facts/config.md). */
export function checkVertex(context: RuleContext, item: Field): void {
  if (item.type !== 'map') return;
  const spec = item.get('spec');
  const missing = REQUIRED.filter(name => spec?.get(name)?.falsy ?? true);
  if (missing.length) {
    const message = l10n.t(
      '`{0}.spec` is missing {1}, which a custom job requires. Add what the queue does not set.',
      pathName(item.path),
      listing(missing),
    );
    context.report(vertexIncomplete, keyPlace(spec ?? item), message, { absent: true });
  }
  for (const pool of spec?.get('worker_pool_specs')?.items ?? []) checkPool(context, pool);
}

function checkPool(context: RuleContext, pool: Field): void {
  if (pool.type !== 'map' || pool.get('container_spec')?.falsy === false) return;
  const message = l10n.t(
    '`{0}` is missing `container_spec`, so jobs are refused. Add `container_spec: {image_uri: "${image_uri}"}`.',
    pathName(pool.path),
  );
  context.report(vertexIncomplete, keyPlace(pool), message, { absent: true });
}
