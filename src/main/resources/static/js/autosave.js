/*
 * Keeps what is typed into a form without a button being pressed: a moment after the last change it is sent to the address
 * in data-autosave, whose answer says where it is kept, what the next change builds on, and what to tell the reader.
 * Whatever could not be kept stays on the page, the page says so, and leaving it is asked about. The server refuses to
 * overwrite what another tab or person has changed meanwhile.
 */
const MOMENT = 1200;
const PATIENCE = 30_000;
const FOR_GOOD = [404, 409, 410];
const AT_NEXT_CHANGE = [413, 422];

for (const form of document.querySelectorAll('form[data-autosave]')) {
  const settings = form.dataset;
  const status = form.querySelector('[data-autosave-status]');
  const draft = document.querySelector('[data-autosave-draft]');
  let changes = 0;
  let kept = 0;
  let over = false;
  let sending;
  let timer;
  let again = false;

  function say(words, problem = false) {
    status.textContent = words;
    status.classList.toggle('problem', problem);
  }

  function keepIn(delay) {
    again = delay === PATIENCE;
    clearTimeout(timer);
    timer = setTimeout(keep, delay);
  }

  function isKept({ address, version, words }) {
    form.elements.version.value = version;
    form.setAttribute('action', address);
    settings.autosave = `${address}/spara`;
    draft.querySelector('a').href = address;
    draft.hidden = false;
    if (location.pathname !== address) {
      history.replaceState(null, '', address);
    }
    say(words);
  }

  async function send() {
    const answer = await fetch(settings.autosave, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'application/json', ...(again && { 'X-Unattended': 'true' }) }
    });
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      isKept(told);
      return true;
    }
    over = FOR_GOOD.includes(answer.status);
    say(told.words || (over ? settings.autosaveOver : settings.autosaveFailed), true);
    if (!over && !AT_NEXT_CHANGE.includes(answer.status)) {
      keepIn(PATIENCE);
    }
    return false;
  }

  async function keep() {
    if (sending || over || kept === changes) {
      return;
    }
    const upTo = changes;
    sending = send().catch(() => {
      say(settings.autosaveFailed, true);
      keepIn(PATIENCE);
      return false;
    });
    kept = await sending ? upTo : kept;
    sending = undefined;
    if (changes > upTo) {
      keepIn(MOMENT);
    }
  }

  form.addEventListener('input', () => {
    changes++;
    keepIn(MOMENT);
  });

  // What is on its way is waited for: the button's request builds on it.
  form.addEventListener('submit', event => {
    if (sending) {
      const { submitter } = event;
      event.preventDefault();
      sending.then(() => form.requestSubmit(submitter));
      return;
    }
    clearTimeout(timer);
    kept = changes;
  });
  addEventListener('beforeunload', event => {
    if (kept !== changes || sending) {
      keep();
      event.preventDefault();
    }
  });
  addEventListener('pageshow', event => {
    if (event.persisted) {
      location.reload();
    }
  });
  say(settings.autosaveOn);
}
