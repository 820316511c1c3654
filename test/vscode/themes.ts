// Pages of the extension in the editor's themes. Their colors are the editor's variables, so that two themes tell in
// every run what four tell.
import type { Frame } from 'playwright-core';
import type { Context, Test } from './suite.ts';
import type { Workbench } from './workbench.ts';

/** The class of a page in each theme. */
const CLASSES = {
  light: 'vscode-light',
  hcDark: 'vscode-high-contrast',
  hcLight: 'vscode-high-contrast-light',
  dark: 'vscode-dark',
} as const;
export type ThemeName = keyof typeof CLASSES;

/** A test of a page in several themes, the usual one last. */
interface ThemedTest extends Omit<Test, 'run' | 'repeats'> {
  /** The file of the test itself. */
  readonly repeats: string;
  run(context: Context, themes: readonly ThemeName[]): unknown;
}

/** The test in two themes; in four, it repeats itself. */
export function inThemes({ name, repeats, run, ...rest }: ThemedTest): Test[] {
  return [
    { ...rest, name: `${name}, in two themes`, run: context => run(context, ['light', 'dark']) },
    {
      ...rest,
      name: `${name}, in four themes`,
      repeats,
      run: context => run(context, Object.keys(CLASSES) as ThemeName[]),
    },
  ];
}

/** Changes the theme, and waits until the page has it. */
export async function takeTheme(bench: Workbench, page: Frame, theme: ThemeName): Promise<void> {
  await bench.theme(theme);
  await bench.until('the theme of the page', () => page.locator(`body.${CLASSES[theme]}`).count());
}
