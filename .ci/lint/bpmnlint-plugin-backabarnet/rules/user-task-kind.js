const { property } = require('../helper');

const KINDS = [ 'item', 'rework', 'reopened', 'signOff', 'gate', 'agreementDraft', 'agreementCheck', 'agreementSign', 'interest' ];

/** The application tells what a task is by this property; it comes with the element template. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:UserTask') {
      return;
    }
    const kind = property(node, 'kind');
    if (!kind) {
      reporter.report(node.id, 'Uppgiften saknar egenskapen kind: välj en mall, till exempel Punkt på checklistan');
    } else if (!KINDS.includes(kind)) {
      reporter.report(node.id, `Uppgiften har kind=${kind}, som ingen känner till; tillåtna är ${KINDS.join(', ')}`);
    }
  }
});
