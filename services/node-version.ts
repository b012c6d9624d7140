/**
 * Whether this Node is new enough, and what to say when it is not. In syntax that older versions can read, and without imports.
 */
const LEAST = 24;

/** One sentence for people; undefined when all is well. */
export function nodeProblem(): string | undefined {
  const found = process.versions.node;
  if (Number.parseInt(found, 10) >= LEAST) return undefined;
  return (
    `Node.js ${LEAST} or newer is needed, this is v${found}. Install one from https://nodejs.org, or in a ` +
    'project: npm install --save-dev node'
  );
}
