const { containers, isChecklist } = require('../helper');

/** The last person's answer is then committed even when the judgement that follows fails. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type === 'bpmn:EndEvent' && containers(node).some(isChecklist) && !node.get('camunda:asyncBefore')) {
      reporter.report(node.id, 'Sluten i checklistan ska vara asynkrona (asynchronous before), annars går det sista svaret förlorat om något senare steg misslyckas');
    }
  }
});
