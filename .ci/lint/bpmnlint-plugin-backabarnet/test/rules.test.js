const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');

const { Linter } = require('bpmnlint');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const { configs } = require('..');

const RULES = Object.keys(configs.recommended.rules).filter(rule => !rule.startsWith('bpmnlint/'));
const PHASE = fs.readFileSync(path.join(__dirname, 'phase.bpmn'), 'utf8');

/** What our rules say about the sound phase after each [from, to] replacement, as "rule element: message". */
async function lint(...replacements) {
  let xml = PHASE;
  for (const [ from, to ] of replacements) {
    assert.ok(xml.includes(from), `the model holds ${from}`);
    xml = xml.replaceAll(from, to);
  }
  const { BpmnModdle } = await import('bpmn-moddle');
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(xml);
  const linter = new Linter({
    config: { rules: Object.fromEntries(RULES.map(rule => [ `backabarnet/${rule}`, 'error' ])) },
    resolver: { resolveRule: (_, rule) => require(`../rules/${rule}`) }
  });
  const results = await linter.lint(rootElement);
  return Object.entries(results).flatMap(([ rule, reports ]) =>
    reports.map(({ id, message }) => `${rule.replace('backabarnet/', '')} ${id}: ${message}`));
}

function refuses(what, rule, message, ...replacements) {
  test(`${rule} refuses ${what}`, async () => {
    const found = await lint(...replacements);
    assert.equal(found.length, 1, found.join('\n'));
    assert.ok(found[0].startsWith(`${rule} `), found[0]);
    assert.match(found[0], message);
  });
}

test('a sound phase passes', async () => assert.deepEqual(await lint(), []));

test('every rule is switched on', () => assert.deepEqual(
  fs.readdirSync(path.join(__dirname, '../rules')).map(file => path.basename(file, '.js')).sort(), [ ...RULES ].sort()));

refuses('an id without the phase', 'item-id', /Item_P<fas>/, [ 'Item_P1_SubmitInterest', 'Item_SubmitInterest' ]);
refuses('an item of another phase', 'item-id', /fas 2 .* fas 1/, [ 'Item_P1_SubmitInterest', 'Item_P2_SubmitInterest' ]);
refuses('an item outside the phases', 'item-id', /Phase<fas>/, [ 'HsvPhase1InitiativeProcess', 'InterestProcess' ]);
refuses('another kind of task with the id of an item', 'item-id', /kind=item/, [ 'value="item"', 'value="gate"' ]);

refuses('an item without a name', 'item-complete', /saknar namn/, [ 'name="Intresseanmälan inlämnad" ', '' ]);
refuses('an item without guidance', 'item-complete', /vägledning/, [ '<bpmn:documentation>Lämna in anmälan.</bpmn:documentation>', '' ]);
refuses('empty guidance', 'item-complete', /vägledning/, [ 'Lämna in anmälan.', ' ' ]);
refuses('an item without a role', 'item-complete', /ansvarig roll/, [ 'camunda:candidateGroups="${area}.initiators" ', '' ]);
refuses('an item without a form', 'item-complete', /formulär/, [ 'camunda:formRef="checklist-item" ', '' ]);
refuses('a form bound to the deployment', 'item-complete', /latest/, [ 'camunda:formRefBinding="latest"', 'camunda:formRefBinding="deployment"' ]);
refuses('an item without a due date', 'item-complete', /P60D/, [ ' camunda:dueDate="P30D"', '' ]);
refuses('a due date that is no period', 'item-complete', /P60D/, [ 'P30D', '30 dagar' ]);
refuses('an item without a handbook reference', 'item-complete', /handbookRef/, [ 'name="handbookRef"', 'name="other"' ]);
refuses('a handbook reference without its edition', 'item-complete', /fullständiga/, [ 'hsv/fas1/check/1', 'fas1/check/1' ]);

refuses('a user task of no kind', 'user-task-kind', /saknar egenskapen kind/, [ 'name="kind" value="rework"', 'name="other" value="rework"' ]);
refuses('a user task of unknown kind', 'user-task-kind', /kind=redo/, [ 'value="rework"', 'value="redo"' ]);

refuses('a process without a time to live', 'history-time-to-live', /history time to live/, [ ' camunda:historyTimeToLive="P3650D"', '' ]);

refuses('an end of the checklist that is not asynchronous', 'checklist-end-async', /asynkrona/, [ ' camunda:asyncBefore="true"', '' ]);
refuses('an end inside an event subprocess of the checklist that is not asynchronous', 'checklist-end-async', /asynkrona/,
  [ '</bpmn:subProcess>', '<bpmn:subProcess id="Reopening_P1" triggeredByEvent="true"><bpmn:endEvent id="EndEvent_P1_ReopenedDone" /></bpmn:subProcess></bpmn:subProcess>' ]);

for (const gateway of [ 'parallelGateway', 'inclusiveGateway' ]) {
  refuses(`a ${gateway} that joins the items`, 'no-join-after-items', /inte samlas/,
    [ 'targetRef="EndEvent_P1_ItemsDone"', 'targetRef="Gateway_P1_Join"' ],
    [ '<bpmn:endEvent', `<bpmn:${gateway} id="Gateway_P1_Join"><bpmn:incoming>Flow_4</bpmn:incoming><bpmn:incoming>Flow_5</bpmn:incoming></bpmn:${gateway}><bpmn:endEvent` ]);
}
