// What the text shows beyond its words: the number of each note, and the words that will lead to another measure.
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const MeasureNumber = '[0-9]{1,9}[a-z]?(?![\\p{L}\\p{M}\\p{N}]|[.,:/][0-9]|\\s?%)';

// As the server's CrossReferences: a comma counts only in a plural series.
const Reference = new RegExp(
  '(?<![\\p{L}\\p{M}\\p{N}-])'
  + `(?:maatregelen\\s+${MeasureNumber}(?:(?:\\s*&\\s*|\\s+en\\s+|,\\s+(?:en\\s+)?)${MeasureNumber})*`
  + `|maatregel\\s+${MeasureNumber}(?:(?:\\s*&\\s*|\\s+en\\s+)${MeasureNumber})*)`,
  'giu');

export const decorations = () => new Plugin({
  state: {
    init: (_, { doc }) => decorated(doc),
    apply: (tr, shown) => tr.docChanged ? decorated(tr.doc) : shown,
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});

function decorated(doc) {
  const found = [];
  let number = 0;
  doc.descendants((node, position) => {
    if (node.type.name === 'footnote') {
      number++;
      found.push(Decoration.node(position, position + node.nodeSize, {}, { number }));
    } else if (node.isText) {
      for (const { index, 0: words } of node.text.matchAll(Reference)) {
        found.push(Decoration.inline(position + index, position + index + words.length, { class: 'text-measure' }));
      }
    }

    return node.type.name !== 'footnote';
  });
  return DecorationSet.create(doc, found);
}

/** A note in the text: its number, and nothing else. */
export class NoteMark {
  #number = document.createTextNode('');

  constructor(node, decorations) {
    const word = document.createElement('span');
    word.className = 'visually-hidden';
    word.textContent = 'noot ';
    this.dom = document.createElement('sup');
    this.dom.className = 'text-note-mark';
    this.dom.append(word, this.#number);
    this.update(node, decorations);
  }

  update(node, decorations) {
    const number = decorations.map(({ spec }) => spec.number).find(Boolean);
    this.#number.data = `${number ?? ''}`;
    return node.type.name === 'footnote';
  }

  ignoreMutation() {
    return true;
  }
}
