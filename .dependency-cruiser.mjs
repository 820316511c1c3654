// `npm run lint` runs this over src: no circles, no arrow up, `vscode` and Node only where they belong. Type imports
// count.
import { rooms } from './scripts/rooms.mjs';

const above = rooms.slice(1).map((room, index) => ({
  name: `nothing-above-${room.name.replaceAll('/', '-')}`,
  comment: `Arrows point down: ${room.name} knows nothing of the rooms above it (scripts/rooms.mjs).`,
  severity: 'error',
  from: { path: room.path },
  to: { path: rooms.slice(0, index + 1).map(({ path }) => path) },
}));

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...above,
    {
      name: 'in-a-room',
      comment: 'Every file belongs to a room of scripts/rooms.mjs.',
      severity: 'error',
      from: { path: '^src/', pathNot: rooms.map(({ path }) => path) },
      to: {},
    },
    {
      name: 'editor-only-in-vscode',
      comment: 'Only src/vscode and src/extension.ts know the editor.',
      severity: 'error',
      from: { path: '^src/(core|cli|webviews|contract)/' },
      to: { path: ['^vscode$', '^src/vscode/'] },
    },
    {
      name: 'no-node-in-core',
      comment: 'The core also runs in a browser: files, processes and the environment are passed in.',
      severity: 'error',
      from: { path: '^src/(core|contract|webviews)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-door-to-the-language',
      comment:
        'The editor and the commands ask LanguageService; the types and what it is told of the account go with it.',
      severity: 'error',
      from: { path: '^src/(extension\\.ts$|vscode/|cli/)', pathNot: '^src/cli/check/' },
      to: {
        path: '^src/core/language/',
        pathNot: '^src/core/language/(service|types|accountKnowledge)\\.ts$',
      },
    },
    {
      name: 'one-door-to-the-checks',
      comment: 'A check that starts quickly asks Checks, which LanguageService has in it, and nothing behind it.',
      severity: 'error',
      from: { path: '^src/cli/check/' },
      to: {
        path: '^src/core/language/',
        pathNot: '^src/core/language/(checks|types|accountKnowledge)\\.ts$',
      },
    },
    { name: 'no-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|scripts)/' } },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
