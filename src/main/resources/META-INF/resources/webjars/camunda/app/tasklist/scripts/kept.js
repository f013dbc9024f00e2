/*
 * Loses nothing that was typed into a task's form, and says what is needed before it can be completed. Loaded by config.js
 * before Tasklist starts.
 *
 * Tasklist keeps a draft when "Spara" is pressed or the session ends, and forgets what was typed when another tab, task or
 * page is opened. So the button is pressed for the person before she goes there.
 */
const SAVE = '[ng-click="save($event)"]';
const CLAIM = '[ng-click="claim()"]';
const ELSEWHERE = '.nav-tabs a, li.task, .task-filters a, .task-filter-item';
const HINT = 'claim-first';

/** The form library hears of what was typed a moment later, or when the field is left. */
function keepDraft() {
  if (document.activeElement?.closest('.fjs-container')) {
    document.activeElement.blur();
  }
  document.querySelectorAll(`${SAVE}:not([disabled]):not(.ng-hide)`).forEach(button => button.click());
}

document.addEventListener('click', event => {
  if (event.target.closest?.(ELSEWHERE)) {
    keepDraft();
  }
}, true);
window.addEventListener('popstate', keepDraft);
window.addEventListener('beforeunload', keepDraft);

function mustBeClaimed() {
  return [...document.querySelectorAll(CLAIM)].some(link => link.offsetParent);
}

// "Slutför" is grey until the task is taken, and does not say so.
document.addEventListener('input', event => {
  const actions = event.target.closest?.('[cam-tasklist-form]')?.querySelector('.form-actions');
  if (!actions || document.getElementById(HINT) || !mustBeClaimed()) {
    return;
  }
  const hint = document.createElement('p');
  hint.id = HINT;
  hint.className = 'help-block';
  hint.setAttribute('role', 'status');
  actions.prepend(hint);
  hint.textContent = 'Ta uppgiften innan du slutför den: länken ”Ta uppgiften” finns ovanför formuläret. Det du skriver '
    + 'ligger kvar.';
}, true);

document.addEventListener('click', event => {
  if (event.target.closest?.(CLAIM)) {
    document.getElementById(HINT)?.remove();
  }
}, true);
