/*
 * Keeps the engine's web applications from showing a login of their own: there is one for everything. Loaded by their
 * config.js, before they start.
 */
const loginPage = new URL('../login', import.meta.url).pathname;
const JUST_OPENED = 5000;

window.angular?.module('cam.commons.auth').run(['$rootScope', $rootScope => {
  $rootScope.$on('authentication.logout.success', event => {
    event.preventDefault();
    window.location.assign(`${loginPage}?utloggad`);
  });

  // The session has ended: asked for again, this very page leads to the login and back to where one was. When it has only
  // just been opened, that would go round and round.
  $rootScope.$on('authentication.login.required', event => {
    event.preventDefault();
    if (performance.now() > JUST_OPENED) {
      window.location.reload();
    } else {
      window.location.assign(loginPage);
    }
  });
}]);
