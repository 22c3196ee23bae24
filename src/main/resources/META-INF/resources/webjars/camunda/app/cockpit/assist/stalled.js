// What our house adds to Cockpit: the cases that stand still, on a page of their own, on the dashboard, on the diagram of a
// model and beside an instance. Codes and references only; who may see what is decided by the house, not here.
const root = document.querySelector('base').getAttribute('app-root') + '/api/stalled';

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

const when = instant => instant && element('time', {
  dateTime: instant,
  textContent: new Date(instant).toLocaleString(navigator.language, { dateStyle: 'medium', timeStyle: 'short' })
});

const age = seconds => seconds >= 2 * 86400 ? Math.floor(seconds / 86400) + ' days'
  : seconds >= 2 * 3600 ? Math.floor(seconds / 3600) + ' hours' : Math.max(1, Math.floor(seconds / 60)) + ' min';

const link = (href, words) => element('a', { href, textContent: words });
const atInstance = (row, words) => row.instance ? link('#/process-instance/' + row.instance + '/runtime', words) : words;
const atDiagram = row => row.definition
  ? link('#/process-definition/' + row.definition + '/runtime?activityIds=' + row.activity, row.activityName) : '';
const closed = node => () => node.replaceChildren(element('p', { textContent: 'This cannot be shown to you, or not at the moment.' }));

// --- what can be done about one of them

const actions = { nudge: 'Remind whoever has it', reassign: 'Give it to somebody else', extend: 'Give more time', snooze: 'Put it aside',
  escalate: 'Send it up the ladder now', conference: 'Call a case conference' };

const choice = (label, options) => {
  const select = element('select', { className: 'form-control' }, ...options.map(([value, words]) => element('option', { value, textContent: words })));
  return { select, node: element('label', {}, label, select) };
};

const act = async (api, row, action, given) => {
  const answer = await fetch(`${root}/cases/${row.key}/${row.cause}/${action}?` + new URLSearchParams(given),
    { method: 'POST', headers: { 'X-XSRF-TOKEN': api.CSRFToken } });
  if (!answer.ok) {
    throw new Error(answer.status === 409 ? 'That is not possible here: there is no task to give, or the ladder has ended.'
      : 'The case stands differently by now. Please open this page again.');
  }
};

const doSomething = (api, row, reasons, again) => {
  const what = choice('What', Object.entries(actions).filter(([action]) => action !== 'reassign' || row.task));
  const why = choice('Why', reasons.map(({ code, words }) => [code, words]));
  const days = element('input', { type: 'number', min: 1, max: 30, value: 3, className: 'form-control' });
  const longer = element('label', {}, 'For how many days', days);
  const whom = choice('To whom', []);
  const said = element('p', { role: 'status' });
  const go = element('button', { type: 'button', className: 'btn btn-primary', textContent: 'Do it' });
  const shown = async () => {
    const waits = ['extend', 'snooze'].includes(what.select.value);
    why.node.hidden = longer.hidden = !waits;
    whom.node.hidden = what.select.value !== 'reassign';
    if (!whom.node.hidden && !whom.select.options.length) {
      const people = await get(`/cases/${row.key}/${row.cause}/colleagues`);
      whom.select.replaceChildren(...people.map(({ account, name }) => element('option', { value: account, textContent: name })));
    }
  };
  what.select.onchange = shown;
  go.onclick = () => {
    go.disabled = true;
    const waits = ['extend', 'snooze'].includes(what.select.value);
    act(api, row, what.select.value, waits ? { days: days.value, reason: why.select.value } : what.select.value === 'reassign' ? { to: whom.select.value } : {})
      .then(() => again('Done: ' + actions[what.select.value] + ', case ' + row.caseNumber + '.'), failed => { said.textContent = failed.message; go.disabled = false; });
  };
  shown();
  return element('details', { className: 'assist-do' }, element('summary', { textContent: 'Do something' }),
    element('div', {}, what.node, why.node, longer, whom.node, go), said);
};

// --- the list

const columns = [['Case', 'caseNumber'], ['Stage', 'stage'], ['Since', 'since'], ['Waiting on', 'waitingOn'], ['Why', 'code'], ['Stands at', 'activityName'],
  ['Next step', 'nextStepAt'], ['', null]];
const filters = [['organisation', 'House'], ['jurisdiction', 'Country'], ['stage', 'Stage'], ['cause', 'Why'], ['worker', 'Caseworker']];

const line = (api, row, reasons, again) => {
  const cells = [
    atInstance(row, row.caseNumber),
    element('span', {}, row.stage ?? 'No stage yet', row.danger === 'High' || row.danger === 'Immediate' ? element('b', { className: 'assist-danger', textContent: ' ' + row.danger + ' danger' }) : null),
    element('span', {}, when(row.since), element('small', { textContent: age((Date.now() - new Date(row.since)) / 1000) })),
    element('span', {}, row.waitingOn, row.owners ? element('small', { textContent: 'seen to by ' + row.owners.split(' ').join(', ') }) : null),
    element('span', {}, element('b', { textContent: row.code + ' ' }), row.causeInWords),
    atDiagram(row),
    row.snoozedUntil ? element('span', {}, 'Put aside until ', when(row.snoozedUntil))
      : row.nextStep ? element('span', {}, 'to ' + row.nextStep + ' ', when(row.nextStepAt)) : 'the ladder has ended',
    api && doSomething(api, row, reasons, again)
  ];
  return element('tr', {}, ...cells.map(cell => element('td', {}, cell ?? '')));
};

const table = (rows, order, sortBy, draw) => element('table', { className: 'cam-table table assist-stalled' },
  element('thead', {}, element('tr', {}, ...columns.map(([words, field]) => {
    const head = element('th', { ariaSort: field && order.field === field ? (order.up ? 'ascending' : 'descending') : 'none' });
    head.append(field && sortBy ? element('button', { type: 'button', className: 'btn btn-link', textContent: words, onclick: () => sortBy(field) }) : words);
    return head;
  }))),
  element('tbody', {}, ...rows.map(draw)));

const sorted = (rows, { field, up }) => [...rows].sort((one, other) =>
  String(one[field] ?? '~').localeCompare(String(other[field] ?? '~')) * (up ? 1 : -1));

const boards = counts => element('ul', { className: 'assist-boards' }, ...counts.filter(({ cases }) => cases)
  .map(({ board, cases }) => element('li', {}, element('b', { textContent: cases }), ' ' + board)));

const page = (node, { api }) => {
  const wanted = {};
  const order = { field: 'since', up: true };
  const pane = element('div', { className: 'assist-page', textContent: 'Loading …' });
  const news = element('p', { role: 'status' });
  node.replaceChildren(pane);

  const draw = ({ cases, standstills, boards: counts, choices, reasons }) => {
    const list = element('div', { className: 'assist-list' });
    const redraw = () => {
      const rows = sorted(cases, order);
      list.replaceChildren(element('p', { textContent: standstills + (standstills === 1 ? ' standstill' : ' standstills') + (rows.length < standstills ? ', the ' + rows.length + ' longest are shown' : '') }),
        rows.length ? table(rows, order, field => { order.up = order.field === field ? !order.up : true; order.field = field; redraw(); },
          row => line(api, row, reasons, words => load(words))) : element('p', { textContent: 'Nothing stands still.' }));
    };
    const chosen = filters.map(([field, label]) => {
      const { select, node: shown } = choice(label, [['', 'All'], ...choices[field].map(({ code, words }) => [code, words])]);
      select.value = wanted[field] ?? '';
      select.onchange = () => { wanted[field] = select.value; load(); };
      return shown;
    });
    pane.replaceChildren(element('h1', { textContent: 'Stalled cases' }),
      element('p', {}, 'What comes is in ', link('/outlook', 'Outlook'), '; who has how many cases, how partners answer and what runs out, in ', link('/boards', 'People and partners'), '.'),
      news, boards(counts), element('div', { className: 'assist-filters' }, ...chosen), list);
    redraw();
  };
  const load = words => {
    news.textContent = words ?? '';
    get('/cases?' + new URLSearchParams(Object.entries(wanted).filter(([, value]) => value))).then(draw, closed(pane));
  };
  load();
};

const dashboard = (node, { api }) => {
  get('/cases').then(({ cases, stalled, boards: counts }) => {
    const longest = sorted(cases, { field: 'since', up: true }).slice(0, 5);
    node.replaceChildren(element('section', { className: 'assist-box' },
      element('h3', {}, link('#/stalled', 'Stalled cases'), ' (' + stalled + ')'),
      boards(counts),
      longest.length ? table(longest, {}, null, row => line(null, row)) : element('p', { textContent: 'Nothing stands still.' })));
  }, () => node.replaceChildren());
};

// --- on the diagram of a model: how many stand where

const standing = new Map();
const standingAt = definition => {
  if (!standing.has(definition)) {
    standing.set(definition, get('/definitions/' + encodeURIComponent(definition)));
    setTimeout(() => standing.delete(definition), 5000);
  }
  return standing.get(definition);
};

const times = (node, { processDefinitionId }) => standingAt(processDefinitionId).then(({ at, activities: rows }) => node.replaceChildren(element('p', {}, ...at ? ['Counted on ', when(at), '; what is stalled, just now.'] : ['Nothing was counted yet; look again in some minutes.']), rows.length
  ? element('table', { className: 'cam-table table assist-times' },
    element('thead', {}, element('tr', {}, ...['Activity', 'Cases here', 'Half of them for less than', 'Nine of ten for less than', 'Stalled'].map(words => element('th', { textContent: words })))),
    element('tbody', {}, ...rows.map(row => element('tr', {}, ...[row.name, row.cases, age(row.medianSeconds), age(row.mostSeconds), row.stalled || ''].map(cell => element('td', { textContent: cell }))))))
  : element('p', { textContent: 'No case stands in this version of the model.' })), closed(node));

const badges = (viewer, { processDefinitionId }) => {
  standingAt(processDefinitionId).then(({ activities }) => activities.filter(({ stalled }) => stalled).forEach(({ activity, stalled, mostSeconds }) => {
    if (viewer.get('elementRegistry').get(activity)) {
      viewer.get('overlays').add(activity, 'assist-stalled', { position: { top: -14, right: 20 },
        html: element('span', { className: 'assist-badge', textContent: stalled + ' stalled', title: 'Nine of ten stand here for less than ' + age(mostSeconds) }) });
    }
  }), () => {});
};

// --- beside an instance: its case in plain words

const entry = (at, what, small, late) => element('li', { className: late ? 'late' : '' }, at ? when(at) : element('span', { textContent: 'no date' }),
  element('div', {}, what, element('small', { textContent: small })));
const entries = (rows, nothing) => rows.length ? element('ul', {}, ...rows) : element('p', { textContent: nothing });

const caseTab = (node, { api, processInstanceId }) => {
  const pane = element('div', { className: 'assist-case', textContent: 'Loading …' });
  node.replaceChildren(pane);
  Promise.all([get('/instances/' + processInstanceId), get('/instances/' + processInstanceId + '/story'), get('/cases')]).then(([known, story, { reasons }]) => {
    const past = [...known.past.map(({ at, what, by }) => ({ at, what, small: 'by ' + by })),
      ...story.steps.map(({ name, stage, by, finished, cancelled }) => ({ at: finished, what: name + (cancelled ? ' (withdrawn)' : ''), small: [stage, by && 'by ' + by].filter(Boolean).join(' · ') }))];
    pane.replaceChildren(element('h3', { textContent: 'Case ' + known.caseNumber }),
      known.stalled.length ? table(known.stalled, {}, null, row => line(api, row, reasons, () => caseTab(node, { api, processInstanceId }))) : element('p', { textContent: 'This case does not stand still.' }),
      element('h4', { textContent: 'What is awaited, and by when' }),
      entries(story.awaited.map(({ name, stage, who, due }) => entry(due, name, [stage, who].filter(Boolean).join(' · '), due && new Date(due) < new Date())), 'Nothing is awaited.'),
      element('h4', { textContent: 'What happened so far, the newest first' }),
      entries(past.sort((one, other) => other.at.localeCompare(one.at)).map(({ at, what, small }) => entry(at, what, small)), 'Nothing yet.'));
  }, closed(pane));
};

const navigation = node => node.replaceChildren(link('#/stalled', 'Stalled cases'));

export default [
  { id: 'assist.stalled.dashboard', pluginPoint: 'cockpit.dashboard', priority: 1000, render: dashboard },
  { id: 'assist.stalled.navigation', pluginPoint: 'cockpit.navigation', priority: 1000, render: navigation },
  { id: 'assist.stalled.page', pluginPoint: 'cockpit.route', priority: 0, properties: { path: '/stalled', label: '/stalled' }, render: page },
  { id: 'assist.stalled.times', pluginPoint: 'cockpit.processDefinition.runtime.tab', priority: 1000, properties: { label: 'Standing here' }, render: times },
  { id: 'assist.stalled.badges', pluginPoint: 'cockpit.processDefinition.diagram.plugin', priority: 0, render: badges },
  { id: 'assist.stalled.case', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 1000, properties: { label: 'Case' }, render: caseTab }
];
