import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Forbids imports by pattern, with the reason shown to whoever trips over it. */
const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const noVscode = { group: ['vscode'], message: 'Only src/vscode knows the editor.' };
const noNode = {
  group: ['node:*', 'fs', 'path', 'os', 'child_process', 'crypto'],
  message: 'Core also runs in a browser: pass files, processes and environment in.',
};
/** What scripts may use: Node's globals. */
const globals = [
  ...[
    'process',
    'console',
    'URL',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'fetch',
    'AbortSignal',
  ],
  ...['Buffer', 'require', 'exports', 'module', '__dirname', 'performance'],
];

/** What `l10n.t` is to be given: a string of at least two words. */
const words = '/[A-Za-z]{2,} [A-Za-z]{2,}/';
const untranslated = 'People read this: put it into l10n.t.';
/** Names under which a sentence is shown. */
const shown = `/^(${[
  ...['title', 'placeHolder', 'placeholder', 'prompt', 'label', 'description', 'detail', 'tooltip'],
  ...['sentence', 'summary', 'message', 'why', 'reason'],
].join('|')})$/`;
const sentences = [
  ...[`CallExpression[callee.property.name=/^(show(Information|Warning|Error)Message|setStatusBarMessage)$/]`],
  ...[`NewExpression[callee.name='CommandError']`],
].flatMap(call => ['Literal', 'TemplateLiteral'].map(type => `${call}[arguments.0.type='${type}']`));
const shownWords = [`Property[key.name=${shown}]`, `AssignmentExpression[left.property.name=${shown}]`].flatMap(at => [
  `${at} > Literal[value=${words}]`,
  `${at} > TemplateLiteral > TemplateElement[value.raw=${words}]`,
]);
const forbidSyntax = (...more) => ({
  'no-restricted-syntax': [
    'error',
    ...[...sentences, ...shownWords].map(selector => ({ selector, message: untranslated })),
    ...more,
  ],
});
const noRegistering = {
  selector: 'MemberExpression[object.property.name="commands"][property.name=/^register.*Command$/]',
  message: 'A command is registered by src/vscode/ui/registerCommand.ts, which tells its failures.',
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', '**/node_modules/', 'test/fixtures/', '**/generated/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: tseslint.configs.strictTypeChecked,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `void` would hide a failure that nobody is told of: `inBackground` (src/vscode/ui) tells it.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false, checkThenables: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off', '@typescript-eslint/require-await': 'off' },
  },
  { rules: { 'max-lines': ['error', { max: 300 }] } },
  { files: ['src/**/*.ts'], rules: forbidSyntax(noRegistering) },
  { files: ['src/vscode/ui/registerCommand.ts'], rules: forbidSyntax() },
  { files: ['src/core/**/*.ts'], rules: forbid(noVscode, noNode) },
  { files: ['src/cli/**/*.ts'], rules: forbid(noVscode) },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: Object.fromEntries(globals.map(name => [name, 'readonly'])) },
  },
);
