import type { PyFunction } from '../evaluate/value.ts';

/** Whether a function's text uses a name after its parameters, or all of them. */
export function usesName({ home, node }: PyFunction, name: string): boolean {
  const body = node.getChild('Body');
  return (
    body !== null &&
    new RegExp(String.raw`\b(?:${name}\b|(?:locals|vars)\(\))`).test(home.text.slice(body.from, body.to))
  );
}
