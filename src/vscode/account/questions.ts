// What the account asks the person, in one chunk that is loaded with the first question.
export { askAccount, askHost } from './askAccount.ts';
export { choosePlace } from './choosePlace.ts';
export { findKeys } from './findKeys.ts';
