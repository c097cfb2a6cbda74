// What characters are to the server's reader and writer. Where .NET and JavaScript differ, .NET is followed.

// char.IsWhiteSpace; \s lacks U+0085 and counts U+FEFF in.
const WhiteSpace = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const OnlyWhiteSpace = new RegExp(`^[${WhiteSpace}]*$`);
const WhiteSpaceAtStart = new RegExp(`^[${WhiteSpace}]+`);
const WhiteSpaceAtEnd = new RegExp(`[${WhiteSpace}]+$`);

const LetterOrDigit = /^[\p{L}\p{Nd}]$/u;
const AsciiPunctuation = /^[!-/:-@[-`{-~]$/;
const Punctuation = /^[\p{P}\p{S}]$/u;
const MarkdownSpace = /^[\t\n\f\r\p{Zs}]$/u;

// Signs the server's parser lets emphasis stand beside as if they were letters.
const LikeLetters = '−-+†‡';

export const isWhiteSpace = text => OnlyWhiteSpace.test(text);
export const trimStart = text => text.replace(WhiteSpaceAtStart, '');
export const trimEnd = text => text.replace(WhiteSpaceAtEnd, '');

/** Of one UTF-16 code unit, as char.IsLetterOrDigit. */
export const isLetterOrDigit = unit => LetterOrDigit.test(unit);
export const isAsciiPunctuation = unit => AsciiPunctuation.test(unit);

export const firstCharacter = text => text === '' ? '' : String.fromCodePoint(text.codePointAt(0));

export function lastCharacter(text) {
  const pair = text.slice(-2);
  return pair.length === 2 && pair.codePointAt(0) > 0xffff ? pair : text.slice(-1);
}

/**
 * Whether a run of "*" or "_" between two characters can open or close emphasis. The reader judges by it and the
 * writer asks it, so that they never disagree.
 * @param {string} marker "*" or "_".
 * @param {string} before The character before the run; empty at the begin of the line.
 * @param {string} after The character behind the run; empty at the end of the line.
 */
export function delimiterType(marker, before, after) {
  const isSpaceBefore = before === '' || MarkdownSpace.test(before);
  const isSpaceAfter = after === '' || MarkdownSpace.test(after);
  const isPunctuationBefore = Punctuation.test(before);
  const isPunctuationAfter = Punctuation.test(after);
  const open = !isSpaceAfter
    && (!isPunctuationAfter || LikeLetters.includes(after) || isSpaceBefore || isPunctuationBefore);
  const close = !isSpaceBefore
    && (!isPunctuationBefore || LikeLetters.includes(before) || isSpaceAfter || isPunctuationAfter);
  return marker === '*' ? { open, close } : {
    open: open && (!close || isPunctuationBefore),
    close: close && (!open || isPunctuationAfter),
  };
}
