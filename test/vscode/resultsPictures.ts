// `npm run measure -- resultsPictures`: every state of the results and of the preview in the real editor, dark and
// light, and where a state has colors of its own in both high contrasts, for a person to check:
// out/pictures/states/NAME-THEME.png. What axe finds in a page fails. Words choose among the states.
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { measureCases } from './measureCases.ts';
import { PREVIEW_SCENES } from './previewScenes.ts';
import { needs } from './resultsScene.ts';
import { RESULTS_SCENES } from './resultsScenes.ts';
import { STATE_SCENES } from './resultsStateScenes.ts';
import { takeTheme, type ThemeName } from './themes.ts';
import { violationsIn } from './webview.ts';

export async function measure(words: readonly string[]): Promise<void> {
  const out = join(root, 'out', 'pictures', 'states');
  const cases = [...RESULTS_SCENES, ...STATE_SCENES, ...PREVIEW_SCENES]
    .filter(({ name }) => words.length === 0 || words.some(word => name.startsWith(word)))
    .map(scene => ({ scene, name: scene.name, needs: scene.needs ?? needs }));
  const bad = await measureCases(cases, async (context, { scene, name }) => {
    const { bench } = context;
    const page = await scene.arrange(context);
    await bench.clearToasts();
    const wrong: string[] = [];
    const themes: readonly ThemeName[] = scene.inContrast ? ['light', 'hcDark', 'hcLight', 'dark'] : ['light', 'dark'];
    for (const theme of themes) {
      await takeTheme(bench, page, theme);
      // What comes a moment later belongs to it.
      await bench.page.waitForTimeout(500);
      await bench.picture(out, `${name}-${theme}`);
      wrong.push(...(await violationsIn(page)).map(violation => `${theme}: ${violation}`));
    }
    await scene.end?.(context);
    return { wrong, said: `${name}-{${themes.join()}}.png` };
  });
  if (bad > 0) process.exitCode = 1;
}
