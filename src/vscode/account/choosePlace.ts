import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Viewer } from '../../core/api/types.ts';
import type { Candidates, Found } from '../../core/credentials/candidates.ts';
import { forgeOf, serverName } from '../../core/wandb/forge.ts';
import { parsePageAddress, type PageAddress } from '../../core/wandb/pageAddress.ts';
import type { ProjectPath } from '../../core/wandb/projectPath.ts';
import { parseProjectAddress } from '../../core/wandb/sweepAddress.ts';
import { MODEL_REGISTRY } from '../../core/wandb/queueProject.ts';
import { pickText, type TextItem } from '../ui/wizard/pickText.ts';
import { answered, askSteps, type Step } from '../ui/wizard/steps.ts';

export interface ChoosePlace {
  readonly client: ApiClient;
  readonly viewer: Viewer | undefined;
  /** What is in use now. */
  readonly entity: string | undefined;
  readonly project: string | undefined;
  /** What the environment and settings files name. */
  readonly found: Pick<Candidates, 'entities' | 'projects'>;
  /** The entity is given, not chosen: a project of another does not answer. */
  readonly within?: string | undefined;
  /** Asks for the entity even if it is known. */
  readonly askEntity: boolean;
}

interface Answers extends Partial<ProjectPath> {
  /** Entity and project came together, in an address. */
  readonly pasted?: boolean;
}

/** Projects are listed up to this many; others can be typed. */
const PAGE = 100;

/**
 * Asks for entity and project, from live lists or typed; the address of a page or `entity/project` answers both.
 * undefined = the person left.
 */
export async function choosePlace(options: ChoosePlace): Promise<ProjectPath | undefined> {
  const names = entityNames(options);
  const isKnown = !options.askEntity && (options.entity !== undefined || names.length === 1);
  const answers = await askSteps<Answers>([entityStep(options, names, isKnown), projectStep(options)], {
    entity: options.entity ?? names[0],
  });
  const { entity, project } = answers ?? {};
  return entity === undefined || project === undefined ? undefined : { entity, project };
}

/** The entities to offer, the one in use first. */
function entityNames({ entity, viewer, found }: ChoosePlace): readonly string[] {
  const names = [entity, ...(viewer?.entities ?? []), ...found.entities.map(each => each.value)];
  return [...new Set(names.filter(name => name !== undefined))];
}

function entityStep(options: ChoosePlace, names: readonly string[], isKnown: boolean): Step<Answers> {
  const { entity: inUse, viewer, found } = options;
  return {
    name: 'entity',
    skip: () => isKnown,
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Choose an entity'),
        placeholder: vscode.l10n.t('Your user name or a team, or the address of a project’s page'),
        at,
        check: typed => checkTyped(typed, options),
        current: answers.entity,
        items: names.map((value): TextItem => {
          const usual = value === viewer?.entity ? vscode.l10n.t('your default') : undefined;
          return { label: value, value, description: originOf(value, inUse, found.entities) ?? usual };
        }),
      });
      return answered(chosen, entity => pasted(entity) ?? { ...answers, entity, pasted: false });
    },
  };
}

function projectStep(options: ChoosePlace): Step<Answers> {
  const { client, entity: inUse, project, found } = options;
  return {
    name: 'project',
    skip: answers => answers.pasted === true,
    async ask(answers, at) {
      const { entity = '' } = answers;
      const known = entity === inUse ? project : undefined;
      const first = [...new Set([known, ...found.projects.map(each => each.value)].filter(name => name !== undefined))];
      const chosen = await pickText({
        title: vscode.l10n.t('Choose a project of {0}', entity),
        placeholder: vscode.l10n.t('Pick a project, or type its name'),
        at: at.totalSteps > 1 ? at : undefined,
        check: typed => checkTyped(typed, options),
        items: first.map((value): TextItem => ({
          label: value,
          value,
          description: originOf(value, known, found.projects),
        })),
        more: signal => projectsOf(client, entity, signal),
      });
      return answered(chosen, name => pasted(name) ?? { ...answers, project: name });
    },
  };
}

async function projectsOf(client: ApiClient, entity: string, signal: AbortSignal): Promise<readonly TextItem[]> {
  const { projects } = await import('../../core/api/operations/projects.ts');
  const page = await projects(client, { entity, first: PAGE }, { signal });
  const items = page.items
    .filter(({ name }) => name !== MODEL_REGISTRY)
    .map(({ name, sweepCount }): TextItem => ({ label: name, value: name, description: sweepsIn(sweepCount) }));
  const rest = { label: vscode.l10n.t('There are more than {0} projects: type the name of another.', PAGE) };
  return page.next === undefined ? items : [...items, { ...rest, alwaysShow: true }];
}

function sweepsIn(count: number | undefined): string | undefined {
  if (!count) return undefined;
  return count === 1 ? vscode.l10n.t('1 sweep') : vscode.l10n.t('{0} sweeps', count);
}

/** The project that an address or `entity/project` names; undefined for a plain name. */
function pasted(typed: string): Answers | undefined {
  const place = parseProjectAddress(typed);
  return place && { ...place, pasted: true };
}

function checkTyped(typed: string, { client, within }: ChoosePlace): string | undefined {
  const page = parsePageAddress(typed);
  if (page && isElsewhere(page, client.host))
    return vscode.l10n.t(
      'This page is at {0}, but you are signed in to {1}. Choose the other host first.',
      serverName(page.cloud ?? page.base),
      serverName(client.host),
    );
  const place = pasted(typed);
  if (!place) return checkName(typed);
  return within === undefined || place.entity === within
    ? undefined
    : vscode.l10n.t('This is a project of {0}, and the sweep file names {1}.', place.entity ?? '', within);
}

/** Whether a page is certainly of another server: only one of the two is W&B's cloud, or they are its two clouds. */
function isElsewhere({ cloud, base }: PageAddress, host: string): boolean {
  return forgeOf(cloud ?? base) !== forgeOf(host);
}

/** Refuses what no name of an entity or project can have (docs/facts/config.md). */
function checkName(typed: string): string | undefined {
  return /[/\\#?%:\r\n]/.test(typed) ? vscode.l10n.t('A name cannot contain / \\ # ? % or :.') : undefined;
}

/** Where a name comes from; undefined = from W&B's own list. */
function originOf(value: string, inUse: string | undefined, found: readonly Found[]): string | undefined {
  if (value === inUse) return vscode.l10n.t('in use');
  const from = found.find(each => each.value === value)?.from;
  return from && vscode.l10n.t('from {0}', from);
}
