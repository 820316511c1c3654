/** What a page is made of. Addresses are the webview's own. */
export interface PageParts {
  readonly title: string;
  readonly language: string;
  readonly script: string;
  readonly styles: string;
  /** The webview's `cspSource`. */
  readonly source: string;
  /** Fresh for each page. */
  readonly nonce: string;
}

/**
 * A page that runs its own script and styles and may load nothing else: what it shows comes by messages. Nothing in it
 * is evaluated, and it has no network.
 */
export function pageHtml({ title, language, script, styles, source, nonce }: PageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(styles)}">
</head>
<body>
<main></main>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
