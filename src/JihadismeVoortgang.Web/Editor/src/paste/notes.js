// Footnotes in HTML: a link to a place further on, from where a link leads back. Word, Google Docs and LibreOffice all
// write them so, each with names of its own.

const Citation = /^_?(?:ftn|edn)ref|^ftnt_ref|^sdfootnote\d+anc|^sdendnote\d+anc/i;
const WholeNote = '[style*="mso-element:footnote"],[style*="mso-element:endnote"],[id^="sdfootnote"],[id^="sdendnote"],li,p,div';
const AroundNotes = '[style*="mso-element:footnote-list"],[style*="mso-element:endnote-list"]';

export class NotesOfHtml {
  #words = new Map();

  #notes = new Set();

  constructor(source) {
    for (const mark of source.querySelectorAll('a[href*="#"]')) {
      const note = noteOf(mark, source);
      if (note && !this.isNote(note) && !this.#isWithinNote(mark)) {
        this.#words.set(mark, wordsOf(note, nameOf(mark)));
        this.#notes.add(note);
      }
    }

    for (const list of source.querySelectorAll(AroundNotes)) this.#notes.add(list);
  }

  /** Whether an element is the note itself, whose words go to its mark. */
  isNote(node) {
    return this.#notes.has(node);
  }

  isCitation(link) {
    return this.#words.has(link) || Citation.test(nameOf(link) ?? '');
  }

  /** The words of the note a mark cites; undefined when only the mark was copied. */
  wordsOf(mark) {
    return this.#words.get(mark);
  }

  #isWithinNote(node) {
    return [...this.#notes].some(note => note.contains(node));
  }
}

const nameOf = link => link.id || link.getAttribute('name');

const placeOf = link => decodeURIComponentSafely((link.getAttribute('href') ?? '').split('#')[1] ?? '');

function decodeURIComponentSafely(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function noteOf(mark, source) {
  const place = placeOf(mark);
  const own = nameOf(mark);
  if (!place || !own) return null;
  const target = [...source.querySelectorAll('[id],a[name]')].find(node => node.id === place || node.getAttribute('name') === place);
  const note = target?.closest(WholeNote);
  const leadsBack = note && [note, ...note.querySelectorAll('a')].some(node => node.localName === 'a' && placeOf(node) === own);
  return leadsBack && !note.contains(mark) ? note : null;
}

function wordsOf(note, citation) {
  const words = note.cloneNode(true);
  for (const link of words.querySelectorAll('a')) {
    if (placeOf(link) === citation) link.remove();
  }

  return words;
}
