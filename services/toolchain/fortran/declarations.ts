/**
 * Procedures that a source both passes and calls: flang declares them where they are passed, without parameters, and calls them with
 * some. Their type in the object is that of the declaration, so the linker would put what traps in the place of the one that has
 * the parameters, and calls would lose their arguments on the way. Here the declaration gets the parameters of a call.
 */

/** The types of a list of arguments. */
function typesOf(list: string): string[] {
  const types: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= list.length; i++) {
    const letter = list[i] ?? ',';
    if ('([{<'.includes(letter)) depth++;
    else if (')]}>'.includes(letter)) depth--;
    else if (letter === ',' && depth === 0) {
      types.push(typeOf(list.slice(from, i).trim()));
      from = i + 1;
    }
  }
  return types;
}

/** The type that an argument begins with. */
function typeOf(argument: string): string {
  const closing = { '{': '}', '[': ']', '<': '>' }[argument[0]!];
  if (closing === undefined) return argument.split(' ', 1)[0]!;
  let depth = 0;
  for (let i = 0; i < argument.length; i++) {
    if (argument[i] === argument[0]) depth++;
    else if (argument[i] === closing && --depth === 0) return argument.slice(0, i + 1);
  }
  return argument;
}

/** The text of a module whose declarations have the parameters of calls. */
export function withParameters(text: string): string {
  const bare = new Set([...text.matchAll(/^declare .*?(@[\w.$]+)\(\)/gm)].map(([, name]) => name!));
  if (bare.size === 0) return text;
  const given = new Map<string, string>();
  for (const [, name, list] of text.matchAll(/\bcall [^@\n]*?(@[\w.$]+)\((.+)\)/g))
    if (bare.has(name!) && !given.has(name!)) given.set(name!, typesOf(list!).join(', '));
  return text.replace(/^(declare .*?)(@[\w.$]+)\(\)/gm, (all, before: string, name: string) =>
    given.has(name) ? `${before}${name}(${given.get(name)})` : all,
  );
}
