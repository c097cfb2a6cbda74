// Pasted text as lines: what each is, and pieces of words with their looks.
import { isWhiteSpace, trimEnd, trimStart } from '../characters.js';

/**
 * @typedef {{ words: string, strong?: boolean, em?: boolean, href?: string } | { note: Piece[] }} Piece
 * @typedef {{ kind: 'p' | 'h3' | 'ul' | 'ol', number?: number | null, typed?: Piece[], pieces: Piece[] }} Line
 * number: of an item of a numbered list; null for the next one, whatever that is. typed: the line before the number
 * somebody typed was taken for one.
 */

const Bullet = /^(?:[•·▪◦‣●○■□\uf0b7\uf0a7][\s\u00a0]*|[-–*][\s\u00a0]+)/;
const TypedNumber = /^\(?([0-9]{1,2})[.)][\s\u00a0]+/;

/** A paragraph that was given a bullet or number by hand is an item of a list. */
export function markedLine(line) {
  const [first] = line.pieces;
  if (line.kind !== 'p' || first?.words === undefined) return line;
  const bullet = Bullet.exec(first.words);
  if (bullet) return { kind: 'ul', pieces: withoutStart(line.pieces, bullet[0].length) };
  const found = TypedNumber.exec(first.words);
  if (!found) return line;
  return {
    kind: 'ol', number: Number.parseInt(found[1], 10), typed: line.pieces, pieces: withoutStart(line.pieces, found[0].length),
  };
}

const withoutStart = ([first, ...others], length) =>
  [...(first.words.length > length ? [{ ...first, words: first.words.slice(length) }] : []), ...others];

/** Items of one kind that follow each other are one list, while their numbers count on. */
export function grouped(lines) {
  const blocks = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const continues = last?.kind === line.kind && (line.kind === 'ul' || (line.kind === 'ol' && (line.number === null || line.number === last.next)));
    if (continues) {
      last.items.push(trimmed(line.pieces));
      last.next++;
    } else if (line.typed && line.number !== 1) {
      // A number by hand begins a list with 1 only: "12. " begins a sentence as well.
      blocks.push({ kind: 'p', items: [trimmed(line.typed)] });
    } else {
      const start = line.number ?? 1;
      blocks.push({ kind: line.kind, start, next: start + 1, items: [trimmed(line.pieces)] });
    }
  }

  return blocks;
}

function trimmed(line) {
  const pieces = [...line];
  while (isSpace(pieces[0])) pieces.shift();
  while (isSpace(pieces.at(-1))) pieces.pop();
  const [first] = pieces;
  if (first?.words) pieces[0] = { ...first, words: trimStart(first.words) };
  const last = pieces.at(-1);
  if (last?.words) pieces[pieces.length - 1] = { ...last, words: trimEnd(last.words) };
  return pieces;
}

const isSpace = piece => piece?.words !== undefined && isWhiteSpace(piece.words);

export function toHtml(blocks) {
  return blocks.map(({ kind, start, items }) => {
    const words = items.map(pieces => pieces.map(htmlOf).join(''));
    if (kind === 'p' || kind === 'h3') return `<${kind}>${words[0]}</${kind}>`;
    const number = kind === 'ol' && start !== 1 ? ` start="${start}"` : '';
    return `<${kind}${number}>${words.map(item => `<li>${item}</li>`).join('')}</${kind}>`;
  }).join('');
}

function htmlOf(piece) {
  if (piece.note) return `<span data-note>${trimmed(piece.note).map(htmlOf).join('')}</span>`;
  let html = escaped(piece.words);
  if (piece.strong) html = `<strong>${html}</strong>`;
  if (piece.em) html = `<em>${html}</em>`;
  return piece.href ? `<a href="${escaped(piece.href)}">${html}</a>` : html;
}

const escaped = words => words.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
