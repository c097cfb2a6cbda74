// A report has no list in a list and no second paragraph in an item. Where Markdown has them, each paragraph becomes
// an item of its own, in a list of the kind it stood in.

/** A rule of markdown-it: rewrites the blocks of the text, before their words are read. */
export function flattenBlocks(state) {
  const flat = new FlatBlocks(state);
  const tokens = state.tokens;
  tokens.forEach((token, index) => flat.add(token, tokens[index + 1]));
  flat.closeList();
  state.tokens = flat.tokens;
}

class FlatBlocks {
  tokens = [];

  // The lists around the token, outermost first.
  #lists = [];
  // The flat list that takes the next item: { type, next }.
  #open = null;
  #isItemEmpty = false;

  constructor(state) {
    this.state = state;
  }

  add(token, next) {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#lists.push({ isNumbered: token.type === 'ordered_list_open', first: null, count: 0 });
        if (this.#lists.length === 1) this.closeList();
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#lists.pop();
        break;
      case 'list_item_open':
        this.#lists.at(-1).number = this.#numberOf(token);
        this.#isItemEmpty = true;
        break;
      case 'list_item_close':
        if (this.#isItemEmpty) this.#item(null);
        this.#isItemEmpty = false;
        break;
      case 'inline':
        this.#line(token, next);
        break;
      default: // the begin and end of a paragraph or heading, which come with their words
    }
  }

  closeList() {
    if (this.#open) this.#push(`${this.#open.type}_close`, -1);
    this.#open = null;
  }

  #line(words, close) {
    if (close.type === 'paragraph_close' && this.#lists.length > 0) {
      this.#item(words);
      return;
    }

    this.closeList();
    this.#isItemEmpty = false;
    const type = close.type.replace('_close', '');
    this.#push(`${type}_open`, 1);
    this.tokens.push(words);
    this.#push(`${type}_close`, -1);
  }

  #item(words) {
    const list = this.#lists.at(-1);
    const type = list.isNumbered ? 'ordered_list' : 'bullet_list';
    // A number that is not the next one stays what it is, at the head of a list of its own.
    if (this.#open?.type !== type || (list.isNumbered && this.#isItemEmpty && list.number !== this.#open.next)) {
      this.closeList();
      this.#push(`${type}_open`, 1).meta = { start: list.number };
      this.#open = { type, next: list.number };
    }

    this.#open.next++;
    this.#isItemEmpty = false;
    this.#push('list_item_open', 1);
    if (words) this.tokens.push(words);
    this.#push('list_item_close', -1);
  }

  /** The number an item has. All may repeat the first, as "1." often does; then they count on by themselves. */
  #numberOf(item) {
    const list = this.#lists.at(-1);
    if (!list.isNumbered) return 0;
    const written = Number.parseInt(item.info, 10);
    list.first ??= written;
    list.count++;
    return written === list.first ? list.first + list.count - 1 : written;
  }

  #push(type, nesting) {
    const token = new this.state.Token(type, '', nesting);
    this.tokens.push(token);
    return token;
  }
}
