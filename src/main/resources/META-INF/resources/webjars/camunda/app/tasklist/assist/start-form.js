// Tasklist asks the engine for the lists of choices when it opens the form of a task, but not for a start form. Here it
// does, so that "Report a presumed victim" offers the same countries, languages and regions as every later form.
const startForm = /\/process-definition\/[^/]+\/deployed-start-form/;
const plainFetch = window.fetch;

const fill = (field, lists) => {
  const list = lists[field.valuesKey];
  if (list) {
    field.values = JSON.parse(list.value);
    delete field.valuesKey;
  }
  (field.components ?? []).forEach(inner => fill(inner, lists));
};

window.fetch = async (address, options) => {
  const answer = await plainFetch(address, options);
  if (!answer.ok || !startForm.test(address)) {
    return answer;
  }
  const lists = await plainFetch(String(address).replace(/deployed-start-form.*/, 'form-variables'));
  const form = await answer.json();
  fill(form, await lists.json());
  return new Response(JSON.stringify(form), { headers: { 'Content-Type': 'application/json' } });
};
