import { createContext, runInContext } from 'node:vm';
import type { ChartLine, ChartOptions, Zoom } from '../../../src/webviews/plots/curves/chart.ts';
import type * as module from '../../../src/webviews/plots/curves/chart.ts';

/** A chart on a page that notes what is done to it. */
export interface Charts {
  /** Draws, then points, drags, leaves, clicks twice, moves the keys' place and ends: what came of it, in order. */
  use(lines: readonly ChartLine[], options: Omit<ChartOptions, 'zoomed' | 'pointed'>): Promise<string[]>;
}

type Listener = (event: object) => void;

/** Something with listeners. */
class Target {
  private readonly listeners = new Map<string, Set<Listener>>();

  addEventListener(name: string, listener: Listener): void {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener));
  }

  removeEventListener(name: string, listener: Listener): void {
    this.listeners.get(name)?.delete(listener);
  }

  dispatchEvent(): void {
    // The page sends itself an event only as it is loaded, when nobody listens.
  }

  send(name: string, event: object = {}): void {
    for (const listener of this.listeners.get(name) ?? []) listener({ type: name, target: this, button: 0, ...event });
  }
}

/** Notes each call and each value that is set. */
function noting(note: (text: string) => void, name: string): object {
  return new Proxy(Object.create(null) as Record<string, unknown>, {
    get:
      (_, member) =>
      (...args: unknown[]): void =>
        note(`${name}.${String(member)}(${args.map(String).join(', ')})`),
    set: (_, member, value) => {
      note(`${name}.${String(member)} = ${String(value)}`);
      return true;
    },
  });
}

/** An element of which only what is done to it matters. */
class FakeElement extends Target {
  readonly classes = new Set<string>();
  readonly style: object;
  readonly children: FakeElement[] = [];

  constructor(
    private readonly tag: string,
    private readonly note: (text: string) => void,
  ) {
    super();
    this.style = noting(text => note(`${this.words()} ${text}`), 'style');
  }

  readonly classList = {
    contains: (name: string): boolean => this.classes.has(name),
    add: (name: string): void => this.change(`+ ${name}`, () => this.classes.add(name)),
    remove: (name: string): void => this.change(`- ${name}`, () => this.classes.delete(name)),
  };

  insertBefore(child: FakeElement): void {
    this.children.push(child);
    this.note(`${this.words()} gets ${child.words()}`);
  }

  appendChild(child: FakeElement): void {
    this.insertBefore(child);
  }

  remove(): void {
    this.note(`${this.words()} goes`);
  }

  getBoundingClientRect(): object {
    return { left: 10, top: 20, width: 400, height: 200 };
  }

  getContext(): object {
    return noting(this.note, 'canvas');
  }

  private words(): string {
    return [this.tag, ...this.classes].filter(name => name !== 'u-off').join('.');
  }

  private change(words: string, change: () => void): void {
    this.note(`${this.words()} ${words}`);
    change();
  }
}

/** A path is what was done to make it. */
class FakePath {
  private readonly steps: string[] = [];

  constructor(of?: FakePath) {
    if (of) this.steps.push(...of.steps);
  }

  private add(name: string, args: unknown[]): void {
    this.steps.push(`${name} ${args.join(' ')}`);
  }

  moveTo(...args: number[]): void {
    this.add('M', args);
  }

  lineTo(...args: number[]): void {
    this.add('L', args);
  }

  rect(...args: number[]): void {
    this.add('R', args);
  }

  toString(): string {
    return this.steps.join(';');
  }
}

/** The charts of a bundle of `chart.ts`, each bundle on a page of its own. */
export function chartsIn(code: string): Charts {
  let notes: string[] = [];
  const note = (text: string): void => void notes.push(text);
  const window = new Target();
  const page = {
    window,
    document: Object.assign(new Target(), { createElement: (tag: string) => new FakeElement(tag, note) }),
    navigator: { language: 'en-US' },
    devicePixelRatio: 2,
    matchMedia: () => new Target(),
    CustomEvent: class {},
    HTMLElement: FakeElement,
    Path2D: FakePath,
    queueMicrotask,
  };
  const { drawChart } = runInContext(`${code};charts`, createContext(page)) as typeof module;
  return {
    async use(lines, options) {
      notes = [];
      const zoomed = (zoom: Zoom | undefined): void => note(zoom ? `zoomed ${zoom.join(' ')}` : 'all shown');
      const pointed = (line: ChartLine | undefined, x: number): void =>
        note(`pointed: ${line ? `line ${line.run}` : 'nothing'} ${x}`);
      const chart = drawChart(lines, { ...options, zoomed, pointed });
      const over = chart.over as unknown as FakeElement;
      const done = (): Promise<void> => new Promise(resolve => void setImmediate(resolve));
      const at = (clientX: number, clientY: number): object => ({ clientX, clientY, movementX: 1, movementY: 1 });
      await done();
      over.send('mouseenter');
      for (let x = 12; x < 400; x += 25)
        for (const y of [22, 60, 110, 160, 215]) {
          over.send('mousemove', at(x, y));
          await done();
        }
      over.send('mousedown', at(60, 80));
      over.send('mousemove', at(61, 80));
      over.send('mousemove', at(180, 90));
      page.document.send('mouseup', at(180, 90));
      await done();
      over.send('mousedown', at(200, 80));
      over.send('mousemove', at(390, 90));
      over.send('mouseleave', at(700, 90));
      page.document.send('mouseup', at(700, 90));
      await done();
      over.send('dblclick', at(100, 100));
      await done();
      chart.setCursor({ left: chart.valToPos(2, 'x'), top: chart.valToPos(0.5, 'y') });
      await done();
      window.send('resize');
      over.send('mousemove', at(100, 100));
      window.send('dppxchange');
      await done();
      chart.destroy();
      return notes;
    },
  };
}
