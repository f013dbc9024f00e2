const { containers, isChecklist, isItem } = require('../helper');

/** A join would hang rollouts that are moved to a model with a new item, and let a phase end with an item open. */
module.exports = () => ({
  check(node, reporter) {
    if (![ 'bpmn:ParallelGateway', 'bpmn:InclusiveGateway' ].includes(node.$type) || (node.incoming || []).length < 2) {
      return;
    }
    const besideItems = (node.$parent.flowElements || []).some(isItem) || containers(node).some(isChecklist);
    if (besideItems) {
      reporter.report(node.id, 'Punkterna får inte samlas i en gateway: dra pilen från varje punkt direkt till det gemensamma slutet');
    }
  }
});
