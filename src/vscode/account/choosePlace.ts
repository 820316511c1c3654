import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Viewer } from '../../core/api/types.ts';
import type { Candidates } from '../../core/credentials/findCredentials.ts';
import { MODEL_REGISTRY } from '../../core/wandb/queueProject.ts';
import { pickText, type TextItem } from '../ui/pickText.ts';

export interface ChoosePlace {
  readonly client: ApiClient;
  readonly viewer: Viewer | undefined;
  /** What is in use now. */
  readonly entity: string | undefined;
  readonly project: string | undefined;
  /** What the environment and settings files name. */
  readonly found: Pick<Candidates, 'entities' | 'projects'>;
  /** Asks for the entity even where it is known. */
  readonly askEntity: boolean;
}

export interface ChosenPlace {
  readonly entity: string;
  readonly project: string;
}

const PAGE = 100;
/** W&B's limits for names (facts/config.md): what no name can hold is refused while typing. */
const checkName = (text: string): string | undefined =>
  /[/\\#?%:\r\n]/.test(text) ? vscode.l10n.t('A name holds none of / \\ # ? % :') : undefined;

/** Asks for entity and project from live lists; typed names count too. undefined = the person declined. */
export async function choosePlace(options: ChoosePlace): Promise<ChosenPlace | undefined> {
  const { viewer, found } = options;
  const asksEntity = options.askEntity || options.entity === undefined;
  let entity = options.entity;
  for (;;) {
    if (asksEntity) {
      const names = [
        ...new Set(
          [options.entity, ...(viewer?.entities ?? []), ...found.entities.map(e => e.value)].filter(
            name => name !== undefined,
          ),
        ),
      ];
      const chosen =
        names.length === 1 && !options.askEntity
          ? { value: names[0] ?? '' }
          : await pickText({
              title: vscode.l10n.t('Choose an entity'),
              placeholder: vscode.l10n.t('Your user name or a team'),
              step: 1,
              totalSteps: 2,
              check: checkName,
              items: names.map((value): TextItem => ({
                label: value,
                value,
                description: describe(
                  value,
                  options.entity,
                  found.entities,
                  value === viewer?.entity ? vscode.l10n.t('your default') : undefined,
                ),
              })),
            });
      if (chosen === undefined || chosen === 'back') return undefined;
      entity = chosen.value;
    }
    if (entity === undefined) return undefined;
    const project = await pickProject(options, entity, asksEntity);
    if (project === undefined) return undefined;
    if (project !== 'back') return { entity, project: project.value };
  }
}

function pickProject(options: ChoosePlace, entity: string, back: boolean) {
  const { client, found } = options;
  const known = entity === options.entity ? options.project : undefined;
  const first = [...new Set([known, ...found.projects.map(p => p.value)].filter(name => name !== undefined))];
  return pickText({
    title: vscode.l10n.t('Choose a project of {0}', entity),
    placeholder: vscode.l10n.t('Pick a project, or type its name'),
    back,
    check: checkName,
    ...(back ? { step: 2, totalSteps: 2 } : {}),
    items: first.map((value): TextItem => ({
      label: value,
      value,
      description: describe(value, known, found.projects),
    })),
    more: async signal => {
      const { projects } = await import('../../core/api/operations/projects.ts');
      const page = await projects(client, { entity, first: PAGE }, { signal });
      const items = page.items
        .filter(project => project.name !== MODEL_REGISTRY)
        .map((project): TextItem => ({
          label: project.name,
          value: project.name,
          description: project.sweepCount
            ? project.sweepCount === 1
              ? vscode.l10n.t('1 sweep')
              : vscode.l10n.t('{0} sweeps', project.sweepCount)
            : undefined,
        }));
      return page.next === undefined
        ? items
        : [
            ...items,
            { label: vscode.l10n.t('There are more than {0}: type the name of another one.', PAGE), alwaysShow: true },
          ];
    },
  });
}

function describe(
  value: string,
  inUse: string | undefined,
  found: Candidates['entities'],
  else_?: string,
): string | undefined {
  if (value === inUse) return vscode.l10n.t('in use');
  const from = found.find(f => f.value === value)?.from;
  return from === undefined ? else_ : vscode.l10n.t('from {0}', from);
}
