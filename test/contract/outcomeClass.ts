/** What became of a value, in the words of those who ran the programs (../shared/python). */
export type OutcomeClass = 'fine' | 'altered' | 'lost' | 'refused';

const CLASSES: Readonly<Record<string, OutcomeClass>> = {
  accepted: 'fine',
  converted: 'fine',
  'as text': 'altered',
  'other value': 'altered',
  ignored: 'lost',
  'not passed': 'lost',
  'not read': 'lost',
};

/** The class of an outcome: all that are none of these end the run. */
export function outcomeClass(outcome: string): OutcomeClass {
  return CLASSES[outcome] ?? 'refused';
}
