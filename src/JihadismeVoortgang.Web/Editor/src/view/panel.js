import { insertMeasure, linkAt, removeLink, setLink } from '../commands.js';
import { completed } from '../links.js';
import { element, newId } from './elements.js';

const LinkFault = 'Vul een adres in dat begint met https://, http:// of mailto:, zonder spaties.';
const WordsFault = 'Vul de woorden in waarop de lezer klikt.';
const NumberFault = 'Vul het nummer van een maatregel in, bijvoorbeeld 12.';

/** The questions that a button asks, between the toolbar and the text. It is no dialog: the text stays in sight. */
export class Panel {
  dom = element('div', { class: 'text-question', hidden: '' });

  /** @param {import('../editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
    this.dom.addEventListener('keydown', event => this.#key(event));
  }

  askLink() {
    const view = this.editor.active;
    const found = linkAt(view.state);
    const asksWords = !found && view.state.selection.empty;
    const address = field('Adres van de link', { type: 'url', value: found?.href ?? 'https://', autocomplete: 'off' });
    const words = field('Woorden van de link', { autocomplete: 'off' });
    this.#show('Link', [...(asksWords ? [words] : []), address], () => {
      const href = completed(address.input.value);
      if (href === null) return [address, LinkFault];
      if (asksWords && words.input.value.trim() === '') return [words, WordsFault];
      setLink(href, words.input.value.trim())(view.state, view.dispatch);
      return null;
    }, found && ['Link verwijderen', () => removeLink(view.state, view.dispatch)]);
  }

  askMeasure() {
    const view = this.editor.active;
    const number = field('Nummer van de maatregel', { inputmode: 'numeric', autocomplete: 'off' });
    this.#show('Verwijzing naar een maatregel', [number], () => {
      const typed = number.input.value.trim();
      if (!/^[1-9][0-9]{0,8}[a-z]?$/.test(typed)) return [number, NumberFault];
      insertMeasure(typed)(view.state, view.dispatch);
      return null;
    });
  }

  close() {
    this.dom.hidden = true;
    this.dom.replaceChildren();
  }

  /**
   * @param {string} label
   * @param {ReturnType<typeof field>[]} fields
   * @param {() => [ReturnType<typeof field>, string] | null} submit Gives the field that is wrong, and what to do.
   * @param {[string, () => void] | null} [other] One more thing to choose.
   */
  #show(label, fields, submit, other = null) {
    this.#submit = () => {
      for (const { input, fault } of fields) {
        fault.textContent = '';
        input.removeAttribute('aria-invalid');
      }

      const wrong = submit();
      if (!wrong) return this.#finish();
      wrong[0].fault.textContent = wrong[1];
      wrong[0].input.setAttribute('aria-invalid', 'true');
      wrong[0].input.focus();
    };
    this.dom.setAttribute('role', 'group');
    this.dom.setAttribute('aria-label', label);
    this.dom.replaceChildren(
      ...fields.map(({ dom }) => dom),
      element('div', { class: 'buttons' },
        element('button', { type: 'button', class: 'button', onclick: () => this.#submit() }, 'Toepassen'),
        ...(other ? [element('button', { type: 'button', class: 'button button-plain', onclick: () => this.#finish(other[1]) }, other[0])] : []),
        element('button', { type: 'button', class: 'button button-plain', onclick: () => this.#finish() }, 'Annuleren')));
    this.dom.hidden = false;
    fields[0].input.focus();
    fields[0].input.select();
  }

  #submit = () => {};

  #finish(act) {
    act?.();
    this.close();
    this.editor.active.focus();
  }

  #key(event) {
    if (event.key === 'Escape') this.#finish();
    else if (event.key === 'Enter' && event.target.matches('input')) this.#submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function field(label, attributes) {
  const id = newId();
  const fault = element('span', { class: 'field-fault', id: `${id}-fout`, role: 'alert' });
  const input = element('input', { class: 'input', id, 'aria-describedby': fault.id, ...attributes });
  return { input, fault, dom: element('div', { class: 'field' }, element('label', { for: id }, label), fault, input) };
}
