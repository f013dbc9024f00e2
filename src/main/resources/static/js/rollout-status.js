/*
 * Shows where a rollout stands, in a tab of the engine's web applications. The facts come from the application's own
 * interface, with the session of whoever looks, so that she sees what she may see on the pages and nothing more.
 */
const ROOT = document.baseURI.replace(/\/camunda\/.*$/, '');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MARKS = { DONE: '✓', OPEN: '►', COMING: '○' };

function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text) {
    made.textContent = text;
  }
  made.append(...children);
  return made;
}

function fact(term, description) {
  return [element('dt', term), element('dd', description)];
}

function phase({ number, name, state, stateName }) {
  const item = element('li', `${MARKS[state]} Fas ${number} ${name}: ${stateName}`);
  if (state === 'OPEN') {
    item.setAttribute('aria-current', 'step');
    item.style.fontWeight = 'bold';
  }
  return item;
}

function blocker({ label, status, reason, responsible }) {
  const item = element('li', `${label} (${status}, ${responsible})`);
  if (reason) {
    item.append(element('p', reason));
  }
  return item;
}

function overview({ rollout, editionName, phases, blockers }) {
  const open = phases.find(({ state }) => state === 'OPEN');
  const facts = element('dl', '', ...fact('Område', rollout.areaName), ...fact('Utgåva', editionName),
    ...fact('Fas', open ? `${open.number} ${open.name}` : rollout.finished ? 'Införandet är genomfört' : 'Ingen pågår'));
  facts.className = 'dl-horizontal';
  const list = element('ol', '', ...phases.map(phase));
  list.setAttribute('aria-label', 'De fem faserna');
  list.className = 'list-unstyled';
  const waiting = blockers.length
    ? [element('h4', 'Det här återstår innan fasen kan avslutas'), element('ul', '', ...blockers.map(blocker))]
    : [element('p', 'Inget hindrar införandet just nu.')];
  const link = element('a', 'Till införandets sida');
  link.href = `${ROOT}/inforanden/${rollout.id}`;
  link.target = '_blank';
  link.rel = 'noopener';
  return [facts, list, ...waiting, element('p', '', link)];
}

const WORDS = {
  401: 'Du är utloggad. Logga in igen.',
  404: 'Införandet finns inte, eller så har du inte behörighet att se det.'
};

async function read(address, signal) {
  const answer = await fetch(address, { signal, credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(WORDS[answer.status] || 'Lägesbilden kunde inte hämtas. Försök igen om en stund.');
  }
  return answer.json();
}

/**
 * A tab of the web applications.
 *
 * @param pluginPoint where it belongs
 * @param rolloutIdOf (read, context) => the id of the rollout, or nothing
 */
export function statusTab(pluginPoint, rolloutIdOf) {
  let current = new AbortController();
  return {
    id: 'rollout-status',
    pluginPoint,
    priority: 10,
    properties: { label: 'Lägesbild' },
    render: (node, context) => {
      current.abort();
      current = new AbortController();
      const { signal } = current;
      const place = element('div', 'Lägesbilden hämtas …');
      place.className = 'rollout-status';
      place.setAttribute('role', 'status');
      place.style.padding = '1em';
      node.replaceChildren(place);
      (async () => {
        const id = await rolloutIdOf(address => read(address, signal), context);
        if (!UUID.test(id || '')) {
          throw new Error('Det här hör inte till något införande.');
        }
        place.replaceChildren(...overview(await read(`${ROOT}/api/rollouts/${id}/status`, signal)));
      })().catch(problem => {
        if (!signal.aborted) {
          place.textContent = problem.message;
        }
      });
    },
    unmount: () => current.abort()
  };
}
