// What Word and Outlook write in their HTML, and no other program.

const NumberOfWord = /^\(?([0-9]{1,4})[.)]/;
const LetterOfWord = /^\(?[a-z]{1,5}[.)]/i;

/** The style attribute as pairs; "mso-list" and the like are no properties to a browser. */
export function styleOf(node) {
  const pairs = (node.getAttribute('style') ?? '').split(';').map(pair => pair.split(':', 2).map(part => part.trim().toLowerCase()));
  return new Map(pairs.filter(([name, value]) => name && value));
}

/** The bullet or number that Word draws before an item, for programs that know no lists. */
export const isMarkOfWord = style => style.get('mso-list') === 'ignore';

/** Word's lists are paragraphs of a list style, with the mark among their words. */
export const isItemOfWord = (node, style) => /^l\d/.test(style.get('mso-list') ?? '') && markOf(node) !== undefined;

/** A numbered item when its mark is a number or letter; the level is left out, for a report has but one. */
export function listMarkOfWord(node) {
  const mark = markOf(node).textContent.trim();
  const number = NumberOfWord.exec(mark)?.[1];
  if (number) return { kind: 'ol', number: Number.parseInt(number, 10) };
  return LetterOfWord.test(mark) ? { kind: 'ol', number: null } : { kind: 'ul' };
}

const markOf = node => [...node.querySelectorAll('[style]')].find(inner => isMarkOfWord(styleOf(inner)));
