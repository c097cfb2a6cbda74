// The normal form of a line, as the server's NormalForms, InlineRuns and InlineTree define it: of all trees that look
// the same on paper, one. A line is first a flat row of runs; the tree is built back from those.
import { isWhiteSpace, trimEnd, trimStart } from '../characters.js';

/**
 * @typedef {{ kind: 'text', words: string } | { kind: 'note', node: import('prosemirror-model').Node }
 *   | { kind: 'link', target: string, content: Piece[] }} Leaf
 * @typedef {Leaf | { kind: 'strong' | 'em', content: Piece[] }} Piece
 * @typedef {{ leaf: Leaf, strong: boolean, em: boolean }} Run
 */

/**
 * The words of a paragraph, heading, list item or note; empty for a line nobody sees.
 * @param {import('prosemirror-model').Node} line
 * @returns {Piece[]}
 */
export function piecesOf(line) {
  const runs = settled(gathered(line.children));
  trim(runs);
  return treeOf(runs, 0, runs.length, {});
}

function gathered(nodes) {
  const runs = [];
  for (let start = 0; start < nodes.length;) {
    const link = linkOf(nodes[start]);
    let end = start + 1;
    while (link && end < nodes.length && linkOf(nodes[end])?.eq(link)) end++;
    const found = nodes.slice(start, end).map(runOf);
    runs.push(...(link ? [linkRun(link.attrs.href, found)] : found));
    start = end;
  }

  return runs;
}

// A note in the words of a link parts it in two: no link of a report holds a note.
const linkOf = node => node.isText ? node.marks.find(mark => mark.type.name === 'link') : undefined;

const hasMark = (node, name) => node.marks.some(mark => mark.type.name === name);

const runOf = node => ({
  leaf: node.isText ? { kind: 'text', words: node.text.replace(/[\t\n\r]/g, ' ') } : { kind: 'note', node },
  strong: hasMark(node, 'strong'),
  em: hasMark(node, 'em'),
});

/** What all words of a link have in common is a look of the link, not of its words. */
function linkRun(target, found) {
  const outer = { strong: found.every(run => run.strong), em: found.every(run => run.em) };
  const words = settled(found.map(run => without(outer, run)));
  const common = { strong: words.every(run => run.strong), em: words.every(run => run.em) };
  const rest = merged(words.map(run => without(common, run)));
  return {
    leaf: { kind: 'link', target, content: treeOf(rest, 0, rest.length, {}) },
    strong: outer.strong || common.strong,
    em: outer.em || common.em,
  };
}

const without = (looks, run) => ({ ...run, strong: run.strong && !looks.strong, em: run.em && !looks.em });

function settled(runs) {
  const pieces = merged(runs).flatMap(withWhiteSpaceApart);
  while (releaseEdges(pieces, 0, pieces.length, {}));
  return merged(pieces);
}

function merged(runs) {
  const result = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.leaf.kind === 'text' && run.leaf.kind === 'text' && last.strong === run.strong && last.em === run.em) {
      result[result.length - 1] = { ...last, leaf: { kind: 'text', words: last.leaf.words + run.leaf.words } };
    } else {
      result.push(run);
    }
  }

  return result;
}

function withWhiteSpaceApart(run) {
  if (run.leaf.kind !== 'text' || isWhiteSpace(run.leaf.words)) return [run];
  const { words } = run.leaf;
  const start = words.length - trimStart(words).length;
  const end = trimEnd(words).length;
  return [words.slice(0, start), words.slice(start, end), words.slice(end)]
    .filter(piece => piece !== '')
    .map(piece => ({ ...run, leaf: { kind: 'text', words: piece } }));
}

const isSpace = run => run.leaf.kind === 'text' && isWhiteSpace(run.leaf.words);

/**
 * Takes a look away from white space at the edges of each stretch that has it: nobody sees it there, and Markdown has
 * no way to write it. Other stretches may be the longer ones afterwards.
 * @returns {boolean} Whether there was any.
 */
function releaseEdges(runs, start, end, inside) {
  let isReleased = false;
  while (start < end) {
    const { look, length } = nextStretch(runs, start, end, inside);
    if (look) {
      let first = start;
      for (; first < start + length && isSpace(runs[first]); first++) runs[first] = without({ [look]: true }, runs[first]);
      let last = start + length - 1;
      for (; last > first && isSpace(runs[last]); last--) runs[last] = without({ [look]: true }, runs[last]);
      isReleased ||= first > start || last < start + length - 1;
      isReleased = releaseEdges(runs, first, last + 1, { ...inside, [look]: true }) || isReleased;
    }

    start += length;
  }

  return isReleased;
}

function treeOf(runs, start, end, inside) {
  const tree = [];
  while (start < end) {
    const { look, length } = nextStretch(runs, start, end, inside);
    tree.push(look
      ? { kind: look, content: treeOf(runs, start, start + length, { ...inside, [look]: true }) }
      : runs[start].leaf);
    start += length;
  }

  return tree;
}

/** The stretch at the start that gets a look as a whole: the look that lasts longer, emphasis where both last as long. */
function nextStretch(runs, start, end, inside) {
  const strong = measured(runs, start, end, inside, 'strong');
  const em = measured(runs, start, end, inside, 'em');
  if (strong.length === 0 && em.length === 0) return { look: null, length: 1 };
  return em.weight >= strong.weight ? { look: 'em', length: em.length } : { look: 'strong', length: strong.length };
}

function measured(runs, start, end, inside, look) {
  let index = start;
  let weight = 0;
  while (index < end && !inside[look] && runs[index][look]) {
    const { leaf } = runs[index++];
    weight += leaf.kind === 'text' ? leaf.words.length : 1;
  }

  return { length: index - start, weight };
}

/** White space at the edges has no look left, so it is in the first and the last run alone. */
function trim(runs) {
  if (runs[0]?.leaf.kind === 'text') replace(runs, 0, trimStart(runs[0].leaf.words));
  const last = runs.length - 1;
  if (runs[last]?.leaf.kind === 'text') replace(runs, last, trimEnd(runs[last].leaf.words));
}

function replace(runs, index, words) {
  if (words === '') runs.splice(index, 1);
  else runs[index] = { ...runs[index], leaf: { kind: 'text', words } };
}
