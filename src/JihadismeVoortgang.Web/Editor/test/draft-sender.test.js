import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

// As a browser reads it; to Node a .js outside this folder is no module.
const script = readFileSync(new URL('../../wwwroot/portal/draft-sender.js', import.meta.url), 'utf8');
const { DraftSender } = await import(`data:text/javascript,${encodeURIComponent(script)}`);

const EditorMilliseconds = 250; // between a key and the editor's telling of it
const PromisedMilliseconds = 5000;

class Clock {
  time = 0;

  #timers = [];

  now = () => this.time;

  setTimeout = (act, after) => {
    const timer = { act, at: this.time + after };
    this.#timers.push(timer);
    return timer;
  };

  clearTimeout = timer => { this.#timers = this.#timers.filter(known => known !== timer); };

  async advance(milliseconds) {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.#timers.filter(timer => timer.at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.clearTimeout(next);
      this.time = next.at;
      next.act();
      await settled();
    }

    this.time = end;
  }
}

const settled = () => new Promise(done => setImmediate(done));
const kept = body => ({ status: 200, body: { savedAt: '2026-03-02T13:05:00Z', ...body } });

function officer({ answer = () => kept(), remembered = null, there = null } = {}) {
  const clock = new Clock();
  const page = { clock, text: '', sent: [], dropped: [], states: [], remembered, answer };
  page.sender = new DraftSender({
    clock,
    read: () => ({ tab: 'a', startedFrom: 3, fields: { tekst: page.text } }),
    send: async (draft, isLast) => {
      page.sent.push({ at: clock.time, isLast, sequence: draft.sequence, text: draft.fields.tekst });
      return page.answer(draft);
    },
    find: async () => ({ status: there ? 200 : 204, body: there }),
    drop: async sequence => page.dropped.push(sequence),
    memory: { get: () => page.remembered, set: draft => { page.remembered = draft; }, clear: () => { page.remembered = null; } },
    tell: state => page.states.push(state),
  });
  page.type = text => {
    page.text = text;
    page.sender.typed();
  };
  return page;
}

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

test('who never stops typing has no key that waits for five seconds', async () => {
  const page = officer();
  const keys = [];
  for (let key = 0; key < 600; key++) {
    page.type(`${key}`);
    keys.push(page.clock.time - EditorMilliseconds);
    await page.clock.advance(100);
  }

  await page.clock.advance(PromisedMilliseconds);
  keys.forEach((typedAt, key) => {
    const first = page.sent.find(draft => Number(draft.text) >= key);
    assert.ok(first.at - typedAt <= PromisedMilliseconds, `key ${key} waited ${first.at - typedAt} ms`);
  });
});

test('a pause in typing sends at once what is there, and nothing twice', async () => {
  const page = officer();
  page.type('een');
  await page.clock.advance(1000);
  await page.clock.advance(60000);
  assert.deepEqual(page.sent.map(draft => draft.text), ['een']);
  assert.deepEqual(page.states, ['kept']);
  assert.equal(page.remembered, null);
  assert.ok(page.sender.isSafe);
});

test('a key waits for no answer that does not come', async () => {
  const page = officer({ answer: () => new Promise(() => {}) });
  page.type('een');
  await page.clock.advance(1000);
  page.type('een twee');
  await page.clock.advance(1000);
  assert.deepEqual(page.sent.map(draft => draft.text), ['een', 'een twee']);
});

test('while nobody answers the tab remembers, says so, and tries again more and more seldom until somebody does', async () => {
  const page = officer({ answer: unreachable });
  page.type('lang verhaal');
  assert.equal(page.remembered.fields.tekst, 'lang verhaal');
  await page.clock.advance(200000);
  const pauses = page.sent.slice(1).map((draft, index) => draft.at - page.sent[index].at);
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000, 30000, 30000]);
  assert.ok(page.states.every(state => state === 'unsent'));
  assert.equal(page.remembered.fields.tekst, 'lang verhaal');
  assert.ok(!page.sender.isSafe);

  page.answer = () => kept();
  await page.clock.advance(30000);
  assert.equal(page.states.at(-1), 'kept');
  assert.equal(page.remembered, null);
});

test('more typing does not put off the next attempt, and an old attempt that fails says nothing of newer words', async () => {
  let refuse;
  const page = officer({ answer: () => new Promise((_, reject) => { refuse = reject; }) });
  page.type('een');
  await page.clock.advance(1000);
  page.answer = () => kept();
  page.type('een twee');
  await page.clock.advance(1000);
  refuse(new TypeError('Failed to fetch'));
  await settled();
  assert.deepEqual(page.states, ['kept']);
  assert.ok(page.sender.isSafe);
});

test('a session that ended is told of, and what was typed goes when there is one again', async () => {
  const page = officer({ answer: () => ({ status: 401, body: null }) });
  page.type('tekst');
  await page.clock.advance(1000);
  assert.deepEqual(page.states, ['signed-out']);
  page.answer = () => kept();
  await page.clock.advance(1000);
  assert.equal(page.states.at(-1), 'kept');
});

test('what is refused for good is not sent again until it changes', async () => {
  const page = officer({ answer: () => ({ status: 413, body: { title: 'Te groot.' } }) });
  page.type('te veel');
  await page.clock.advance(120000);
  assert.equal(page.sent.length, 1);
  assert.deepEqual(page.states, ['refused']);
  assert.equal(page.remembered.fields.tekst, 'te veel');
});

test('another tab that took over silences this one, which keeps what it has', async () => {
  const page = officer({ answer: () => ({ status: 409, body: { reason: 'ander-tabblad', draft: { sequence: 90 } } }) });
  page.type('tekst');
  await page.clock.advance(1000);
  page.type('tekst en meer');
  await page.clock.advance(120000);
  assert.equal(page.sent.length, 1);
  assert.deepEqual(page.states, ['elsewhere']);
  assert.equal(page.remembered.fields.tekst, 'tekst en meer');
});

test('a save ends the draft, also one that is still under way', async () => {
  let answer;
  const page = officer({ answer: () => new Promise(done => { answer = done; }) });
  page.type('bewaar mij');
  await page.clock.advance(1000);
  const settling = page.sender.settle(false);
  answer(kept());
  await settling;
  await page.clock.advance(60000);
  assert.deepEqual(page.dropped, [1]);
  assert.deepEqual(page.states, ['']);
  assert.equal(page.sent.length, 1);
  assert.equal(page.remembered, null);
});

test('what was typed while the save was under way goes on as a draft', async () => {
  const page = officer();
  page.type('opgeslagen en meer');
  await page.sender.settle(true);
  assert.deepEqual(page.sent.map(draft => draft.text), ['opgeslagen en meer']);
  assert.deepEqual(page.dropped, []);
});

test('a page that goes sends its last words, even when the same are under way', async () => {
  const page = officer({ answer: () => new Promise(() => {}) });
  page.type('laatste woorden');
  page.sender.flush();
  page.sender.flush();
  page.sender.flush(true);
  assert.deepEqual(page.sent.map(draft => draft.isLast), [false, true]);
  assert.ok(page.sent[1].sequence > page.sent[0].sequence);
});

test('a page that comes back in the same tab brings what the one before could not', async () => {
  const remembered = { tab: 'a', startedFrom: 3, sequence: 7, at: 0, fields: { tekst: 'van toen' } };
  const page = officer({ remembered });
  assert.equal(await page.sender.sendRemembered(), null);
  assert.deepEqual(page.sent.map(draft => [draft.sequence, draft.text]), [[7, 'van toen']]);

  const known = officer({ remembered, there: { tab: 'a', sequence: 8 } });
  assert.equal(await known.sender.sendRemembered(), null);
  assert.deepEqual(known.sent, []);

  const away = officer({ remembered, answer: unreachable });
  assert.deepEqual(await away.sender.sendRemembered(), remembered);
});
