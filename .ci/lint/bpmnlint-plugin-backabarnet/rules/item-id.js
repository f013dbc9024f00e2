const { containers, isItem } = require('../helper');

/** An item's id names its phase, so that records, decision tables and reports can tell where it belongs. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:UserTask') {
      return;
    }
    if (!isItem(node)) {
      if (/^Item_/.test(node.id)) {
        reporter.report(node.id, 'Bara punkter får ha ett id som börjar med Item_: sätt kind=item eller byt id');
      }
      return;
    }
    const phase = /^Item_P(\d+)_[A-Z][A-Za-z0-9]*$/.exec(node.id)?.[1];
    if (!phase) {
      reporter.report(node.id, 'En punkts id ska vara Item_P<fas>_<VadSomGörs>, till exempel Item_P2_AppointChair', [ 'id' ]);
      return;
    }
    const process = containers(node).find(parent => parent.$type === 'bpmn:Process');
    const expected = /Phase(\d+)/.exec(process?.id)?.[1];
    if (!expected) {
      reporter.report(node.id, 'En punkt hör hemma i en fas: processens id ska innehålla Phase<fas>');
    } else if (phase !== expected) {
      reporter.report(node.id, `Punkten har fas ${phase} i sitt id men ligger i processen för fas ${expected}`, [ 'id' ]);
    }
  }
});
