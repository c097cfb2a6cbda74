// Beside the margin of a text: remembers what is typed in it, and which words of the text were selected last.

/** Cleared at signing out with what else a tab remembers of drafts. */
const MemoryKey = 'portal-draft:opmerking:';

const LongestQuote = 300;

/**
 * @param {HTMLElement} margin Holds the fields, each marked with data-remark.
 * @param {string} text Which text it is the margin of, for whom.
 */
export function watch(margin, text) {
  return new MarginWatch(margin, `${MemoryKey}${text}:`);
}

class MarginWatch {
  #prefix;

  #selected = { words: '', place: '' };

  #listening = new AbortController();

  constructor(margin, prefix) {
    this.#prefix = prefix;
    const options = { signal: this.#listening.signal };
    margin.addEventListener('input', event => this.#remember(event.target), options);
    document.addEventListener('selectionchange', () => this.#look(margin), options);
    this.#look(margin);
  }

  /** What was typed in this tab and never sent, by the name of its field. */
  remembered() {
    return Object.fromEntries(Object.keys(sessionStorage)
      .filter(key => key.startsWith(this.#prefix))
      .map(key => [key.slice(this.#prefix.length), sessionStorage.getItem(key)]));
  }

  forget(field) {
    sessionStorage.removeItem(this.#prefix + field);
  }

  selected() {
    return this.#selected;
  }

  detach() {
    this.#listening.abort();
  }

  #remember({ dataset: { remark: field }, value }) {
    if (!field) return;
    try {
      if (value) sessionStorage.setItem(this.#prefix + field, value);
      else this.forget(field);
    } catch {
      // A full memory keeps the field itself, and that is on the page.
    }
  }

  /** The press of a button takes the selection away, so the last one is kept. */
  #look(margin) {
    const selection = document.getSelection();
    const words = selection.toString().replace(/\s+/gu, ' ').trim();
    const start = selection.anchorNode;
    const element = start instanceof Element ? start : start?.parentElement;
    if (!words || !element || margin.contains(element) || !element.closest('main')) return;
    const field = element.closest('.text-field')?.querySelector(':scope > label')?.textContent;
    this.#selected = {
      words: words.length > LongestQuote ? `${words.slice(0, LongestQuote - 1)}…` : words,
      place: field ?? element.closest('[data-label]')?.dataset.label ?? '',
    };
  }
}
