'use strict';

// All text of others reaches the page through textContent and setAttribute, never as markup.
const data = JSON.parse(document.getElementById('data').textContent);
const page = 100;
const severities = ['critical', 'high', 'medium', 'low', 'unrated'];
const byId = id => document.getElementById(id);

function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (key === 'text') made.textContent = value;
    else if (key === 'class') made.className = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child));
  return made;
}

// What stands between backticks is code.
function prose(text) {
  return text.split('`').map((part, index) => index % 2 ? element('code', { text: part }) : document.createTextNode(part));
}

function tabs() {
  const all = [...document.querySelectorAll('[role=tab]')];
  const select = (tab, focus) => {
    for (const one of all) {
      const selected = one === tab;
      one.setAttribute('aria-selected', selected);
      one.tabIndex = selected ? 0 : -1;
      byId(one.getAttribute('aria-controls')).hidden = !selected;
    }
    if (focus) tab.focus();
    if (tab.id === 'tab-resources') drawGraph();
  };
  all.forEach((tab, index) => {
    tab.addEventListener('click', () => select(tab, false));
    tab.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const target = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step ? (index + step + all.length) % all.length : -1;
      if (target < 0) return;
      event.preventDefault();
      select(all[target], true);
    });
  });
  return select;
}

for (const finding of data.findings) {
  const policy = data.policies[finding.policy];
  finding.rule = policy;
  finding.service = (finding.type ?? '').split(/[:/]/)[1] ?? '';
  finding.frameworks = policy.frameworks.map(control => control.replace(/ \S+$/, ''));
  finding.text = [finding.name, finding.type, finding.source, finding.path, finding.message, policy.name, policy.title, finding.place, finding.fingerprint, ...policy.frameworks]
    .join('\n').toLowerCase();
}

const filters = [
  ['severity', 'Severity', finding => [finding.severity]],
  ['status', 'Status', finding => [finding.state]],
  ['service', 'Service', finding => [finding.service]],
  ['source', 'Source', finding => [finding.source]],
  ['framework', 'Framework', finding => finding.frameworks],
];
const chosen = {};
let resource = null;
let matches = [];
let shown = 0;
let group = null;

function choices(read) {
  const words = new Set(data.findings.flatMap(read).filter(word => word));
  return [...words].sort((left, right) => {
    const [one, other] = [severities.indexOf(left), severities.indexOf(right)];
    return one >= 0 && other >= 0 ? one - other : left < right ? -1 : 1;
  });
}

function buildFilters() {
  const bar = byId('filters');
  const search = element('input', { type: 'search', id: 'search', placeholder: 'name, path, policy…' });
  search.addEventListener('input', apply);
  bar.append(element('label', { text: 'Text' }, search));
  for (const [key, label, read] of filters) {
    const words = choices(read);
    if (words.length < 2) continue;
    const select = element('select', { id: `filter-${key}` }, element('option', { value: '', text: 'all' }), ...words.map(word => element('option', { value: word, text: word })));
    select.addEventListener('change', () => { chosen[key] = select.value; apply(); });
    bar.append(element('label', { text: label }, select));
  }
  if (data.compared) {
    const select = element('select', { id: 'filter-new' }, element('option', { value: '', text: 'all' }), element('option', { value: 'new', text: 'new' }), element('option', { value: 'old', text: 'there before' }));
    select.addEventListener('change', () => { chosen.new = select.value; apply(); });
    bar.append(element('label', { text: 'Against the base' }, select));
  }
  const order = element('select', { id: 'order' }, element('option', { value: 'resource', text: 'resource' }), element('option', { value: 'policy', text: 'policy' }));
  order.addEventListener('change', apply);
  bar.append(element('label', { text: 'Group by' }, order));
  const clear = element('button', { type: 'button', class: 'plain', text: 'Clear' });
  clear.addEventListener('click', () => {
    for (const control of bar.querySelectorAll('input, select:not(#order)')) control.value = '';
    for (const key of Object.keys(chosen)) chosen[key] = '';
    resource = null;
    apply();
  });
  bar.append(clear);
}

function matching(finding, words) {
  if (resource !== null && finding.urn !== resource) return false;
  if (chosen.new && (chosen.new === 'new') !== Boolean(finding.isNew)) return false;
  for (const [key, , read] of filters) if (chosen[key] && !read(finding).includes(chosen[key])) return false;
  return words.every(word => finding.text.includes(word));
}

const keyOf = {
  resource: finding => `${finding.source}\n${finding.urn ?? ''}`,
  policy: finding => `${finding.rule.pack}\n${finding.rule.name}`,
};

function apply() {
  const words = byId('search').value.toLowerCase().split(/\s+/).filter(word => word);
  matches = data.findings.filter(finding => matching(finding, words));

  // Findings come gravest first; a group stands where its gravest does.
  const groups = new Map();
  const key = keyOf[byId('order').value];
  for (const finding of matches) {
    const one = groups.get(key(finding));
    if (one) one.push(finding);
    else groups.set(key(finding), [finding]);
  }
  matches = [...groups.values()].flat();
  shown = 0;
  group = null;
  byId('list').replaceChildren();
  const about = resource === null ? '' : ' of one resource';
  byId('count').textContent = matches.length === data.findings.length ? `${matches.length} findings` : `${matches.length} of ${data.findings.length} findings${about}`;
  showMore(page);
}

function showMore(count) {
  const order = byId('order').value;
  const list = document.createDocumentFragment();
  for (const finding of matches.slice(shown, shown + count)) {
    const key = keyOf[order](finding);
    if (key !== group) list.append(...heading(finding, order));
    group = key;
    list.append(card(finding, order));
  }
  byId('list').append(list);
  shown = Math.min(matches.length, shown + count);
  byId('more').hidden = shown >= matches.length;
  byId('more').textContent = `Show more (${matches.length - shown} left)`;
}

function heading(finding, order) {
  if (order === 'policy') return [element('h3', { text: finding.rule.name }), element('p', { class: 'muted', text: finding.rule.title })];
  const about = finding.urn ? `${finding.type}, ${finding.source}` : finding.source;
  return [element('h3', { text: finding.name ?? finding.source }), element('p', { class: 'muted code', text: finding.place ? `${about}, ${finding.place}` : about })];
}

function card(finding, order) {
  const rule = finding.rule;
  const title = order === 'policy' ? `${finding.name ?? finding.source} (${finding.source})` : rule.name;
  return element('article', { class: `finding ${finding.blocks ? 'blocks' : finding.status}` },
    element('h4', {},
      element('span', { class: `badge ${finding.severity}`, text: finding.severity }),
      element('span', { class: 'badge status', text: finding.state }),
      finding.isNew ? element('span', { class: 'badge new', text: 'new' }) : null,
      document.createTextNode(title)),
    element('p', { class: 'message', text: finding.message }),
    finding.waiver ? element('p', {}, element('strong', { text: 'Waiver ' }), ...prose(finding.waiver)) : null,
    rule.remediation && finding.status !== 'waived' ? element('p', { class: 'mend' }, element('strong', { text: 'Mend: ' }), ...prose(rule.remediation)) : null,
    details(finding, rule));
}

function details(finding, rule) {
  const rows = [
    ['rule', rule.title], ['why', rule.why], ['controls', rule.frameworks.join(', ')], ['path', finding.path], ['place', finding.place], ['urn', finding.urn],
    ['pack', rule.pack], ['since', finding.since], ['fingerprint', finding.fingerprint],
    ['value', finding.synthesised ? 'judged with a value the gate made up in the documented shape, such as an ARN' : null],
  ].filter(([, text]) => text);
  const list = element('dl', {}, ...rows.flatMap(([name, text]) => [element('dt', { text: name }), element('dd', {}, ...prose(text))]));
  if (rule.link) list.append(element('dt', { text: 'docs' }), element('dd', {}, element('a', { href: rule.link, rel: 'noopener noreferrer', text: rule.link })));
  return element('details', {}, element('summary', { text: 'Details' }), list);
}

let drawn = null;

function buildGraph() {
  const picker = byId('graph-source');
  if (!picker) return;
  picker.append(...data.graphs.map((graph, index) => element('option', { value: index, text: graph.source })));
  picker.addEventListener('change', drawGraph);
}

function svg(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'text') made.textContent = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

const gravity = ['error', 'blocks', 'violation', 'undetermined'];

function worst(findings) {
  const states = findings.map(finding => finding.blocks ? 'blocks' : finding.status);
  return gravity.find(state => states.includes(state)) ?? '';
}

function layers(nodes) {
  const byUrn = new Map(nodes.map(node => [node.urn, node]));
  const depths = new Map();
  const depth = (node, path) => {
    if (depths.has(node.urn)) return depths.get(node.urn);
    if (path.has(node.urn)) return 0;
    path.add(node.urn);
    const before = [...node.dependencies, node.parent].map(urn => byUrn.get(urn)).filter(one => one);
    const found = before.length ? 1 + Math.max(...before.map(one => depth(one, path))) : 0;
    path.delete(node.urn);
    depths.set(node.urn, found);
    return found;
  };
  const columns = [];
  for (const node of nodes) (columns[depth(node, new Set())] ??= []).push(node);
  return columns.filter(column => column);
}

function drawGraph() {
  const picker = byId('graph-source');
  if (!picker || drawn === picker.value) return;
  drawn = picker.value;
  const graph = data.graphs[drawn];
  const found = new Map();
  for (const finding of data.findings) {
    if (finding.source !== graph.source || !finding.urn) continue;
    if (!found.has(finding.urn)) found.set(finding.urn, []);
    found.get(finding.urn).push(finding);
  }

  // A picture of thousands of boxes shows nothing: then those with findings, and what they touch.
  let nodes = graph.nodes;
  const most = 300;
  if (nodes.length > most) {
    const near = new Set(found.keys());
    for (const node of graph.nodes) if (found.has(node.urn)) [node.parent, ...node.dependencies].forEach(urn => near.add(urn));
    nodes = nodes.filter(node => near.has(node.urn)).slice(0, most);
  }
  byId('graph-note').textContent = nodes.length < graph.nodes.length ? `${nodes.length} of ${graph.nodes.length} resources: those with findings, and what they depend on.` : `${nodes.length} resources; what stands on the right depends on what stands on the left.`;

  const [width, height, gapX, gapY] = [210, 40, 70, 14];
  const places = new Map();
  const columns = layers(nodes);
  columns.forEach((column, x) => column.forEach((node, y) => places.set(node.urn, [20 + x * (width + gapX), 20 + y * (height + gapY)])));
  const tallest = Math.max(0, ...columns.map(column => column.length));
  const picture = svg('svg', { width: 40 + columns.length * (width + gapX), height: 40 + tallest * (height + gapY) });
  for (const node of nodes) {
    const [x, y] = places.get(node.urn);
    for (const urn of new Set([...node.dependencies, node.parent])) {
      const from = places.get(urn);
      if (!from) continue;
      const [startX, startY, endX, endY] = [from[0] + width, from[1] + height / 2, x, y + height / 2];
      picture.append(svg('path', { d: `M${startX},${startY} C${startX + gapX / 2},${startY} ${endX - gapX / 2},${endY} ${endX},${endY}` }));
    }
  }
  for (const node of nodes) picture.append(box(node, places.get(node.urn), width, height, found.get(node.urn) ?? []));
  byId('graph').replaceChildren(picture);
}

function box(node, [x, y], width, height, findings) {
  const state = worst(findings);
  const mark = { error: '! ', blocks: '✗ ', violation: '▲ ', undetermined: '? ' }[state] ?? '';
  const cut = (text, length) => text.length > length ? `${text.slice(0, length - 1)}…` : text;
  const made = svg('g', { class: state },
    svg('rect', { x, y, width, height, rx: 6 }),
    svg('text', { x: x + 10, y: y + 17, text: mark + cut(node.name, 26) }),
    svg('text', { x: x + 10, y: y + 32, class: 'kind', text: cut(node.type, 36) }));
  if (!findings.length) return made;
  made.setAttribute('role', 'button');
  made.setAttribute('tabindex', '0');
  made.append(svg('title', { text: `${node.name}, ${node.type}: show its findings (${findings.length})` }));
  const show = () => {
    resource = node.urn;
    selectTab(byId('tab-findings'), true);
    apply();
  };
  made.addEventListener('click', show);
  made.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); show(); } });
  return made;
}

const selectTab = tabs();
buildFilters();
buildGraph();
apply();
byId('more').addEventListener('click', () => {
  const next = shown;
  showMore(page);
  const card = byId('list').querySelectorAll('.finding')[next];
  if (card) { card.tabIndex = -1; card.focus(); }
});
new IntersectionObserver(entries => { if (entries.some(entry => entry.isIntersecting)) showMore(page); }, { rootMargin: '800px' }).observe(byId('more'));
window.addEventListener('beforeprint', () => showMore(matches.length));
