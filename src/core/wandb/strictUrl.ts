import * as l10n from '@vscode/l10n';

/** Anything but letters, digits, the marks that an address may hold, `%`, and what is beyond ASCII. */
const FOREIGN = /[^\w!$&'()*+,\-./:;=?@~%\u{A0}-\u{10FFFD}]/u;
const HALF_ESCAPE = /%(?![\da-f]{2})/i;

/**
 * Why the client does not take a string for an address, in the words that its validator uses; undefined = it does. As
 * strict as the client: http or https, and nothing that a browser would silently correct (docs/facts/forge.md).
 */
export function strictUrlProblem(text: string): string | undefined {
  if (text === '') return l10n.t('Input should be a valid URL, input is empty');
  const trimmed = text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
  const [, scheme, rest] = /^([a-z][a-z\d+.-]*):(.*)$/is.exec(trimmed.replace(/[\t\r\n]/g, '')) ?? [];
  if (scheme === undefined || rest === undefined)
    return l10n.t('Input should be a valid URL, relative URL without a base');
  const isWeb = /^https?$/i.test(scheme);
  const [, slashes = '', authority = '', after = ''] = /^([/\\]*)([^/\\?#]*)(.*)$/s.exec(rest) ?? [];
  return (
    (isWeb ? authorityProblem(authority) : undefined) ??
    tailProblem(after) ??
    // The user's name and password; a host that holds such a sign was refused above.
    (/@.*@/.test(authority) ? strict(l10n.t('unencoded @ sign in username or password')) : undefined) ??
    (isWeb && slashes !== '//' ? strict(l10n.t('expected //')) : undefined) ??
    (/[\t\r\n]/.test(trimmed) ? strict(l10n.t('tabs or newlines are ignored in URLs')) : undefined) ??
    (trimmed === text
      ? undefined
      : strict(l10n.t('leading or trailing control or space character are ignored in URLs'))) ??
    (isWeb ? undefined : l10n.t("URL scheme should be 'http' or 'https'"))
  );
}

const invalid = (why: string): string => l10n.t('Input should be a valid URL, {0}', why);
const strict = (why: string): string => l10n.t('Input violated strict URL syntax rules, {0}', why);

function authorityProblem(authority: string): string | undefined {
  const [, host = '', port] = /^(\[[^\]]*\]?|[^:]*)(?::(.*))?$/s.exec(authority.replace(/^.*@/s, '')) ?? [];
  if (host === '') return invalid(l10n.t('empty host'));
  if (!URL.canParse(`http://${host}`)) {
    if (host.startsWith('[')) return invalid(l10n.t('invalid IPv6 address'));
    if (/(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/i.test(host)) return invalid(l10n.t('invalid IPv4 address'));
    return invalid(l10n.t('invalid international domain name'));
  }
  return port === undefined || (/^\d*$/.test(port) && Number(port) <= 65535)
    ? undefined
    : invalid(l10n.t('invalid port number'));
}

/** Path, query and fragment: of several faults the validator tells the last. */
function tailProblem(tail: string): string | undefined {
  const [place, why] = [
    [tail.replace(/[?#].*$/s, '').lastIndexOf('\\'), l10n.t('backslash')] as const,
    [
      lastMatch(
        tail.replace(/#/, '/').replace(/^([^?]*)/, path => path.replaceAll('\\', '/')),
        FOREIGN,
      ),
      l10n.t('non-URL code point'),
    ] as const,
    [lastMatch(tail, HALF_ESCAPE), l10n.t('expected 2 hex digits after %')] as const,
  ].reduce((last, each) => (each[0] > last[0] ? each : last));
  return place < 0 ? undefined : strict(why);
}

function lastMatch(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].at(-1)?.index ?? -1;
}
