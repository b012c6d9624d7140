/** What is shown, as a file: data as CSV, drawings as PNG or SVG. */

export function button(label: string, title: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.title = title;
  made.setAttribute('aria-label', title);
  made.addEventListener('click', act);
  return made;
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name.replace(/[^\w.-]+/g, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const quoted = (cell: string | number): string =>
  /[",\n]/.test(`${cell}`) ? `"${`${cell}`.replaceAll('"', '""')}"` : `${cell}`;

export function saveCsv(rows: readonly (readonly (string | number)[])[], name: string): void {
  const lines = rows.map((row) => row.map(quoted).join(','));
  save(new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' }), `${name}.csv`);
}

export function savePng(canvas: HTMLCanvasElement, background: string, name: string): void {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d')!;
  context.fillStyle = background;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  copy.toBlob((content) => content && save(content, `${name}.png`));
}

/** With what the style sheet says written into it. */
export function saveSvg(drawing: SVGSVGElement, name: string): void {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawing, copy].map((root) => [...root.querySelectorAll('*')]);
  for (const [i, element] of from!.entries()) {
    const style = getComputedStyle(element);
    for (const property of ['fill', 'stroke', 'stroke-width', 'stroke-opacity', 'font-size', 'font-family'])
      to![i]!.setAttribute(property, style.getPropertyValue(property));
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  save(new Blob([copy.outerHTML], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Buttons of a figure, beside its title. */
export function toolsOf(figure: Element): HTMLElement {
  const tools = document.createElement('div');
  tools.className = 'saves';
  figure.querySelector('figcaption, .caption')!.append(tools);
  return tools;
}
