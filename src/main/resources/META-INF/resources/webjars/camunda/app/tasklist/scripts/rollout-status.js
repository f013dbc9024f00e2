/*
 * The tab "Lägesbild" of a task: where the task's rollout stands. Loaded by config.js.
 */
import { statusTab } from '../../../../js/rollout-status.js';

export default statusTab('tasklist.task.detail', async (read, { api, taskId }) => {
  const variables = await read(`${api.engineApi}/task/${encodeURIComponent(taskId)}/variables?deserializeValues=false`);
  return variables.rolloutId?.value;
});
