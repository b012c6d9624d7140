/** A timeline: tracks of calls that can be zoomed, arrows of messages, and an overview of all of it. */
import { KIND_HUES, type Tracks } from '../figure.ts';
import { ticks, time } from '../scale.ts';
import { controls } from './controls.ts';
import { button, saveCsv, savePng, toolsOf } from './save.ts';
import { TrackSlices } from './slices-of.ts';
import { colour, hue, onColours } from './theme.ts';

const FONT = '12px system-ui, sans-serif';
const [AXIS, OVERVIEW, GAP] = [24, 40, 12];
/** More arrows than these say nothing. */
const MOST_ARROWS = 1500;
/** Nobody looks at less than this, ns. */
const LEAST_SPAN = 10;

export class TimelineView {
  readonly #tracks: Tracks;
  readonly #slices: TrackSlices;
  readonly #canvas = document.createElement('canvas');
  readonly #told = document.createElement('output');
  readonly #hues: readonly number[];
  readonly #left: number;
  readonly #row: number;
  #from = 0;
  #to: number;
  #width = 0;
  #selected: number | undefined;
  #track = 0;
  /** The name that is shown alone; -1 for all. */
  #only = -1;
  #drag: { readonly mode: 'select' | 'move' | 'window'; readonly x: number; at: number } | undefined;
  #frame = 0;

  constructor(figure: HTMLElement, tracks: Tracks) {
    this.#tracks = tracks;
    this.#slices = new TrackSlices(tracks);
    this.#to = Math.max(LEAST_SPAN, tracks.span);
    this.#hues = tracks.kinds.map((kind, i) => KIND_HUES[kind] ?? (tracks.kinds.length === 1 ? 2 : i));
    this.#left = Math.min(160, 18 + 6.5 * Math.max(...tracks.tracks.map(({ length }) => length)));
    this.#row = tracks.tracks.length <= 16 ? 26 : Math.max(5, Math.floor(416 / tracks.tracks.length));
    const canvas = this.#canvas;
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute(
      'aria-label',
      `${tracks.title}. Arrows move and choose a track, plus and minus zoom, N and P go to the next and the call before, Home shows all.`,
    );
    this.#told.textContent = HINT;
    const place = figure.querySelector<HTMLElement>('.plot')!;
    place.append(canvas);
    place.before(
      controls(tracks, this.#hues, {
        only: (name) => {
          this.#only = name;
          this.#draw();
        },
        zoom: (factor) => this.#zoom(factor),
        all: () => this.#show(0, tracks.span),
      }),
    );
    place.after(this.#told);
    this.#listen();
    new ResizeObserver(() => this.#draw()).observe(place);
    onColours(() => this.#draw());
    toolsOf(figure).append(
      button('PNG', `Save ${tracks.title} as a picture`, () =>
        savePng(canvas, colour('paper'), tracks.title),
      ),
      button('CSV', `Save the calls of ${tracks.title}`, () => this.#csv()),
    );
  }

  get #height(): number {
    return OVERVIEW + GAP + AXIS + this.#tracks.tracks.length * this.#row + 4;
  }

  #listen(): void {
    const canvas = this.#canvas;
    canvas.addEventListener('keydown', (event) => this.#key(event));
    canvas.addEventListener('dblclick', () => this.#show(0, this.#tracks.span));
    canvas.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return;
        event.preventDefault();
        if (event.shiftKey) this.#move(Math.sign(event.deltaY || event.deltaX) * 0.1);
        else this.#zoom(event.deltaY > 0 ? 1.25 : 0.8, this.#nsAt(event.offsetX));
      },
      { passive: false },
    );
    canvas.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      const mode = event.offsetY < OVERVIEW ? 'window' : event.shiftKey ? 'move' : 'select';
      this.#drag = { mode, x: event.offsetX, at: event.offsetX };
      if (mode === 'window') this.#centre(event.offsetX);
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener('pointermove', (event) => this.#moved(event));
    canvas.addEventListener('pointerup', (event) => {
      const drag = this.#drag;
      this.#drag = undefined;
      if (drag?.mode === 'select' && Math.abs(event.offsetX - drag.x) > 4) {
        const [from, to] = [this.#nsAt(drag.x), this.#nsAt(event.offsetX)];
        this.#show(Math.min(from, to), Math.max(from, to));
      } else if (drag?.mode === 'select') this.#select(this.#under(event));
    });
    canvas.addEventListener('pointerleave', () => {
      if (this.#drag === undefined && this.#selected === undefined) this.#told.textContent = HINT;
    });
  }

  #moved(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag === undefined) {
      const found = this.#under(event);
      if (found !== undefined) this.#told.textContent = this.#describe(found);
      return;
    }
    if (drag.mode === 'window') this.#centre(event.offsetX);
    else if (drag.mode === 'move') {
      const ns = this.#nsAt(drag.at) - this.#nsAt(event.offsetX);
      this.#show(this.#from + ns, this.#to + ns);
    }
    drag.at = event.offsetX;
    this.#draw();
  }

  #under({ offsetX, offsetY }: PointerEvent): number | undefined {
    const track = Math.floor((offsetY - OVERVIEW - GAP - AXIS) / this.#row);
    if (this.#tracks.tracks[track] === undefined || offsetX < this.#left) return undefined;
    return this.#slices.at(track, this.#nsAt(offsetX), (1.5 * (this.#to - this.#from)) / this.#plot);
  }

  /** Pixels of the tracks. */
  get #plot(): number {
    return Math.max(50, this.#width - this.#left - 8);
  }

  #nsAt(x: number): number {
    return this.#from + ((x - this.#left) / this.#plot) * (this.#to - this.#from);
  }

  #xAt(ns: number): number {
    return this.#left + ((ns - this.#from) / (this.#to - this.#from)) * this.#plot;
  }

  /** The overview shows this moment in the middle of the window. */
  #centre(x: number): void {
    const ns = ((x - this.#left) / this.#plot) * this.#tracks.span;
    const half = (this.#to - this.#from) / 2;
    this.#show(ns - half, ns + half);
  }

  #show(from: number, to: number): void {
    const whole = Math.max(LEAST_SPAN, this.#tracks.span);
    const span = Math.min(whole, Math.max(LEAST_SPAN, to - from));
    this.#from = Math.min(Math.max(0, from), whole - span);
    this.#to = this.#from + span;
    this.#draw();
  }

  #zoom(factor: number, around = (this.#from + this.#to) / 2): void {
    this.#show(around - (around - this.#from) * factor, around + (this.#to - around) * factor);
  }

  #move(part: number): void {
    const ns = part * (this.#to - this.#from);
    this.#show(this.#from + ns, this.#to + ns);
  }

  #select(slice: number | undefined): void {
    this.#selected = slice;
    if (slice === undefined) this.#told.textContent = HINT;
    else {
      this.#track = this.#tracks.track[slice]!;
      this.#told.textContent = this.#describe(slice);
    }
    this.#draw();
  }

  /** The call next to the one that is selected, on its track. */
  #step(by: 1 | -1): void {
    const own = this.#slices.byTrack[this.#track]!;
    if (own.length === 0) return;
    const before = this.#selected === undefined ? -1 : own.indexOf(this.#selected);
    const at = before >= 0 ? before + by : this.#slices.firstAfter(this.#track, this.#from);
    const slice = own[Math.min(own.length - 1, Math.max(0, at))]!;
    const [began, ended] = [this.#slices.began[slice]!, this.#slices.ended[slice]!];
    const span = this.#to - this.#from;
    if (began < this.#from || ended > this.#to) this.#show(began - span / 3, began + (2 * span) / 3);
    this.#select(slice);
  }

  #key(event: KeyboardEvent): void {
    const count = this.#tracks.tracks.length;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.#move(-0.2),
      ArrowRight: () => this.#move(0.2),
      ArrowUp: () => this.#choose((this.#track + count - 1) % count),
      ArrowDown: () => this.#choose((this.#track + 1) % count),
      '+': () => this.#zoom(0.5),
      '=': () => this.#zoom(0.5),
      '-': () => this.#zoom(2),
      n: () => this.#step(1),
      p: () => this.#step(-1),
      Home: () => this.#show(0, this.#tracks.span),
      Escape: () => this.#select(undefined),
    };
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  }

  #choose(track: number): void {
    this.#track = track;
    this.#selected = undefined;
    this.#told.textContent = `${this.#tracks.tracks[track]}: ${this.#slices.byTrack[track]!.length} calls`;
    this.#draw();
  }

  #describe(slice: number): string {
    const { tracks, track, names, nameOf, words, wordsOf, length } = this.#tracks;
    const name = names[nameOf[slice]!] ?? 'another call';
    const more = words[wordsOf[slice]!];
    const began = time(this.#slices.began[slice]!);
    return `${tracks[track[slice]!]}: ${name}, ${time(length[slice]!)}, at ${began}${more === undefined ? '' : ` (${more})`}`;
  }

  #csv(): void {
    const { tracks, track, names, nameOf, words, wordsOf, kinds, kindOf, length, title } = this.#tracks;
    const rows = length.map((ns, i) => [
      tracks[track[i]!]!,
      names[nameOf[i]!] ?? '',
      kinds[kindOf[i]!] ?? '',
      this.#slices.began[i]!,
      ns,
      words[wordsOf[i]!] ?? '',
    ]);
    saveCsv([['track', 'call', 'kind', 'began (ns)', 'length (ns)', 'arguments'], ...rows], title);
  }

  print(): void {
    this.#paint();
  }

  #draw(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const canvas = this.#canvas;
    this.#width = canvas.parentElement!.clientWidth;
    const height = this.#height;
    const ratio = Math.max(2, devicePixelRatio);
    canvas.width = this.#width * ratio;
    canvas.height = height * ratio;
    canvas.style.height = `${height}px`;
    const context = canvas.getContext('2d')!;
    context.scale(ratio, ratio);
    context.font = FONT;
    this.#paintOverview(context);
    this.#paintAxis(context);
    context.save();
    context.beginPath();
    context.rect(this.#left, OVERVIEW + GAP + AXIS, this.#plot, height);
    context.clip();
    for (const track of this.#tracks.tracks.keys()) this.#paintTrack(context, track);
    this.#paintArrows(context);
    context.restore();
    if (this.#drag?.mode === 'select' && this.#drag.at !== this.#drag.x) {
      context.fillStyle = colour('select');
      context.fillRect(this.#drag.x, OVERVIEW + GAP, this.#drag.at - this.#drag.x, height);
    }
  }

  #topOf(track: number): number {
    return OVERVIEW + GAP + AXIS + track * this.#row;
  }

  #paintOverview(context: CanvasRenderingContext2D): void {
    const { tracks, kindOf, span } = this.#tracks;
    const scale = this.#plot / Math.max(LEAST_SPAN, span);
    const row = OVERVIEW / tracks.length;
    context.fillStyle = colour('empty');
    context.fillRect(this.#left, 0, this.#plot, OVERVIEW);
    for (const [track, slices] of this.#slices.byTrack.entries()) {
      let behind = -1;
      for (const i of slices) {
        const x = this.#slices.began[i]! * scale;
        const width = Math.max(0.5, (this.#slices.ended[i]! - this.#slices.began[i]!) * scale);
        if (x + width < behind) continue;
        context.fillStyle = hue(this.#hues[kindOf[i]!]!);
        context.fillRect(this.#left + x, track * row, width, Math.max(1, row - 0.5));
        behind = x + Math.max(width, 0.5);
      }
    }
    const [from, to] = [this.#left + this.#from * scale, this.#left + this.#to * scale];
    context.fillStyle = colour('shade');
    context.fillRect(this.#left, 0, from - this.#left, OVERVIEW);
    context.fillRect(to, 0, this.#left + this.#plot - to, OVERVIEW);
    context.strokeStyle = colour('ink');
    context.strokeRect(from + 0.5, 0.5, Math.max(2, to - from - 1), OVERVIEW - 1);
  }

  #paintAxis(context: CanvasRenderingContext2D): void {
    const top = OVERVIEW + GAP;
    const axis = { label: '', unit: 'ns', scale: 'linear' } as const;
    context.textAlign = 'center';
    for (const { at, text } of ticks(axis, this.#from, this.#to, Math.max(2, this.#plot / 90))) {
      const x = Math.round(this.#xAt(at)) + 0.5;
      context.fillStyle = colour('faint');
      context.fillText(text, Math.min(this.#width - 24, x), top + 12);
      context.strokeStyle = colour('grid');
      context.beginPath();
      context.moveTo(x, top + AXIS - 6);
      context.lineTo(x, this.#height);
      context.stroke();
    }
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    const every = Math.max(1, Math.ceil(14 / this.#row));
    for (const [track, name] of this.#tracks.tracks.entries()) {
      if (track % every !== 0) continue;
      context.fillStyle = colour(
        track === this.#track && document.activeElement === this.#canvas ? 'ink' : 'faint',
      );
      context.fillText(name, this.#left - 10, this.#topOf(track) + this.#row / 2, this.#left - 12);
    }
    context.textBaseline = 'alphabetic';
  }

  #paintTrack(context: CanvasRenderingContext2D, track: number): void {
    const { kindOf, nameOf, names } = this.#tracks;
    const top = this.#topOf(track) + 1;
    const thick = this.#row - 3;
    context.fillStyle = colour('empty');
    context.fillRect(this.#left, top, this.#plot, thick);
    const slices = this.#slices.byTrack[track]!;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    let behind = Number.NEGATIVE_INFINITY;
    for (let k = this.#slices.firstAfter(track, this.#from); k < slices.length; k++) {
      const i = slices[k]!;
      if (this.#slices.began[i]! > this.#to) break;
      const x = this.#xAt(this.#slices.began[i]!);
      const width = Math.max(0.7, this.#xAt(this.#slices.ended[i]!) - x);
      const other = this.#only >= 0 && nameOf[i] !== this.#only;
      // What would be drawn over in the same pixel need not be.
      if (x + width < behind && i !== this.#selected) continue;
      if (!other) behind = x + Math.max(0.7, width);
      context.globalAlpha = other ? 0.15 : 1;
      context.fillStyle = hue(this.#hues[kindOf[i]!]!);
      context.fillRect(x, top, width > 3 ? width - 0.5 : width, thick);
      context.globalAlpha = 1;
      if (i === this.#selected) {
        context.strokeStyle = colour('ink');
        context.lineWidth = 2;
        context.strokeRect(x, top, width, thick);
        context.lineWidth = 1;
      }
      const from = Math.max(x, this.#left);
      const room = Math.min(x + width, this.#width) - from - 8;
      const name = names[nameOf[i]!] ?? '';
      if (other || thick < 14 || room < 24 || context.measureText(name).width > room) continue;
      context.fillStyle = colour('paper');
      context.fillText(name, from + 4, top + thick / 2 + 0.5);
    }
    context.textBaseline = 'alphabetic';
  }

  #paintArrows(context: CanvasRenderingContext2D): void {
    const { arrows, track } = this.#tracks;
    const { began, ended } = this.#slices;
    const shown = arrows.filter(([from, to]) => began[from]! <= this.#to && ended[to]! >= this.#from);
    if (shown.length > MOST_ARROWS) return;
    context.strokeStyle = colour('ink');
    context.fillStyle = colour('ink');
    context.globalAlpha = shown.length > 200 ? 0.25 : 0.6;
    for (const [from, to] of shown) {
      const [x, y] = [this.#xAt(began[from]!), this.#topOf(track[from]!) + this.#row / 2];
      const [endX, endY] = [this.#xAt(ended[to]!), this.#topOf(track[to]!) + this.#row / 2];
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(endX, endY);
      context.stroke();
      const angle = Math.atan2(endY - y, endX - x);
      context.beginPath();
      context.moveTo(endX, endY);
      for (const side of [-0.4, 0.4])
        context.lineTo(endX - 7 * Math.cos(angle + side), endY - 7 * Math.sin(angle + side));
      context.fill();
    }
    context.globalAlpha = 1;
  }
}

const HINT =
  'Drag to zoom, shift and drag to move, Ctrl and wheel to zoom, click a call to keep it; by keys: arrows, + and -, N and P, Home.';
