// Writes the inlines of one line, as the server's InlineWriter does. It first lays the line out as parts, because what
// a delimiter may be and what words must escape depends on the part before and behind.
import { delimiterType, firstCharacter, lastCharacter } from '../characters.js';
import { escaped, startsReference } from './words.js';

const UriAutolink = /^[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\x00-\x20\x7f<>]*$/;
const MailLabel = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const MailAutolink = new RegExp(`^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${MailLabel}(?:\\.${MailLabel})*$`);

/** What kind of line words are written on, since some characters mean something on one kind only. */
export const LineKind = { Paragraph: 'paragraph', Heading: 'heading', Note: 'note' };

/**
 * @param {import('./lines.js').Piece[]} pieces In normal form.
 * @param {string} kind One of LineKind.
 * @param {(note: import('prosemirror-model').Node) => string} cite Gives the mark of a note, such as "[^1]".
 */
export function writeLine(pieces, kind, cite) {
  const parts = [];
  lay(pieces, { isTouched: false, inLink: false });

  // Coding a letter for one delimiter can undo the one on the letter's other side, so go on until none is left.
  for (let isChanged = true; isChanged;) {
    isChanged = parts.map((_, index) => codesNeighbour(index)).includes(true);
  }

  return parts.map((_, index) => writtenAt(index)).join('');

  /** isTouched: whether a delimiter stands right before and right behind the pieces. */
  function lay(pieces, { isTouched, inLink }) {
    pieces.forEach((piece, index) => {
      switch (piece.kind) {
        case 'text':
          parts.push({ is: 'words', written: piece.words, inLink, hasCodedStart: false, hasCodedEnd: false });
          break;
        case 'strong':
          layBetween('**', piece.content, inLink);
          break;
        case 'em': {
          const isBefore = index > 0 ? isDelimited(pieces[index - 1]) : isTouched;
          const isBehind = index + 1 < pieces.length ? isDelimited(pieces[index + 1]) : isTouched;
          layEmphasis(piece.content, isBefore || isBehind, inLink);
          break;
        }
        case 'link':
          layLink(piece);
          break;
        default:
          parts.push({ is: 'syntax', written: cite(piece.node) });
      }
    });
  }

  /** "*" and "**" side by side can be read in several ways; "***" around one stretch and "_" cannot. */
  function layEmphasis(content, isTouched, inLink) {
    if (content.length === 1 && content[0].kind === 'strong' && !isTouched) {
      layBetween('***', content[0].content, inLink);
    } else {
      const touchesInside = isDelimited(content[0]) || isDelimited(content.at(-1));
      layBetween(isTouched || touchesInside ? '_' : '*', content, inLink);
    }
  }

  function layBetween(delimiter, content, inLink) {
    parts.push({ is: 'delimiter', written: delimiter, opens: true });
    lay(content, { isTouched: true, inLink });
    parts.push({ is: 'delimiter', written: delimiter, opens: false });
  }

  function layLink(link) {
    if (isAutolink(link)) {
      parts.push({ is: 'syntax', written: `<${link.content[0].words}>` });
      return;
    }

    parts.push({ is: 'syntax', written: '[' });
    lay(link.content, { isTouched: false, inLink: true });
    parts.push({ is: 'syntax', written: `](${destination(link.target)})` });
  }

  /**
   * A delimiter between a letter and a punctuation mark neither opens nor closes. Written as a character reference the
   * letter begins with "&" and ends in ";", and then it does.
   */
  function codesNeighbour(index) {
    const delimiter = parts[index];
    if (delimiter.is !== 'delimiter' || works(delimiter, index)) return false;
    const neighbour = parts[delimiter.opens ? index - 1 : index + 1];
    const side = delimiter.opens ? 'hasCodedEnd' : 'hasCodedStart';
    if (neighbour?.is !== 'words' || neighbour[side]) throw new Error('A line that is not in normal form cannot be written.');
    return neighbour[side] = true;
  }

  function works(delimiter, index) {
    const before = index > 0 ? lastCharacter(writtenAt(index - 1)) : '';
    const behind = index + 1 < parts.length ? firstCharacter(writtenAt(index + 1)) : '';
    const type = delimiterType(delimiter.written[0], before, behind);
    return delimiter.opens ? type.open : type.close;
  }

  function writtenAt(index) {
    const part = parts[index];
    return part.is !== 'words' ? part.written : escaped(part.written, {
      startsLine: index === 0 && kind !== LineKind.Heading,
      endsHeading: index === parts.length - 1 && kind === LineKind.Heading,
      followsFirstNote: index === 1 && parts[0].written.startsWith('[^'),
      inLink: part.inLink,
      startsLink: part.inLink && parts[index - 1].is === 'syntax',
      next: parts[index + 1]?.written ?? null,
      hasCodedStart: part.hasCodedStart,
      hasCodedEnd: part.hasCodedEnd,
    });
  }
}

const isDelimited = piece => piece.kind === 'strong' || piece.kind === 'em';

/** A link whose words are its address is written "<https://…>" or "<name@host>". */
function isAutolink({ target, content }) {
  if (content.length !== 1 || content[0].kind !== 'text') return false;
  const { words } = content[0];
  return (UriAutolink.test(words) && target === words) || (MailAutolink.test(words) && target === `mailto:${words}`);
}

/** The address between the parentheses of a link. It holds no spaces, backslashes or pointed brackets. */
function destination(target) {
  const escapesParentheses = !hasSimplePairs(target);
  return target.replace(/[()&]/g, (character, index) =>
    character !== '&' ? (escapesParentheses ? `\\${character}` : character)
    : startsReference(target, index) ? '&amp;' : '&');
}

function hasSimplePairs(target) {
  let isOpen = false;
  for (const parenthesis of target.match(/[()]/g) ?? []) {
    if (isOpen === (parenthesis === '(')) return false;
    isOpen = !isOpen;
  }

  return !isOpen;
}
