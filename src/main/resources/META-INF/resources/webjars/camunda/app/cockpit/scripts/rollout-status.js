/*
 * The tab "Lägesbild" of a process instance: where its rollout stands. Loaded by config.js.
 */
import { statusTab } from '../../../../js/rollout-status.js';

// Every process of a rollout has the rollout's id as its business key.
export default statusTab('cockpit.processInstance.runtime.tab', async (read, { api, processInstanceId }) => {
  const instance = await read(`${api.engineApi}/process-instance/${encodeURIComponent(processInstanceId)}`);
  return instance.businessKey;
});
