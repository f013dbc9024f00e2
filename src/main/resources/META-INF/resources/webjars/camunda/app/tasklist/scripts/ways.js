/*
 * Ways within Tasklist and from it to the application's own pages. Loaded by config.js before Tasklist starts.
 */

// What is due first comes first in the list, until the person sorts it otherwise; Tasklist's own choice is the newest.
const DUE_FIRST = 'sorting=' + encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));

function sortByDueDate() {
  const way = window.location.hash || '#/';
  if (!/[?&]sorting=/.test(way)) {
    window.history.replaceState(null, '', way + (way.includes('?') ? '&' : '?') + DUE_FIRST);
  }
}

sortByDueDate();
window.addEventListener('hashchange', sortByDueDate);

// A link in a form opens beside the form: what has been typed there would otherwise be lost.
document.addEventListener('click', event => {
  const link = event.target.closest?.('.fjs-container a[href]');
  if (link) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}, true);

// The product's name leads to the start page, as it does on every other page.
document.addEventListener('click', event => {
  const brand = event.target.closest?.('a.navbar-brand');
  if (brand) {
    event.preventDefault();
    event.stopImmediatePropagation();
    window.location.assign(document.baseURI.replace(/\/camunda\/.*$/, '/'));
  }
}, true);
