/** Drawing with characters: each is a grid of two by four points (Unicode's braille patterns). */

/** The bits of a character's points, by column and row. */
const BITS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;
const BLANK = 0x2800;

/** Colours of series, for terminals: the same order as on a page. */
const COLOURS = [34, 33, 32, 35, 36, 31, 95, 37];

export interface Look {
  readonly width: number;
  readonly colours: boolean;
}

export function paint(text: string, hue: number, { colours }: Look): string {
  return colours ? `\x1b[${COLOURS[hue % COLOURS.length]}m${text}\x1b[39m` : text;
}

export class Canvas {
  /** Characters. */
  readonly width: number;
  readonly height: number;
  readonly #points: Uint8Array;
  /** By character: of what was drawn last; 255 of nothing. */
  readonly #hues: Uint8Array;
  /** Letters instead of points. */
  readonly #letters = new Map<number, string>();

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#points = new Uint8Array(width * height);
    this.#hues = new Uint8Array(width * height).fill(255);
  }

  /** A point; places are from 0 to 1, from the left and from below. */
  point(x: number, y: number, hue: number): void {
    this.#set(Math.round(x * (2 * this.width - 1)), Math.round((1 - y) * (4 * this.height - 1)), hue);
  }

  #set(column: number, row: number, hue: number): void {
    if (column < 0 || row < 0 || column >= 2 * this.width || row >= 4 * this.height) return;
    const at = (row >> 2) * this.width + (column >> 1);
    this.#points[at]! |= BITS[column & 1]![row & 3]!;
    this.#hues[at] = hue;
  }

  line(x: number, y: number, toX: number, toY: number, hue: number): void {
    const steps = Math.ceil(
      Math.max(Math.abs(toX - x) * 2 * this.width, Math.abs(toY - y) * 4 * this.height, 1),
    );
    for (let i = 0; i <= steps; i++)
      this.point(x + ((toX - x) * i) / steps, y + ((toY - y) * i) / steps, hue);
  }

  letter(x: number, y: number, letter: string, hue: number): void {
    const column = Math.min(this.width - 1, Math.max(0, Math.round(x * (this.width - 1))));
    const row = Math.min(this.height - 1, Math.max(0, Math.round((1 - y) * (this.height - 1))));
    this.#letters.set(row * this.width + column, letter);
    this.#hues[row * this.width + column] = hue;
  }

  lines(look: Look): string[] {
    return Array.from({ length: this.height }, (_, row) => {
      let line = '';
      for (let column = 0; column < this.width; column++) {
        const at = row * this.width + column;
        const sign =
          this.#letters.get(at) ??
          (this.#points[at] === 0 ? ' ' : String.fromCharCode(BLANK + this.#points[at]!));
        line += this.#hues[at] === 255 ? sign : paint(sign, this.#hues[at]!, look);
      }
      return line;
    });
  }
}
