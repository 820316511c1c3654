// What the tests use of playwright-core, as it documents it. The package itself (14 MB) is installed with the editor,
// in test/vscode/node_modules, so that checking types alone does not need it.
declare module 'playwright-core' {
  interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }
  interface Patience {
    readonly timeout?: number;
  }
  type Button = 'left' | 'right' | 'middle';
  type ClickOptions = Patience & {
    readonly button?: Button;
    readonly force?: boolean;
    readonly modifiers?: ('Alt' | 'Control' | 'Meta' | 'Shift')[];
  };
  type State = 'attached' | 'detached' | 'visible' | 'hidden';
  type Shown = SVGElement | HTMLElement;
  interface Having {
    readonly hasText?: string | RegExp;
    readonly has?: Locator;
  }

  interface Locator {
    locator(selector: string, options?: Having): Locator;
    filter(options?: Having): Locator;
    first(): Locator;
    last(): Locator;
    nth(index: number): Locator;
    count(): Promise<number>;
    waitFor(options?: Patience & { readonly state?: State }): Promise<void>;
    isVisible(): Promise<boolean>;
    click(options?: ClickOptions): Promise<void>;
    dblclick(options?: ClickOptions): Promise<void>;
    hover(options?: Patience): Promise<void>;
    fill(value: string, options?: Patience): Promise<void>;
    selectOption(value: string): Promise<readonly string[]>;
    inputValue(options?: Patience): Promise<string>;
    getAttribute(name: string, options?: Patience): Promise<string | null>;
    textContent(options?: Patience): Promise<string | null>;
    innerText(options?: Patience): Promise<string>;
    allInnerTexts(): Promise<string[]>;
    press(keys: string, options?: Patience): Promise<void>;
    scrollIntoViewIfNeeded(options?: Patience): Promise<void>;
    boundingBox(options?: Patience): Promise<Box | null>;
    evaluate<R>(run: (element: Shown) => R): Promise<Awaited<R>>;
    evaluate<R, A>(run: (element: Shown, arg: A) => R, arg: A): Promise<Awaited<R>>;
    evaluateAll<R>(run: (elements: Shown[]) => R): Promise<Awaited<R>>;
  }

  interface Frame {
    locator(selector: string, options?: Having): Locator;
    evaluate<R>(script: string): Promise<R>;
  }

  interface ConsoleMessage {
    type(): string;
    text(): string;
  }

  interface Page {
    readonly keyboard: {
      press(keys: string): Promise<void>;
      type(text: string, options?: { readonly delay?: number }): Promise<void>;
    };
    readonly mouse: {
      move(x: number, y: number, options?: { readonly steps?: number }): Promise<void>;
      down(): Promise<void>;
      wheel(x: number, y: number): Promise<void>;
      up(): Promise<void>;
    };
    on(event: 'crash', listener: () => void): this;
    on(event: 'console', listener: (message: ConsoleMessage) => void): this;
    context(): BrowserContext;
    frames(): Frame[];
    goto(url: string): Promise<unknown>;
    reload(): Promise<unknown>;
    close(): Promise<void>;
    url(): string;
    title(): Promise<string>;
    viewportSize(): { readonly width: number; readonly height: number } | null;
    setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
    emulateMedia(options: { readonly reducedMotion: 'reduce' | null }): Promise<void>;
    locator(selector: string, options?: Having): Locator;
    waitForSelector(selector: string, options?: Patience): Promise<unknown>;
    waitForTimeout(ms: number): Promise<void>;
    addInitScript<A>(run: (arg: A) => void, arg: A): Promise<unknown>;
    exposeFunction(name: string, run: (code: number) => void): Promise<unknown>;
    evaluate<R>(run: () => R): Promise<Awaited<R>>;
    evaluate<R, A>(run: (arg: A) => R, arg: A): Promise<Awaited<R>>;
    screenshot(options?: { readonly path?: string; readonly clip?: Box }): Promise<Buffer>;
  }

  interface Route {
    fulfill(reply: { readonly status: number; readonly contentType: string; readonly body: Buffer }): Promise<void>;
  }

  interface BrowserContext {
    newPage(): Promise<Page>;
    addInitScript(script: { readonly content: string }): Promise<unknown>;
    addInitScript<A>(run: (arg: A) => void, arg: A): Promise<unknown>;
    exposeFunction(name: string, run: (arg: never) => void): Promise<unknown>;
    route(url: string, answer: (route: Route) => Promise<void>): Promise<unknown>;
    waitForEvent(event: 'page', options?: Patience): Promise<Page>;
  }

  interface Browser {
    on(event: 'disconnected', listener: () => void): this;
    close(): Promise<void>;
    newContext(options?: {
      readonly viewport?: { readonly width: number; readonly height: number };
      readonly colorScheme?: 'dark' | 'light';
      readonly permissions?: string[];
    }): Promise<BrowserContext>;
  }

  const chromium: {
    launch(options?: {
      readonly executablePath?: string;
      readonly headless?: boolean;
      readonly env?: NodeJS.ProcessEnv;
      readonly args?: string[];
    }): Promise<Browser>;
  };
}
