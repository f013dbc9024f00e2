/** The value of a camunda:property of the element, or undefined. */
function property(node, name) {
  return extensions(node, 'camunda:Properties').flatMap(group => group.values || []).find(entry => entry.name === name)?.value;
}

function extensions(node, type) {
  return (node.extensionElements?.values || []).filter(value => value.$type === type);
}

function isItem(node) {
  return node.$type === 'bpmn:UserTask' && property(node, 'kind') === 'item';
}

function isBlank(value) {
  return !String(value ?? '').trim();
}

/** The boxes and the process around the element, innermost first. */
function containers(node) {
  const found = [];
  for (let parent = node.$parent; parent; parent = parent.$parent) {
    found.push(parent);
  }
  return found;
}

function isChecklist(node) {
  return node.$type === 'bpmn:SubProcess' && /^Checklist_P\d+$/.test(node.id);
}

module.exports = { containers, extensions, isBlank, isChecklist, isItem, property };
