import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Forbids imports by pattern, with the reason shown to whoever trips over it. */
const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const noVscode = { group: ['vscode'], message: 'Only src/vscode knows the editor.' };
const noNode = {
  group: ['node:*', 'fs', 'path', 'os', 'child_process', 'crypto'],
  message: 'Core also runs in a browser: pass files, processes and environment in.',
};
const noTests = { group: ['**/test/**'], message: 'Production code does not import tests.' };
const noUpper = (...rooms) => ({
  group: rooms.map(r => `**/${r}/**`),
  message: 'Arrows point down: nothing knows the floor above.',
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', '**/node_modules/', 'test/fixtures/', '**/generated/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'max-lines': ['error', { max: 510 }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: forbid(noVscode, noNode, noTests, noUpper('vscode', 'webviews', 'cli')),
  },
  { files: ['src/webviews/**/*.ts'], rules: forbid(noVscode, noNode, noTests, noUpper('vscode', 'core', 'cli')) },
  { files: ['src/vscode/**/*.ts', 'src/extension.ts'], rules: forbid(noTests, noUpper('webviews', 'cli')) },
  { files: ['src/cli/**/*.ts'], rules: forbid(noVscode, noTests, noUpper('vscode', 'webviews')) },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'AbortSignal',
          'Buffer',
          'require',
          'exports',
          'module',
          '__dirname',
          'performance',
          'document',
          'window',
          'localStorage',
          'getComputedStyle',
        ].map(n => [n, 'readonly']),
      ),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
