/*
 * Configuration of Camunda Tasklist. Shadows the file of the same path in camunda-webapp-webjar.
 */

// The shipped page says lang="en"; screen readers must read the texts as Swedish.
document.documentElement.lang = 'sv';

export default {
  app: {
    name: 'Uppgifter',
    vendor: 'Backa barnet'
  },

  // Only Swedish: every browser gets it, whatever language it asks for.
  locales: {
    availableLocales: ['sv'],
    fallbackLocale: 'sv'
  },

  // Swedish in what the shipped code says in English without a label: form errors, calendars. One login for everything.
  // Ways to our own pages. Drafts that keep themselves. Where the rollout of a task stands.
  customScripts: [
    'scripts/swedish', '../../../js/webapps-login', 'scripts/ways', 'scripts/kept', 'scripts/rollout-status'
  ],

  // The welcome box on the login page leads to English pages for developers.
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'tar den valda uppgiften'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'går till det första filtret i listan'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'går till den första uppgiften i listan'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'går till det första fältet i uppgiftens formulär'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'öppnar rutan där du startar en process'
    }
  }
};
