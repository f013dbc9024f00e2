/*
 * Configuration of Camunda Cockpit. Shadows the file of the same path in camunda-webapp-webjar.
 */

export default {
  // One login for everything.
  customScripts: ['../../../js/webapps-login']
};
