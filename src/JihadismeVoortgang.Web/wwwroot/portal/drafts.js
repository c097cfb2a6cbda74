// Brings what is typed to the server, by requests of its own: the page's connection may be gone while somebody types on.
import { DraftSender } from './draft-sender.js';

const BeatMilliseconds = 20000;
const AnswerMilliseconds = 10000;

/** The most a browser sends of a page that is gone. */
const LastWordsBytes = 60000;

const TabKey = 'portal-tab';
const MemoryKey = 'portal-draft:';

let current = null;

/**
 * @param {HTMLElement} form Holds the fields, each marked with data-field, and says which revision they started from.
 * @param {HTMLElement} status Where its user reads how it stands.
 * @param {{ address: string, account: number }} text
 * @param {{ invokeMethodAsync(name: string): Promise<void> }} page Hears when another tab took over.
 */
export function keep(form, status, text, page) {
  current?.detach(true); // of a page that was made anew in its place
  current = new DraftKeeper(form, status, text, page);
  return current;
}

class DraftKeeper {
  #form;

  #status;

  #address;

  #page;

  #sender;

  #tab = null;

  #beat = null;

  #last = '';

  #listening = new AbortController();

  constructor(form, status, { address, account }, page) {
    [this.#form, this.#status, this.#address, this.#page] = [form, status, address, page];
    this.#sender = new DraftSender({
      clock: { now: () => Date.now(), setTimeout: (act, after) => setTimeout(act, after), clearTimeout: timer => clearTimeout(timer) },
      read: () => ({ tab: this.#tab, startedFrom: Number(form.dataset.startedFrom), fields: this.#fields() }),
      send: (draft, isLast) => this.#request('PUT', '', JSON.stringify(draft), isLast),
      find: () => this.#request('GET', ''),
      drop: sequence => this.#request('DELETE', `?tab=${this.#tab}&sequence=${sequence}`),
      memory: memoryOf(`${MemoryKey}${account}:${address}`),
      tell: (state, detail) => this.#show(state, detail),
    });
  }

  /** @returns {Promise<{ tab: string, remembered: object | null }>} This tab, and what it could not bring to the server. */
  async begin() {
    this.#tab = await tab();
    return { tab: this.#tab, remembered: await this.#sender.sendRemembered() };
  }

  /** The fields are there to be written in. */
  open(sequence, isRestored) {
    this.#sender.open(sequence);
    this.#last = JSON.stringify(this.#fields());
    this.#show('');
    if (isRestored) this.#typed();
    if (this.#beat !== null) return;
    const options = { signal: this.#listening.signal };
    this.#form.addEventListener('input', () => this.#typed(), options);
    addEventListener('portal-signing-out', () => this.#flush(true), options);
    addEventListener('portal-signed-out', () => this.#fallSilent(), options);
    addEventListener('online', () => this.#sender.flush(), options);
    addEventListener('pagehide', () => this.#goAway(), options);
    addEventListener('pageshow', event => event.persisted && this.#sayHere(), options);
    document.addEventListener('visibilitychange', () => this.#flush(), options); // who comes back may have signed in elsewhere
    const chosen = new MutationObserver(() => this.#typed());
    chosen.observe(this.#form, { attributeFilter: ['data-value'], subtree: true });
    options.signal.addEventListener('abort', () => chosen.disconnect());
    this.#beat = setInterval(() => this.#sayHere(), BeatMilliseconds);
  }

  /** The page itself wrote in the fields. */
  changed() {
    this.#typed();
  }

  hold() {
    this.#sender.hold();
    this.#show('');
  }

  /** Nothing is taken any more from who signed out; what they typed stays on the page. */
  #fallSilent() {
    clearInterval(this.#beat);
    this.#sender.hold();
  }

  saved(hasMore) {
    this.#last = JSON.stringify(this.#fields());
    return this.#sender.settle(hasMore);
  }

  detach(isMadeAnew = false) {
    if (isMadeAnew) this.#flush();
    else this.#goAway();
    this.#listening.abort();
    clearInterval(this.#beat);
    this.#sender.stop();
    delete document.documentElement.dataset.draft;
    if (current === this) current = null;
  }

  #fields() {
    return Object.fromEntries([...this.#form.querySelectorAll('[data-field]')]
      .map(field => [field.dataset.field, field.dataset.value ?? field.value]));
  }

  #typed() {
    this.#last = JSON.stringify(this.#fields());
    this.#sender.typed();
    this.#mark();
  }

  #flush(isLast = false) {
    if (this.#beat === null) return;
    if (JSON.stringify(this.#fields()) !== this.#last) this.#typed(); // the editor tells of the last keys a moment later
    this.#sender.flush(isLast);
  }

  #goAway() {
    this.#flush(true);
    if (this.#beat !== null) this.#request('DELETE', `/aanwezig?tab=${this.#tab}`, undefined, true).catch(() => {});
  }

  async #sayHere() {
    try {
      const { body } = await this.#request('PUT', `/aanwezig?tab=${this.#tab}`);
      if (!body?.isElsewhere) return;
      this.hold();
      await this.#page.invokeMethodAsync('LookAsync');
    } catch {
      // Nobody answers; it says so again in a while.
    }
  }

  async #request(method, path, body = undefined, isLast = false) {
    const answer = await fetch(this.#address + path, {
      method,
      body,
      cache: 'no-store',
      headers: {
        Accept: 'application/json',
        RequestVerificationToken: document.querySelector('#uitloggen input[name=__RequestVerificationToken]')?.value ?? '',
        ...(body && { 'Content-Type': 'application/json' }),
      },
      keepalive: isLast && (body?.length ?? 0) * 3 < LastWordsBytes, // three bytes a character at most
      redirect: 'manual',
      signal: isLast ? null : AbortSignal.timeout(AnswerMilliseconds),
    });
    const isJson = answer.headers.get('Content-Type')?.includes('json');
    return { status: answer.type === 'opaqueredirect' ? 401 : answer.status, body: isJson ? await answer.json() : null };
  }

  #show(state, detail) {
    const words = {
      kept: () => `Concept bewaard om ${clockTime(detail)}.`,
      unsent: () => 'Nog niet op de server bewaard. Uw tekst staat in dit tabblad; laat het openstaan.',
      'signed-out': () => 'Nog niet op de server bewaard: uw sessie is afgelopen. Log in een ander tabblad opnieuw in; daarna wordt uw tekst hier vanzelf bewaard.',
      refused: () => `Nog niet op de server bewaard. ${detail ?? 'U mag deze tekst niet meer bewerken.'}`,
    }[state]?.() ?? '';
    if (this.#status.textContent !== words) this.#status.textContent = words;
    this.#mark();
    if (state === 'elsewhere') this.#page.invokeMethodAsync('LookAsync').catch(() => {});
  }

  /** For the screen that is shown while the connection is gone. */
  #mark() {
    document.documentElement.dataset.draft = this.#sender.isSafe ? 'safe' : 'unsafe';
  }
}

/** What this tab remembers till it is closed, or till its user signs out. */
function memoryOf(key) {
  let isOpen = true;
  addEventListener('portal-signed-out', () => { isOpen = false; });
  return {
    get: () => JSON.parse(sessionStorage.getItem(key)),
    clear: () => sessionStorage.removeItem(key),
    set(draft) {
      try {
        if (isOpen) sessionStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // Full: what is on the page stays there.
      }
    },
  };
}

const clockTime = instant => new Date(instant)
  .toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).replace(':', '.');

let ownTab = null;

/** A name for this tab. It survives a reload; a tab that was duplicated, with all that it remembered, gets another. */
function tab() {
  ownTab ??= claim(sessionStorage.getItem(TabKey)).then(async known => known ?? claim(newName()));
  return ownTab;
}

async function claim(name) {
  if (!name) return null;
  const isOurs = !navigator.locks || await new Promise(done => {
    navigator.locks.request(`${TabKey}:${name}`, { ifAvailable: true }, lock => {
      done(lock !== null);
      return lock && new Promise(() => {}); // held as long as the page is there
    });
  });
  if (!isOurs) return null;
  sessionStorage.setItem(TabKey, name);
  return name;
}

/** Not crypto.randomUUID: browsers have it over https only. */
function newName() {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
