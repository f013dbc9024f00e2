/*
 * Loses nothing that was written when a form comes too late or not at all: the session had ended, another login made the
 * page too old, the server failed. What is sent is kept in this tab until the next page shows that it arrived. The pages
 * that say that it did not (data-kept-waiting) keep it, and the form gets it back when it is shown again. Kept for the same
 * person alone, and forgotten when she logs out or closes the tab. Passwords and files are not kept.
 */
const STORE = 'kept';
const LONG_TYPES = ['textarea', 'text', 'email', 'tel', 'url', 'search', 'number', 'date'];
const CHOICES = ['radio', 'checkbox'];

const notice = document.querySelector('template#kept');
const person = notice?.dataset.person;

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(STORE)) ?? {};
  } catch {
    return {};
  }
}

function write(entries) {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(entries));
  } catch {
    // a browser that keeps nothing for us: everything works as it does without this
  }
}

function isKept(form) {
  return form.method === 'post' && !form.dataset.autosave && form.getAttribute('action');
}

/** A form is known by its address, and by its place among those that share it. */
function keyOf(form) {
  const address = form.getAttribute('action');
  const same = [...document.forms].filter(other => isKept(other) && other.getAttribute('action') === address);
  return `${address} ${same.indexOf(form)}`;
}

function fieldsOf(form) {
  return [...form.elements].filter(field => field.name
      && (LONG_TYPES.includes(field.type) || CHOICES.includes(field.type) || field.type === 'select-one'));
}

function isChoice(field) {
  return CHOICES.includes(field.type);
}

/** Fields that share a name are told apart by their order, choices by their value. */
function nameOf(field, all) {
  return isChoice(field)
    ? `${field.name}=${field.value}`
    : `${field.name} ${all.filter(other => other.name === field.name).indexOf(field)}`;
}

function keep(form) {
  const all = fieldsOf(form);
  if (all.some(field => LONG_TYPES.includes(field.type) && field.value.trim())) {
    const values = Object.fromEntries(all.map(field =>
      [nameOf(field, all), isChoice(field) ? field.checked : field.value]));
    write({ ...read(), [keyOf(form)]: { person, values } });
  }
}

function giveBack(form, { values }) {
  const all = fieldsOf(form);
  const rest = { ...values };
  for (const field of all) {
    const name = nameOf(field, all);
    if (name in rest) {
      field[isChoice(field) ? 'checked' : 'value'] = rest[name];
      delete rest[name];
    }
  }
  const words = notice.content.cloneNode(true);
  const said = words.querySelector('[data-kept-rest]');
  const texts = Object.values(rest).filter(value => typeof value === 'string' && value.trim());
  if (texts.length) {
    const list = document.createElement('ul');
    list.append(...texts.map(text => Object.assign(document.createElement('li'), { textContent: text })));
    said.after(list);
  } else {
    said.remove();
  }
  form.prepend(words);
  form.closest('details')?.setAttribute('open', '');
  form.dispatchEvent(new Event('input', { bubbles: true }));
  form.scrollIntoView({ block: 'nearest' });
}

function isComeBackTo() {
  return performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
}

function arrive() {
  const entries = read();
  const waiting = document.querySelector('[data-kept-waiting]');
  if (waiting) {
    Object.values(entries).forEach(entry => { entry.waiting = true; });
    waiting.hidden = !Object.keys(entries).length;
  } else if (person) {
    const forms = new Map([...document.forms].filter(isKept).map(form => [keyOf(form), form]));
    for (const [key, entry] of Object.entries(entries)) {
      const due = entry.waiting || isComeBackTo();
      const hers = entry.person === person;
      if (hers && due && forms.has(key)) {
        giveBack(forms.get(key), entry);
      }
      if (!hers || !due || forms.has(key)) {
        delete entries[key];
      }
    }
  }
  write(entries);
}

arrive();

document.addEventListener('submit', ({ target: form, defaultPrevented }) => {
  if (form.getAttribute('action')?.endsWith('/logout')) {
    write({});
  } else if (person && !defaultPrevented && isKept(form)) {
    keep(form);
  }
});
