/*
 * Configuration of Camunda Welcome. Shadows the file of the same path in camunda-webapp-webjar.
 */

// The shipped page says lang="en"; screen readers must read the texts as Swedish.
document.documentElement.lang = 'sv';

export default {
  app: {
    name: 'Startsida',
    vendor: 'Backa barnet'
  },

  // Only Swedish: every browser gets it, whatever language it asks for.
  locales: {
    availableLocales: ['sv'],
    fallbackLocale: 'sv'
  },

  // One login for everything.
  customScripts: ['../../../js/webapps-login'],

  // Without this list the page links to the engine's manual, in English.
  links: [],

  // The welcome box on the login page leads to English pages for developers.
  disableWelcomeMessage: true
};
