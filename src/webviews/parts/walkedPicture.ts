import * as l10n from '@vscode/l10n';

/**
 * Makes a picture one that arrow keys walk through; gives what tells the words of the place that is reached, none where
 * it is left. Its role is that of a slider: each screen reader leaves the arrow keys to one, and says its words when
 * its number changes. Over an application Orca passes in silence (docs/accessibility.md).
 */
export function walkedPicture(picture: Element, keys: string): (words: string) => void {
  let told = 0;
  const tell = (words: string): void => {
    picture.setAttribute('aria-valuetext', words || l10n.t('no value reached yet'));
    picture.setAttribute('aria-valuenow', String(told++));
  };
  for (const [name, value] of Object.entries({
    tabindex: '0',
    role: 'slider',
    'aria-roledescription': l10n.t('plot'),
    'aria-describedby': keys,
  }))
    picture.setAttribute(name, value);
  tell('');
  return tell;
}
