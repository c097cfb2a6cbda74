// Writes words so that they are read as words, as the server's WordsSyntax does: a backslash before a character that
// would mean something at its place, and no other.
import { decodeHTMLStrict } from 'entities';
import { firstCharacter, isAsciiPunctuation, isLetterOrDigit, isWhiteSpace, lastCharacter } from '../characters.js';

const LineMark = /^(?:(#)#{0,5}(?: |$)|([>])|([+-])(?: |$)|(-)[- ]*$|(~)~~|([0-9]{1,9})([.)])(?: |$))/;
const HeadingEnd = /(?:^| )(#+)$/;
const NumericReference = /^&#(?:[xX][0-9a-fA-F]{1,6}|[0-9]{1,7});/;
const NamedReference = /^&[A-Za-z][A-Za-z0-9]{1,31};/;
const NoMailName = /[^A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]/;

/**
 * Where words stand, as far as it decides what they must escape.
 * @typedef {object} Place
 * @property {boolean} startsLine They are the first on a line that could also start a list, quote or other block.
 * @property {boolean} endsHeading They are the last of a heading, where "#" signs are taken for its end.
 * @property {boolean} followsFirstNote Only a note's mark stands before them; with a colon that is its definition.
 * @property {boolean} inLink
 * @property {boolean} startsLink They are the first words of a link, right behind its bracket.
 * @property {string | null} next The delimiter, bracket or mark behind them on the line; null at the end.
 * @property {boolean} hasCodedStart Their first character is to be a character reference.
 * @property {boolean} hasCodedEnd Their last character is to be a character reference.
 */

/** Whether the reader would take the ampersand at this place for the begin of a code such as "&eacute;". */
export function startsReference(text, index) {
  const rest = text.slice(index, index + 40);
  if (NumericReference.test(rest)) return true;
  const named = NamedReference.exec(rest)?.[0];
  return named !== undefined && decodeHTMLStrict(named) !== named;
}

/**
 * @param {string} words
 * @param {Place} place
 */
export function escaped(words, place) {
  const lineMark = place.startsLine ? indexOfLineMark(words) : -1;
  const hashes = place.endsHeading ? words.length - (HeadingEnd.exec(words)?.[1].length ?? 0) : -1;
  const codedStart = place.hasCodedStart ? firstCharacter(words).length : 0;
  const codedEnd = place.hasCodedEnd ? words.length - lastCharacter(words).length : words.length;
  let written = '';
  for (let index = 0; index < words.length;) {
    if (index < codedStart || index >= codedEnd || (place.startsLine && index === 0 && words[0] === '\ufeff')) {
      const character = firstCharacter(words.slice(index));
      written += `&#${character.codePointAt(0)};`;
      index += character.length;
      continue;
    }

    if (index === lineMark || index === hashes || meansSomething(words, index, codedStart, codedEnd, place)) {
      written += '\\';
    }

    written += words[index++];
  }

  return written;
}

function meansSomething(words, index, codedStart, codedEnd, place) {
  const before = words[index - 1] ?? '';
  const behind = words[index + 1] ?? '';
  switch (words[index]) {
    case '\\':
      return index + 1 === words.length ? place.next !== null : isAsciiPunctuation(behind) || index + 1 === codedEnd;
    case '`':
      return true;
    case '*':
      return !areSpaces(before, behind);
    case '_':
      return !areSpaces(before, behind)
        && !(index > codedStart && index + 1 < codedEnd && isLetterOrDigit(before) && isLetterOrDigit(behind));
    case '<':
      return opensTagOrAutolink(words.slice(index + 1), place);
    case '&':
      return startsReference(words, index);
    case '[':
      return place.inLink || !isHarmlessPair(words, index, place);
    case ']':
      return place.inLink;
    case '^':
      return place.startsLink && index === 0;
    case '!':
      return index + 1 === words.length && place.next === '[';
    case ':':
      return place.followsFirstNote && index === 0;
    default:
      return false;
  }
}

const areSpaces = (before, behind) => before !== '' && behind !== '' && isWhiteSpace(before) && isWhiteSpace(behind);

/** The name before the "@" of a mail address may go on in what follows the words, even over a "*". */
function opensTagOrAutolink(behind, place) {
  if (/^[/!?A-Za-z]/.test(behind)) return true;
  const length = behind.search(NoMailName);
  return length < 0 ? place.next !== null : behind[length] === '@';
}

/** "[sic]" is no link, note or definition of either, and reads better without backslashes. */
function isHarmlessPair(words, index, place) {
  const length = words.slice(index + 1).search(/[[\]]/);
  const end = index + 1 + length;
  if (length < 0 || words[end] === '[' || words[index + 1] === '^') return false;
  if (end + 1 === words.length) return place.next === null || place.next[0] !== '[';
  switch (words[end + 1]) {
    case '(':
    case '[':
      return false;
    case ':':
      return index > 0 || !place.startsLine;
    default:
      return true;
  }
}

/** Index of the character that makes the line a heading, list item, quote, rule or code; -1 for none. */
function indexOfLineMark(words) {
  const found = LineMark.exec(words);
  return found ? found[6]?.length ?? 0 : -1;
}
