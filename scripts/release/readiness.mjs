// What has to be right before a version is published, besides that it builds the same twice. Each check gives the
// sentences of what is wrong.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Licenses under which others' code may be in our packages; their texts are in NOTICE. */
const ALLOWED = /^(0BSD|MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|MIT OR [\w.-]+)$/;

/** The version of a build of main, which the stores offer to those who want what is new: its minor number is odd. */
export function preReleaseVersion(version, run) {
  const [major, minor] = version.split('.').map(Number);
  return [major, minor | 1, run].join('.');
}

/** What the changelog says of a version, without its heading; undefined where it does not have it. */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const found = sections.find(section => section.split(/[\s,]/, 1)[0] === version);
  return found?.slice(found.indexOf('\n')).trim();
}

/** Pictures of a README that the stores cannot show: missing ones, SVGs, and what is not sent over https. */
export function wrongPictures(root, readme) {
  const targets = [...readme.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g), ...readme.matchAll(/<img[^>]*\bsrc="([^"]+)"/g)];
  return targets.flatMap(([, target]) => {
    if (/\.svg$/i.test(target)) return [`${target} is an SVG, which the stores do not show`];
    if (/^https:/.test(target)) return [];
    if (/^\w+:/.test(target)) return [`${target} is not sent over https`];
    return existsSync(join(root, target)) ? [] : [`${target} does not exist`];
  });
}

/** Sections of a README in the order of their tables: how many rows each table has, with what stands in code in it. */
const tablesOf = readme =>
  [...readme.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) =>
    table
      .trim()
      .split('\n')
      .map(row => (row.split('|')[1].match(/`[^`]+`/g) ?? []).join(' ')),
  );

/** Where a translated README has fallen behind: its tables and pictures are to be those of the original. */
export function staleReadme(original, translated) {
  const pictures = text => [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map(([, target]) => target);
  const [own, other] = [tablesOf(original), tablesOf(translated)];
  const wrong = own.flatMap((rows, index) =>
    JSON.stringify(rows) === JSON.stringify(other[index]) ? [] : [`table ${index + 1} has other rows`],
  );
  if (other.length > own.length) wrong.push('it has more tables');
  if (pictures(original).join() !== pictures(translated).join()) wrong.push('it has other pictures');
  return wrong;
}

/** Packages in a NOTICE whose license is not one of those allowed, or whose text is missing. */
export function wrongLicenses(notice) {
  const [, ...parts] = notice.split(`\n${'-'.repeat(80)}\n\n`);
  if (parts.length === 0) return ['NOTICE names no package'];
  return parts.flatMap(part => {
    const [heading, ...text] = part.trim().split('\n');
    const license = /\(([^()]+)\)$/.exec(heading)?.[1] ?? '';
    if (!ALLOWED.test(license)) return [`${heading}: this license is not among those allowed`];
    return text.join('').trim() === '' ? [`${heading}: its text is missing`] : [];
  });
}

/** What both stores ask of a manifest (vsce refuses without, Open VSX too or as a warning). */
export function wrongManifest(root, manifest) {
  const asked = ['publisher', 'license', 'icon', 'repository', 'categories', 'keywords', 'galleryBanner', 'engines'];
  const missing = asked.filter(key => manifest[key] === undefined).map(key => `package.json does not have ${key}`);
  const icon = manifest.icon && join(root, manifest.icon);
  if (icon && (!existsSync(icon) || statSync(icon).size === 0)) missing.push(`${manifest.icon} does not exist`);
  if ((manifest.keywords?.length ?? 0) > 30) missing.push('the stores take 30 keywords at most');
  if (!existsSync(join(root, 'LICENSE'))) missing.push('LICENSE is missing');
  return missing;
}

/** Places that name a version of ours and have to name this one. */
export function staleVersions(root, version) {
  const places = { 'action.yml': /default: (\d[\w.-]*)$/m, '.pre-commit-hooks.yaml': /launch-sweeps@(\d[\w.-]*)/ };
  return Object.entries(places).flatMap(([file, form]) => {
    const named = form.exec(readFileSync(join(root, file), 'utf8'))?.[1];
    return named === version ? [] : [`${file} names ${named ?? 'no version'}, not ${version}`];
  });
}
