/*
 * Lets the preview of an agreement follow what is typed. The server makes it, as it does for the button that works
 * without this, and nothing is saved. What is typed while an answer is under way counts, not the answer.
 */
const PAUSE = 500;
const form = document.querySelector('form[data-preview]');
const place = document.querySelector('[data-preview-of]');
const hint = document.querySelector('[data-preview-hint]');
let waiting;
let current = new AbortController();

function say(words) {
  if (hint.textContent !== words) {
    hint.textContent = words;
  }
}

async function follow() {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  try {
    const answer = await fetch(form.dataset.preview, {
      method: 'POST', credentials: 'same-origin', signal, redirect: 'error', body: new URLSearchParams(new FormData(form))
    });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    place.innerHTML = await answer.text();
    say(hint.dataset.live);
  } catch (problem) {
    if (!signal.aborted) {
      say(hint.dataset.failed);
    }
  }
}

say(hint.dataset.live);
form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(follow, PAUSE);
});
