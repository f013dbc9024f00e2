/*
 * Configuration of Camunda Cockpit. Shadows the file of the same path in camunda-webapp-webjar.
 */

// The shipped page says lang="en"; screen readers must read the texts as Swedish.
document.documentElement.lang = 'sv';

export default {
  app: {
    name: 'Cockpit',
    vendor: 'Backa barnet'
  },

  // Only Swedish: every browser gets it, whatever language it asks for.
  locales: {
    availableLocales: ['sv'],
    fallbackLocale: 'sv'
  },

  // Swedish calendars. One login for everything. Where the rollout of an instance stands.
  customScripts: ['../tasklist/scripts/swedish', '../../../js/webapps-login', 'scripts/rollout-status'],

  // The welcome box on the login page leads to English pages for developers.
  disableWelcomeMessage: true
};
