import { jobs } from '../api/operations/jobs.ts';
import { foreign } from './foreign.ts';
import { accountOf, ENTITY, PROJECT, projectOf } from './places.ts';
import { defineTool } from './tool.ts';

/** The jobs of a project. */
export const listJobs = defineTool({
  name: 'list_jobs',
  means: 'Lists the W&B Launch jobs of a project: what a launch sweep names as `job`, with its aliases.',
  needs: 'account',
  fields: { entity: ENTITY, project: PROJECT },
  async use(named, { host, signal }) {
    const account = await accountOf(host);
    const path = projectOf(account, named);
    const { items, total } = await jobs(account.client, { ...path, first: 30, versions: 1 }, { signal });
    return {
      said: `Jobs of ${path.entity}/${path.project}.`,
      data: {
        jobs: items.map(({ entity, project, name, aliases, versions, description }) => ({
          job: `${entity}/${project}/${foreign(name)}:latest`,
          newest: versions[0]?.version ?? '',
          aliases: aliases.slice(0, 5).map(each => foreign(each)),
          ...(description !== undefined && description !== '' && { foreign_description: foreign(description) }),
        })),
        total,
      },
      next: 'write one of them as `job` into the sweep file, then check_sweep_file.',
    };
  },
});
