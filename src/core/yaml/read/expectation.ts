import * as l10n from '@vscode/l10n';

/** What the parser expects in a place where it finds something else. */
export type Expected =
  | 'value'
  | 'key'
  | 'item'
  | 'document'
  | 'documentStart'
  | 'endOfDocument'
  | 'commaOrBracket'
  | 'commaOrBrace'
  | 'bracket'
  | 'brace';

/** The sentence for it. `found`: the word that is there; undefined at the end of the file or of an indentation. */
export function expectation(expected: Expected, found: string | undefined): string {
  return found === undefined ? here(expected) : insteadOf(expected, found);
}

function here(expected: Expected): string {
  switch (expected) {
    case 'value':
      return l10n.t('Expected a value here. Check the indentation and the brackets.');
    case 'key':
      return l10n.t('Expected the next key here. Check the indentation.');
    case 'item':
      return l10n.t('Expected the next item of the list here. Check the indentation.');
    case 'document':
      return l10n.t('Expected a document before `...`. Remove this line.');
    case 'documentStart':
      return l10n.t('Expected `---` after the directive. Add it.');
    case 'endOfDocument':
      return l10n.t('Expected the end of the document here. Check the indentation.');
    case 'commaOrBracket':
      return l10n.t('Expected a comma or `]` here. Close the list.');
    case 'commaOrBrace':
      return l10n.t('Expected a comma or `}` here. Close the mapping.');
    case 'bracket':
      return l10n.t('Expected `]` here. Close the list.');
    case 'brace':
      return l10n.t('Expected `}` here. Close the mapping.');
  }
}

function insteadOf(expected: Expected, found: string): string {
  switch (expected) {
    case 'value':
      return l10n.t('Expected a value, but found `{0}`. Check the indentation and the punctuation.', found);
    case 'key':
      return l10n.t('Expected the next key, but found `{0}`. Check the indentation and the punctuation.', found);
    case 'item':
      return l10n.t('Expected the next item of the list, but found `{0}`. Check the indentation.', found);
    case 'document':
    case 'documentStart':
      return here(expected);
    case 'endOfDocument':
      return l10n.t('Expected the end of the document, but found `{0}`. Check the indentation.', found);
    case 'commaOrBracket':
      return l10n.t('Expected a comma or `]`, but found `{0}`. Check the punctuation.', found);
    case 'commaOrBrace':
      return l10n.t('Expected a comma or `}`, but found `{0}`. Check the punctuation.', found);
    case 'bracket':
      return l10n.t('Expected `]`, but found `{0}`. Check the brackets.', found);
    case 'brace':
      return l10n.t('Expected `}`, but found `{0}`. Check the brackets.', found);
  }
}
