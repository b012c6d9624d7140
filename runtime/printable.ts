/** What guests name and say, as it may stand in a line for people: no text of theirs commands a terminal or begins a line of its own. */

/** Control characters but for the tab, and what else ends a line. */
const CONTROLS = /[^\P{Cc}\t]|[\u2028\u2029]/gu;

/** The text with a replacement character for each control character. */
export function printable(text: string): string {
  return text.replaceAll(CONTROLS, '\u{fffd}');
}
