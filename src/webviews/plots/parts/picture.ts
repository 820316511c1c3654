import * as l10n from '@vscode/l10n';
import { html } from '../../parts/element.ts';
import { readTheme } from '../color/theme.ts';
import { canvasPen } from '../draw/canvasPen.ts';
import { SvgPen } from '../draw/svgPen.ts';
import type { Drawing, Picture, Size } from './drawing.ts';

/** So many pixels of a PNG for each CSS pixel: sharp on paper and in slides. */
const PNG_SCALE = 2;

/** The buttons that save what is shown. */
export function pictureButtons(drawing: Drawing, size: () => Size): HTMLElement[] {
  const fileSize = (): Size => drawing.fileSize?.(size()) ?? size();
  const svg = html('button', { type: 'button', class: 'quiet' }, l10n.t('Save as SVG'));
  svg.addEventListener('click', () => drawing.save(svgOf(drawing, fileSize())));
  const png = html('button', { type: 'button', class: 'quiet' }, l10n.t('Save as PNG'));
  png.addEventListener('click', () => pngOf(drawing, fileSize(), picture => drawing.save(picture)));
  return [svg, png];
}

function svgOf({ ground, paint, label }: Drawing, size: Size): string {
  const theme = readTheme(document.body);
  const ruler = canvasPen(document.createElement('canvas'), { width: 1, height: 1 }, 1, theme);
  const pen = new SvgPen(size.width, size.height, theme, (words, bold) => ruler.widthOf(words, bold));
  ground?.paint(pen, size, theme);
  paint(pen, size, theme);
  return pen.file(label());
}

function pngOf({ ground, paint }: Drawing, size: Size, done: (picture: Picture) => void): void {
  const canvas = document.createElement('canvas');
  const theme = readTheme(document.body);
  const pen = canvasPen(canvas, size, PNG_SCALE, theme);
  pen.rect(0, 0, size.width, size.height, { color: theme.background });
  ground?.paint(pen, size, theme);
  paint(pen, size, theme);
  canvas.toBlob(blob => {
    blob
      ?.arrayBuffer()
      .then(bytes => done(new Uint8Array(bytes)))
      .catch(() => undefined);
  }, 'image/png');
}
