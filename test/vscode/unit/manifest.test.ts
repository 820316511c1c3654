import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inputSchema } from '../../../src/core/tools/tool.ts';
import { TOOLS as AGENT_TOOLS } from '../../../src/core/tools/tools.ts';
import {
  AUTH_PROVIDER,
  COMMANDS,
  CONTEXTS,
  SECTION,
  SETTINGS,
  toolId,
  TOOLS,
  VIEWS,
  VIEW_CONTAINER,
} from '../../../src/vscode/ids.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

interface Manifest {
  readonly icon: string;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
      readonly icon?: string;
    }[];
    readonly menus: Readonly<
      Record<
        string,
        readonly { readonly command?: string; readonly alt?: string; readonly when?: string; readonly group?: string }[]
      >
    >;
    readonly chatSkills: readonly { readonly path: string }[];
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly displayName: string;
      readonly userDescription: string;
      readonly modelDescription: string;
      readonly inputSchema: unknown;
    }[];
    readonly authentication: readonly { readonly id: string }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when?: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly image: Readonly<Record<string, string>> };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly scope: string; readonly markdownDescription: string }>>;
    };
  };
}

const manifest = read('package.json') as Manifest;
const nls = read('package.nls.json') as Readonly<Record<string, string>>;
const { contributes } = manifest;
const sorted = (items: Iterable<string>): string[] => [...items].sort();

describe('package.json', () => {
  it('names the commands of ids.ts, each once', () => {
    assert.deepEqual(sorted(contributes.commands.map(c => c.command)), sorted(Object.values(COMMANDS)));
  });

  it('has a skill that the editor finds by the name of its folder, and that names every tool', () => {
    const [skill] = contributes.chatSkills;
    assert.ok(skill);
    const text = readFileSync(join(root, skill.path), 'utf8');
    const [, name, description = ''] = /^---\nname: (.*)\ndescription: (.*)\n---\n/.exec(text) ?? [];
    assert.equal(name, basename(dirname(skill.path)));
    assert.ok(description.length > 0 && description.length <= 1024);
    const named = new Set(Array.from(text.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g), ([, word]) => word));
    for (const tool of AGENT_TOOLS) assert.ok(named.delete(tool.name), `${tool.name} is in the skill`);
    assert.deepEqual(sorted(Array.from(named, String)), ['run_cap']);
    assert.match(readFileSync(join(root, '.vscodeignore'), 'utf8'), /^!skills\/\*\*$/m);
  });

  it('declares the tools for agents as the core has them, each with its words', () => {
    const { languageModelTools: declared } = contributes;
    assert.deepEqual(
      declared.map(({ name, modelDescription, inputSchema: schema }) => ({ name, modelDescription, schema })),
      AGENT_TOOLS.map((tool, index) => ({
        name: toolId(TOOLS[index] ?? 'stop_sweep'),
        modelDescription: tool.means,
        schema: inputSchema(tool),
      })),
    );
    assert.deepEqual(
      AGENT_TOOLS.map(({ name }) => name),
      TOOLS,
    );
    for (const { displayName, userDescription } of declared)
      for (const key of [displayName, userDescription]) assert.ok(nls[key.slice(1, -1)], key);
  });

  it('names the views, the settings and the account of ids.ts', () => {
    assert.deepEqual(Object.keys(contributes.views), [VIEW_CONTAINER]);
    assert.deepEqual(sorted((contributes.views[VIEW_CONTAINER] ?? []).map(v => v.id)), sorted(Object.values(VIEWS)));
    assert.deepEqual(
      sorted(Object.keys(contributes.configuration.properties)),
      sorted(Object.values(SETTINGS).map(s => `${SECTION}.${s}`)),
    );
    assert.deepEqual(
      contributes.authentication.map(a => a.id),
      [AUTH_PROVIDER],
    );
  });

  it('has fewer than 12 settings, and none by which a workspace chooses the host', () => {
    const { properties } = contributes.configuration;
    assert.ok(Object.keys(properties).length < 12);
    assert.equal(properties[`${SECTION}.${SETTINGS.host}`]?.scope, 'machine');
    assert.ok(
      manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes(`${SECTION}.${SETTINGS.host}`),
    );
  });

  it('leads through a walkthrough whose pictures are there and packed, and whose buttons are commands', () => {
    const steps = contributes.walkthroughs.flatMap(each => each.steps);
    assert.equal(steps.length, 6);
    const own: readonly string[] = [...Object.values(COMMANDS), ...Object.values(VIEWS).map(view => `${view}.focus`)];
    for (const { description, media, completionEvents } of steps) {
      for (const picture of Object.values(media.image)) assert.ok(existsSync(join(root, picture)), picture);
      for (const [, command = ''] of (nls[description.replaceAll('%', '')] ?? '').matchAll(/\(command:([^)]+)\)/g))
        assert.ok(own.includes(command), command);
      assert.ok(completionEvents.length > 0);
    }
    assert.match(readFileSync(join(root, '.vscodeignore'), 'utf8'), /^!media\/walkthrough\/\*\*$/m);
  });

  it('packs the templates that commands write out', () => {
    assert.match(readFileSync(join(root, '.vscodeignore'), 'utf8'), /^!media\/templates\/\*\*$/m);
  });

  it('takes each text from package.nls.json, which holds no other', () => {
    const used = [...readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g)].map(m => m[1] ?? '');
    assert.deepEqual(sorted(new Set(used)), sorted(Object.keys(nls)));
    for (const [key, text] of Object.entries(nls)) assert.ok(text.trim() === text && text !== '', key);
    for (const command of contributes.commands) assert.match(command.title + command.category, /^%.+%%category%$/);
  });

  it('puts only its own commands into menus, and hides those that need a row from the palette', () => {
    const own: readonly string[] = Object.values(COMMANDS);
    for (const [menu, entries] of Object.entries(contributes.menus)) {
      for (const entry of entries)
        assert.ok(
          entry.command !== undefined &&
            own.includes(entry.command) &&
            (entry.alt === undefined || own.includes(entry.alt)),
          `${menu}: ${String(entry.command)}`,
        );
    }
    const hidden = (contributes.menus['commandPalette'] ?? []).filter(e => e.when === 'false').map(e => e.command);
    for (const id of [COMMANDS.copyId, COMMANDS.stopRun, COMMANDS.removeItem, COMMANDS.loadMore])
      assert.ok(hidden.includes(id), id);
  });

  it('names context keys of ids.ts only, and has icons that are there', () => {
    const whens = [...Object.values(contributes.menus).flat(), ...contributes.viewsWelcome].map(e => e.when ?? '');
    const ticks = contributes.walkthroughs
      .flatMap(({ steps }) => steps.flatMap(step => step.completionEvents))
      .filter(event => event.startsWith('onContext:'));
    assert.equal(ticks.length, 8);
    const known: readonly string[] = [...Object.values(CONTEXTS), ...Object.values(VIEWS)];
    for (const [key] of [...whens, ...ticks].join(' ').matchAll(/launchSweeps\.\w+/g))
      assert.ok(known.includes(key), key);
    const pictures = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(c => c.icon),
      ...(contributes.views[VIEW_CONTAINER] ?? []).map(v => v.icon),
    ];
    for (const picture of pictures) assert.ok(existsSync(join(root, picture)), picture);
    for (const command of contributes.commands) assert.match(command.icon ?? '', /^\$\([a-z-]+\)$/, command.command);
  });

  it('welcomes in each view while signed out, connecting, failed and untrusted, with commands that are there', () => {
    const own: readonly string[] = [
      ...Object.values(COMMANDS),
      ...Object.values(VIEWS).map(view => `${view}.focus`),
      'workbench.trust.manage',
      'workbench.action.openWalkthrough',
    ];
    for (const view of Object.values(VIEWS)) {
      const whens = contributes.viewsWelcome.filter(w => w.view === view).map(w => w.when ?? '');
      for (const state of ['!isWorkspaceTrusted', 'signedOut', 'connecting', 'failed'])
        assert.equal(whens.filter(w => w.endsWith(state)).length, 1, `${view} ${state}`);
    }
    for (const [, id] of Object.values(nls)
      .join('\n')
      .matchAll(/\(command:([^)?]+)/g))
      assert.ok(own.includes(id ?? ''), id);
  });
});
