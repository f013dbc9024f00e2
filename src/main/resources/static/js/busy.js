/*
 * Shows that an answer takes its time, and sends it once. A button says in data-busy what is being done; the form's
 * data-busy-status says it to those who do not see the button. Without this everything works, only silently.
 */
const sent = new Map();

function send(form, button) {
  const status = form.querySelector('[data-busy-status]');
  sent.set(form, { button, status, words: button.textContent });
  button.setAttribute('aria-busy', 'true');
  button.textContent = button.dataset.busy;
  if (status) {
    status.textContent = button.dataset.busy;
  }
  // after this event, or the button's own name and value would not be sent
  setTimeout(() => form.querySelectorAll('button').forEach(other => { other.disabled = true; }));
}

function takeBack({ button, status, words }, form) {
  form.querySelectorAll('button').forEach(other => { other.disabled = false; });
  button.removeAttribute('aria-busy');
  button.textContent = words;
  if (status) {
    status.textContent = '';
  }
}

document.addEventListener('submit', event => {
  const { target: form, submitter } = event;
  if (sent.has(form)) {
    event.preventDefault();
  } else if (submitter && submitter.dataset.busy) {
    send(form, submitter);
  }
});

// the browser may show the page again as it was left
window.addEventListener('pageshow', event => {
  if (event.persisted) {
    sent.forEach(takeBack);
    sent.clear();
  }
});
