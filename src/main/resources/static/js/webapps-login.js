/*
 * Keeps the engine's web applications from showing a login of their own: there is one for everything. Tells the server what
 * they ask for by themselves, which keeps no login alive, and loads a page anew that is older than the login. Loaded by their
 * config.js, before they start.
 */
const loginPage = new URL('../login', import.meta.url).pathname;
const JUST_OPENED = 5000;

const LATELY = 60_000;

let loggingOut = false;
let lastInput = performance.now();

for (const kind of ['keydown', 'pointerdown', 'wheel']) {
  window.addEventListener(kind, () => { lastInput = performance.now(); }, { capture: true, passive: true });
}

/** The session has ended or is another: asked for again, this very page has the right one, or leads to the login and back. */
function loadAnew(otherwise) {
  if (performance.now() > JUST_OPENED) {
    window.location.reload();
  } else {
    otherwise?.();
  }
}

const { send } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.send = function (...body) {
  if (performance.now() - lastInput > LATELY) {
    this.setRequestHeader('X-Unattended', 'true');
  }
  this.addEventListener('load', () => {
    if (this.status === 403 && this.getResponseHeader('X-XSRF-TOKEN') === 'Required') {
      loadAnew();
    }
  });
  return send.apply(this, body);
};

window.angular?.module('cam.commons.auth').run(['$rootScope', $rootScope => {
  $rootScope.$on('authentication.logout.success', event => {
    event.preventDefault();
    loggingOut = true;
    window.location.assign(`${loginPage}?utloggad`);
  });

  // When it has only just been opened, loading it anew would go round and round.
  $rootScope.$on('authentication.login.required', event => {
    event.preventDefault();
    if (!loggingOut) {
      loadAnew(() => window.location.assign(loginPage));
    }
  });
}]);
