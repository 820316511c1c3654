// The preview of a search space: for `npm run measure -- resultsPictures`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { half, narrow, needs, type Scene } from './resultsScene.ts';
import type { Context } from './suite.ts';
import { webviewPage } from './webview.ts';

async function preview({ bench, folder }: Context, text: string, name = 'preview.yaml'): Promise<Frame> {
  writeFileSync(join(folder, name), text);
  await bench.openFile(name);
  await bench.command('Launch Sweeps: Preview Search Space');
  return webviewPage(bench, 'h1');
}

const EVERYDAY = `program: train.py
method: random
metric: {name: val_loss, goal: minimize}
early_terminate: {type: hyperband, min_iter: 3}
parameters:
  learning_rate: {distribution: log_uniform_values, min: 0.00001, max: 0.1}
  batch_size: {values: [16, 32, 64, 128]}
  optimizer: {values: [adamw, sgd, lion], probabilities: [0.5, 0.3, 0.2]}
  model:
    parameters:
      backbone: {values: [resnet50, convnext_tiny_in22k_ft_in1k_384, vit_base_patch16_224]}
      dropout: {distribution: q_uniform, min: 0.03, max: 0.5, q: 0.1}
  probability_of_flipping_an_image_horizontally: {min: 0.0, max: 1.0}
  momentum: {distribution: beta, a: 5, b: 2}
  epochs: {value: 20}
`;
const GRID = `program: train.py
method: grid
parameters:
  learning_rate: {values: [0.1, 0.01, 0.001]}
  optimizer: {values: [adam, sgd]}
  depth: {min: 2, max: 5}
  epochs: {value: 20}
`;

export const PREVIEW_SCENES: readonly Scene[] = [
  { name: 'preview', inContrast: true, arrange: context => preview(context, EVERYDAY) },
  {
    name: 'preview-below',
    inContrast: true,
    async arrange(context) {
      const page = await preview(context, EVERYDAY);
      await page.evaluate('window.scrollTo(0, 1e6)');
      return page;
    },
  },
  {
    name: 'preview-grid',
    async arrange(context) {
      const page = await preview(context, GRID);
      await page.evaluate('window.scrollTo(0, 1e6)');
      return page;
    },
  },
  {
    name: 'preview-stale',
    inContrast: true,
    async arrange(context) {
      await preview(context, EVERYDAY);
      writeFileSync(join(context.folder, 'preview.yaml'), 'method: [random\n');
      return webviewPage(context.bench, '.notice.stale');
    },
  },
  { name: 'preview-broken', inContrast: true, arrange: context => preview(context, 'method: random\nparameters: [\n') },
  { name: 'preview-refused', arrange: context => preview(context, EVERYDAY.replace('max: 0.1}', 'max: abc}')) },
  {
    name: 'preview-empty',
    arrange: context => preview(context, 'program: train.py\nmethod: random\nparameters:\n'),
  },
  { name: 'preview-narrow', needs: { ...needs, viewport: narrow }, arrange: context => preview(context, EVERYDAY) },
  {
    name: 'preview-half',
    async arrange(context) {
      const page = await preview(context, EVERYDAY);
      await context.bench.page.keyboard.press('Control+B');
      await context.bench.page.setViewportSize(half);
      return page;
    },
    end: ({ bench }) => bench.page.keyboard.press('Control+B'),
  },
];
