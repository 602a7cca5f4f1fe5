/*
 * What must hold of the catalogues: the same keys in every language, every message readable as ICU, the same
 * arguments, and no message that nothing says.
 */

/** @typedef {Record<string, string>} Catalogue key → ICU message */
/** @typedef {(message: string) => unknown[]} ParseMessage throws on a message that is not ICU */

/**
 * @param {Record<string, Catalogue>} catalogues by language; the first is what the others are held against
 * @param {ParseMessage} parse
 * @returns {string[]} problems, empty when all is well
 */
export function compareCatalogues(catalogues, parse) {
  const problems = [];
  const [[firstLanguage, first] = ['', {}], ...others] = Object.entries(catalogues);
  for (const [language, catalogue] of Object.entries(catalogues)) {
    for (const [key, message] of Object.entries(catalogue)) {
      try {
        parse(message);
      } catch (error) {
        problems.push(
          `${language}: ${key} cannot be read: ${error instanceof Error ? error.message : error}`,
        );
      }
      if (message.trim() === '') problems.push(`${language}: ${key} is empty`);
    }
  }
  if (problems.length > 0) return problems;
  for (const [language, catalogue] of others) {
    for (const key of Object.keys(first))
      if (!(key in catalogue)) problems.push(`${language}: ${key} is missing`);
    for (const [key, message] of Object.entries(catalogue)) {
      const original = first[key];
      if (original === undefined) {
        problems.push(`${language}: ${key} does not stand in ${firstLanguage}`);
        continue;
      }
      const [wanted, given] = [argumentsOf(parse(original)), argumentsOf(parse(message))];
      if (wanted !== given) {
        problems.push(`${language}: ${key} takes {${given}}, in ${firstLanguage} it takes {${wanted}}`);
      }
    }
  }
  return problems;
}

/**
 * The names that a parsed message takes, sorted. A language may leave a plural form out, never an argument.
 * @param {unknown} node
 * @returns {string}
 */
function argumentsOf(node) {
  /** @type {Set<string>} */
  const names = new Set();
  collect(node, names);
  return [...names].sort().join(', ');
}

/** Types of @formatjs/icu-messageformat-parser that stand for an argument (1 to 6) or a tag (8). */
const argumentTypes = new Set([1, 2, 3, 4, 5, 6, 8]);

/**
 * @param {unknown} node
 * @param {Set<string>} names
 */
function collect(node, names) {
  if (node === null || typeof node !== 'object') return;
  if ('type' in node && 'value' in node && argumentTypes.has(Number(node.type)))
    names.add(String(node.value));
  for (const [name, child] of Object.entries(node)) if (name !== 'location') collect(child, names);
}

/**
 * The keys that no source names: neither in quotes, nor by a template such as `error.${code}`.
 * @param {string[]} keys
 * @param {string[]} sources
 */
export function unusedKeys(keys, sources) {
  const text = sources.join('\n');
  const quoted = new Set(
    [...text.matchAll(/['"`]([A-Za-z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map((found) => found[1]),
  );
  const templates = [...text.matchAll(/`((?:[\w.-]|\$\{[^{}`]*\})+)`/g)]
    .map((found) => found[1] ?? '')
    .filter((template) => template.includes('.') && template.includes('${'))
    .map(
      (template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.-]+')}$`),
    );
  return keys.filter((key) => !quoted.has(key) && !templates.some((template) => template.test(key)));
}
