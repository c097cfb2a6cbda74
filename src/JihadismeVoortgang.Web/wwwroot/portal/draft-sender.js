// When what somebody types goes to the server, and again. Knows no browser; a test gives it a clock of its own.

const QuietMilliseconds = 1000;

// From the first key that was not sent. With the 250 ms in which the editor tells of a key it stays below the promised five seconds.
const LongestMilliseconds = 4000;

const LongestPauseMilliseconds = 30000;

/**
 * read() gives the draft as it stands. send(draft, isLast) resolves to { status, body } or rejects when nobody answers;
 * find() does so with what the server has, and drop(sequence) takes back what was sent up to there. memory keeps one
 * draft in the tab: get, set, clear. tell(state, detail) shows how it stands: "kept", "unsent", "refused", "signed-out",
 * "elsewhere" or "".
 */
export class DraftSender {
  #clock;

  #read;

  #send;

  #find;

  #drop;

  #memory;

  #tell;

  #timer = null;

  #due = Infinity;

  #unsentSince = null;

  #sequence = 0;

  #known = 0;

  #settled = 0;

  #failures = 0;

  #underWay = null;

  #isHeld = false;

  constructor({ clock, read, send, find, drop, memory, tell }) {
    [this.#clock, this.#read, this.#send, this.#find] = [clock, read, send, find];
    [this.#drop, this.#memory, this.#tell] = [drop, memory, tell];
  }

  /** Whether the server has all that was typed. */
  get isSafe() {
    return this.#known >= this.#sequence;
  }

  /** Sends what an earlier page in this tab could not. @returns {Promise<object | null>} What still could not be sent. */
  async sendRemembered() {
    const draft = this.#memory.get();
    if (!draft) return null;
    this.#sequence = draft.sequence;
    const there = await this.#find().catch(() => null);
    if (there?.body?.tab === draft.tab && there.body.sequence >= draft.sequence) this.#known = draft.sequence; // its answer was missed
    else await this.#deliver(draft, false);
    this.stop();
    return this.isSafe ? null : draft;
  }

  /** Goes on after the last write that the server knows. */
  open(sequence) {
    this.#isHeld = false;
    this.#sequence = Math.max(this.#sequence, sequence);
    this.#known = this.#settled = this.#sequence;
    this.#memory.clear();
  }

  /** Sends nothing any more: another tab writes. What is typed in spite of that stays in this one. */
  hold() {
    this.#isHeld = true;
    this.stop();
  }

  typed() {
    this.#sequence += 1;
    this.#memory.set({ ...this.#read(), sequence: this.#sequence, at: this.#clock.now() });
    const now = this.#clock.now();
    this.#unsentSince ??= now;
    const due = Math.min(now + QuietMilliseconds, this.#unsentSince + LongestMilliseconds);
    this.#schedule(this.#failures > 0 ? Math.min(this.#due, due) : due, now); // a retry is not put off by more typing
  }

  /** Sends at once what was not sent yet. */
  flush(isLast = false) {
    if (this.isSafe || this.#isHeld) return Promise.resolve();
    if (this.#underWay?.sequence === this.#sequence) {
      if (!isLast) return this.#underWay.delivery;
      this.#sequence += 1; // what is under way is lost with the page, or comes first
    }

    return this.#deliver({ ...this.#read(), sequence: this.#sequence }, isLast);
  }

  /** What was typed is saved, and the server has dropped the draft of it; more may have been typed meanwhile. */
  async settle(hasMore) {
    if (hasMore) {
      this.typed();
      await this.flush();
      return;
    }

    const underWay = this.#underWay?.delivery;
    this.stop();
    this.#known = this.#settled = this.#sequence;
    this.#memory.clear();
    this.#tell('');
    if (!underWay) return;
    await underWay; // it may arrive after the save
    await this.#drop(this.#settled).catch(() => {});
  }

  stop() {
    this.#clock.clearTimeout(this.#timer);
    [this.#timer, this.#due, this.#unsentSince, this.#failures] = [null, Infinity, null, 0];
  }

  #schedule(due, now) {
    this.#clock.clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = this.#clock.setTimeout(() => this.flush(), due - now);
  }

  async #deliver(draft, isLast) {
    const failures = this.#failures;
    this.stop();
    this.#failures = failures;
    const delivery = this.#send(draft, isLast).then(answer => this.#hear(draft.sequence, answer), () => this.#fail(draft.sequence, 'unsent'));
    this.#underWay = { sequence: draft.sequence, delivery };
    await delivery;
    if (this.#underWay?.delivery === delivery) this.#underWay = null;
  }

  #hear(sequence, { status, body }) {
    if (sequence <= this.#settled) return;
    if (status === 409 && body?.reason === 'ander-tabblad') {
      this.hold();
      this.#tell('elsewhere');
    } else if (status < 300 || (status === 409 && body?.draft?.sequence >= sequence)) {
      this.#known = Math.max(this.#known, sequence);
      this.#failures = 0;
      if (!this.isSafe) return;
      this.#memory.clear();
      this.#tell('kept', body?.savedAt ?? body?.draft?.savedAt);
    } else if ([403, 413, 422].includes(status)) {
      this.#tell('refused', body?.title); // the same words would be refused again
    } else {
      this.#fail(sequence, status === 401 ? 'signed-out' : 'unsent');
    }
  }

  #fail(sequence, state) {
    if (sequence <= this.#settled || sequence <= this.#known) return;
    this.#failures += 1;
    this.#tell(state);
    const now = this.#clock.now();
    const pause = Math.min(1000 * 2 ** (this.#failures - 1), LongestPauseMilliseconds);
    if (this.#due > now + pause && !this.#isHeld) this.#schedule(now + pause, now);
  }
}
