/*
 * Swedish for what Tasklist, its form library and Cockpit say in English without a label that locales/sv.json could
 * translate: the forms' error messages, the calendars, the kinds of incidents. Loaded by config.js before they start.
 *
 * Texts are matched whole: what this file does not know stays as it is.
 */

const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober',
  'november', 'december'];
const MONTHS_SHORT = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];
const DAYS = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'];
const DAYS_SHORT = ['sön', 'mån', 'tis', 'ons', 'tors', 'fre', 'lör'];

// A form's date field asks for the browser's own date format ("default"): mm/dd/yyyy in an American browser.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (target, [locale, options]) => new target(locale === 'default' ? 'sv-SE' : locale, options)
});

// The calendar of the forms.
let calendarIsSwedish = false;

function makeCalendarSwedish() {
  if (calendarIsSwedish || !window.flatpickr) {
    return;
  }
  window.flatpickr.localize({
    firstDayOfWeek: 1,
    weekdays: { shorthand: DAYS_SHORT, longhand: DAYS },
    months: { shorthand: MONTHS_SHORT, longhand: MONTHS },
    ordinal: () => '',
    rangeSeparator: ' till ',
    weekAbbreviation: 'v.',
    time_24hr: true,
    yearAriaLabel: 'År',
    monthAriaLabel: 'Månad',
    hourAriaLabel: 'Timme',
    minuteAriaLabel: 'Minut'
  });
  window.flatpickr.setDefaults({ ariaDateFormat: 'j F Y' });
  calendarIsSwedish = true;
}

// The calendar of due dates and follow-up dates.
if (window.angular) {
  window.angular.module('ngLocale').run(['$locale', locale => {
    locale.id = 'sv-se';
    Object.assign(locale.DATETIME_FORMATS, {
      MONTH: MONTHS,
      STANDALONEMONTH: MONTHS,
      SHORTMONTH: MONTHS_SHORT,
      DAY: DAYS,
      SHORTDAY: DAYS_SHORT,
      AMPMS: ['fm', 'em'],
      FIRSTDAYOFWEEK: 0,
      fullDate: 'EEEE d MMMM y',
      longDate: 'd MMMM y',
      medium: 'd MMM y HH:mm:ss',
      mediumDate: 'd MMM y',
      mediumTime: 'HH:mm:ss',
      short: 'y-MM-dd HH:mm',
      shortDate: 'y-MM-dd',
      shortTime: 'HH:mm'
    });
    Object.assign(locale.NUMBER_FORMATS, { DECIMAL_SEP: ',', GROUP_SEP: '\u00a0' });
  }]);
}

const TEXTS = new Map([
  ['Field is required.', 'Fältet måste fyllas i.'],
  ['Field must be a valid email.', 'Skriv en giltig e-postadress.'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)',
    'Skriv telefonnumret med landsnummer, till exempel +46701740605.'],
  ['Value is not a number.', 'Skriv ett tal.'],
  ['Value is expected to be an integer.', 'Skriv ett heltal.'],
  ['Select', 'Välj'],
  ['Search', 'Sök'],
  ['No results', 'Inga träffar'],
  ['All values selected', 'Alla alternativ är valda'],
  ['Nothing to show.', 'Det finns inget att visa.'],
  ['Increment', 'Öka'],
  ['Decrement', 'Minska'],
  ['Previous page', 'Föregående sida'],
  ['Next page', 'Nästa sida'],
  ['yyyy-mm-dd', 'åååå-mm-dd'],
  ['hh:mm', 'tt:mm'],
  ['Failed Job', 'Misslyckat jobb'],
  ['Message is null.', 'Meddelande saknas.']
]);

const PATTERNS = [
  // what could not be fetched, before the answer that says why; as a heading it would say the same a second time
  [/^&lt;\w+&gt; &lt;- .+$/s, 'Det gick inte'],
  [/^<\w+> <- (.+)$/s, '$1'],
  [/^Field must have minimum value of (.+)\.$/, 'Värdet får inte vara lägre än $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Värdet får inte vara högre än $1.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Skriv minst $1 tecken.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Skriv högst $1 tecken.'],
  [/^Field must match pattern .+\.$/s, 'Det du har skrivit har fel form.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Skriv högst $1 decimaler.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Värdet är inte giltigt. Närmaste giltiga värden är $1 och $2.']
];

// Where the form library, Cockpit's list of incidents and the notices write texts of their own; labels and answers are never touched.
const OWN_TEXTS = '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist-empty, .fjs-table-empty,'
  + ' td.type, td.message, [notifications-panel] .status, [notifications-panel] .message';
const FIELDS = '.fjs-container input, .fjs-container button';
const ATTRIBUTES = ['placeholder', 'aria-label'];

function swedish(text) {
  const known = TEXTS.get(text.trim());
  if (known) {
    return known;
  }
  const pattern = PATTERNS.find(([expression]) => expression.test(text.trim()));
  return pattern ? text.trim().replace(pattern[0], pattern[1]) : text;
}

function translateText(node) {
  if (node.parentElement?.closest(OWN_TEXTS)) {
    const translated = swedish(node.data);
    if (translated !== node.data) {
      node.data = translated;
    }
  }
}

function translateAttributes(element) {
  if (!element.matches(FIELDS)) {
    return;
  }
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    const translated = value && swedish(value);
    if (translated && translated !== value) {
      element.setAttribute(name, translated);
    }
  }
}

function translateTree(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
  } else if (root.nodeType === Node.ELEMENT_NODE) {
    translateAttributes(root);
    root.querySelectorAll(FIELDS).forEach(translateAttributes);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      translateText(texts.currentNode);
    }
  }
}

makeCalendarSwedish();

new MutationObserver(changes => {
  makeCalendarSwedish();
  for (const change of changes) {
    if (change.type === 'childList') {
      change.addedNodes.forEach(translateTree);
    } else {
      translateTree(change.target);
    }
  }
}).observe(document.documentElement, {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...ATTRIBUTES, 'class']
});
