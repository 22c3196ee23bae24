// What our house adds to a task: on its card the number of the case and the need, beside its form the story of the case.
const root = document.querySelector('base').getAttribute('app-root') + '/api/assist';

const get = async path => {
  const answer = await fetch(root + path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  return answer.json();
};

const element = (name, attributes, ...children) => {
  const node = Object.assign(document.createElement(name), attributes);
  node.append(...children.filter(child => child != null));
  return node;
};

const when = instant => {
  const date = new Date(instant);
  return element('time', {
    dateTime: instant,
    textContent: date.toLocaleString(navigator.language, { dateStyle: 'medium', timeStyle: 'short' })
  });
};

// --- the cards: all that are drawn at the same moment ask once, together

let asking = null;

const card = taskId => {
  if (!asking) {
    const tasks = [];
    const answer = new Promise(resolve => setTimeout(resolve, 50)).then(() => {
      asking = null;
      return get('/cards?tasks=' + tasks.join(','));
    });
    asking = { tasks, answer };
  }
  asking.tasks.push(taskId);
  return asking.answer.then(cards => cards[taskId]);
};

const drawCard = (node, { taskId }) => card(taskId).then(known => {
  if (known) {
    node.replaceChildren(element('div', { className: 'assist-card' },
      element('b', { textContent: known.caseNumber }),
      known.need && element('span', { textContent: known.need })));
  }
}, () => {});

// --- the tab "Case"

const step = ({ name, stage, by, finished, started, cancelled }) => element('li', {},
  when(finished ?? started),
  element('div', {}, name + (cancelled ? ' (withdrawn)' : finished ? '' : ' (under way)'),
    element('small', { textContent: [stage, by && 'by ' + by].filter(Boolean).join(' · ') })));

const awaited = ({ name, stage, who, due }) => element('li', { className: due && new Date(due) < new Date() ? 'late' : '' },
  due ? when(due) : element('span', { textContent: 'no date' }),
  element('div', {}, name, element('small', { textContent: [stage, who].filter(Boolean).join(' · ') })));

const list = (rows, draw, nothing) => rows.length
  ? element('ul', {}, ...rows.map(draw))
  : element('p', { textContent: nothing });

// --- one click: something happened in this case

const begin = async (api, taskId, code) => {
  const answer = await fetch(root + '/tasks/' + encodeURIComponent(taskId) + '/begin?code=' + encodeURIComponent(code),
    { method: 'POST', headers: { 'X-XSRF-TOKEN': api.CSRFToken } });
  if (!answer.ok) {
    throw new Error(answer.status);
  }
};

const button = (api, taskId, said) => ({ code, words }) => {
  const pressed = element('button', { type: 'button', className: 'btn btn-default', textContent: words });
  pressed.onclick = () => {
    pressed.disabled = true;
    begin(api, taskId, code).then(
      () => { said.textContent = 'Noted: ' + words + '. What follows from it waits in the list of tasks.'; },
      () => { said.textContent = 'The case stands differently by now. Please open it again.'; });
  };
  return pressed;
};

const bySubject = buttons => [...new Set(buttons.map(({ subject }) => subject))]
  .map(subject => [subject, buttons.filter(button => button.subject === subject)]);

const drawButtons = (node, { api, taskId }) => get('/tasks/' + encodeURIComponent(taskId) + '/buttons').then(buttons => {
  const said = element('p', { role: 'status' });
  node.replaceChildren(...(buttons.length
    ? [element('h4', { textContent: 'Did something happen?' }),
      ...bySubject(buttons).map(([subject, those]) => element('div', { className: 'assist-begin', role: 'group', ariaLabel: subject },
        element('small', { textContent: subject }), ...those.map(button(api, taskId, said)))), said]
    : []));
}, () => {});

const drawCase = (node, { api, taskId }) => {
  const pane = element('div', { className: 'assist-case', textContent: 'Loading …' });
  const happened = element('div', { className: 'assist-happened' });
  node.replaceChildren(happened, pane);
  drawButtons(happened, { api, taskId });
  get('/tasks/' + encodeURIComponent(taskId) + '/case').then(story => pane.replaceChildren(
    element('h3', { textContent: 'Case ' + story.caseNumber }),
    element('h4', { textContent: 'Awaited now' }),
    list(story.awaited, awaited, 'Nothing is awaited.'),
    element('h4', { textContent: 'Steps so far' }),
    list(story.steps, step, 'No step is finished yet.')
  ), () => { pane.textContent = 'The steps of this case cannot be shown at the moment.'; });
};

export default [
  { id: 'assist.case', pluginPoint: 'tasklist.task.detail', priority: 900, properties: { label: 'Case' }, render: drawCase },
  { id: 'assist.card', pluginPoint: 'tasklist.card', priority: 200, render: drawCard }
];
