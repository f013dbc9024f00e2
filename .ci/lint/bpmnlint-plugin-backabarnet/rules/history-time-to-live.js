const { isBlank } = require('../helper');

/** Without it the engine refuses the deployment. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type === 'bpmn:Process' && node.isExecutable && isBlank(node.get('camunda:historyTimeToLive'))) {
      reporter.report(node.id, 'Processen saknar history time to live, till exempel P3650D; utan den kan den inte driftsättas');
    }
  }
});
