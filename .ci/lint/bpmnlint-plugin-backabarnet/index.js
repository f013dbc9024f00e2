module.exports = {
  configs: {
    recommended: {
      rules: {
        // Off: the items share one end event on purpose, and the checklist is entered anew when something is sent back. Every token
        // is meant to go on by itself there, which is what this rule warns of.
        'bpmnlint/fake-join': 'off',

        'checklist-end-async': 'error',
        'history-time-to-live': 'error',
        'item-complete': 'error',
        'item-id': 'error',
        'no-join-after-items': 'error',
        'user-task-kind': 'error'
      }
    }
  }
};
