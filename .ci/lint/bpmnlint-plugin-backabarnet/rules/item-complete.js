const { isBlank, isItem, property } = require('../helper');

/** Whatever the application shows, asks, reminds of and reports about an item is read from the model. */
module.exports = () => ({
  check(node, reporter) {
    if (!isItem(node)) {
      return;
    }
    const report = (message, path) => reporter.report(node.id, message, path);

    if (isBlank(node.name)) {
      report('Punkten saknar namn', [ 'name' ]);
    }
    if (!(node.documentation || []).some(entry => !isBlank(entry.text))) {
      report('Punkten saknar vägledning: skriv den i dokumentationen');
    }
    if (isBlank(node.get('camunda:candidateGroups'))) {
      report('Punkten saknar ansvarig roll (candidate groups)');
    }
    if (isBlank(node.get('camunda:formRef'))) {
      report('Punkten saknar formulär (form reference)');
    }
    if (node.get('camunda:formRefBinding') !== 'latest') {
      report('Punktens formulär ska bindas till senaste versionen (binding: latest)');
    }
    if (!/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/.test(node.get('camunda:dueDate') || '')) {
      report('Punkten saknar tid till förfallodag, skriven som en ISO-period, till exempel P60D');
    }
    const refs = property(node, 'handbookRef');
    if (isBlank(refs)) {
      report('Punkten saknar hänvisning till handboken (handbookRef)');
    } else if (!refs.split(' ').every(ref => /^(hsv|region)(\/[a-z0-9.-]+)+$/.test(ref))) {
      report('handbookRef ska vara fullständiga hänvisningar med ett blanksteg emellan, till exempel hsv/fas1/check/1');
    }
  }
});
