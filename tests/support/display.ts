import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { waitUntil } from "./wait-until.ts";

const run = promisify(execFile);

/** True where a display can be made: Linux with Xvfb and xdotool, which npm run setup installs. */
export const canMakeDisplay = (): boolean =>
  ["Xvfb", "xdotool"].every((command) => spawnSync("which", [command]).status === 0);

/**
 * A display of its own with a mouse and a keyboard. What the browser itself draws (menus, its address bar, shortcuts)
 * answers to no debugging protocol, but it cannot tell these from a person's.
 */
export class Display {
  /** As in the environment variable, e.g. ":99". */
  readonly name: string;
  readonly #server: ChildProcess;

  private constructor(name: string, server: ChildProcess) {
    this.name = name;
    this.#server = server;
  }

  static async start(): Promise<Display> {
    const args = ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
    const server = spawn("Xvfb", args, { stdio: ["ignore", "pipe", "ignore"] });
    const [number] = await once(server.stdout, "data");
    return new Display(`:${String(number).trim()}`, server);
  }

  /** Clicks at a place of the screen. 1 is the left button, 3 the right one. */
  async click(x: number, y: number, button = 1): Promise<void> {
    await this.#do("mousemove", String(Math.round(x)), String(Math.round(y)), "click", String(button));
  }

  /** Presses a key or several together, by the names of X: "e", "Return", "alt+shift+e". */
  async press(keys: string): Promise<void> {
    await this.#do("key", keys);
  }

  async type(text: string): Promise<void> {
    await this.#do("type", "--delay", "5", text);
  }

  /** Does something that opens a window of its own, as menus are. @returns the window's id */
  async windowOpenedBy(act: () => Promise<void>): Promise<string> {
    const before = await this.#windows();
    await act();
    return waitUntil("another window", async () => (await this.#windows()).find((id) => !before.includes(id)));
  }

  /** Does something again until a window has gone: one that was just drawn may not hear the first key. */
  async untilWindowCloses(id: string, act: () => Promise<void>): Promise<void> {
    await waitUntil("a window to close", async () => {
      if (await this.#isOpen(id)) await act();
      return waitUntil("it", async () => !(await this.#isOpen(id)), { timeout: 1000 });
    });
  }

  async close(): Promise<void> {
    if (this.#server.exitCode !== null) return;
    this.#server.kill();
    await once(this.#server, "exit");
  }

  async #isOpen(id: string): Promise<boolean> {
    return (await this.#windows()).includes(id);
  }

  /** Ids of the windows that are seen. */
  async #windows(): Promise<string[]> {
    const { stdout } = await this.#do("search", "--onlyvisible", "--maxdepth", "1", "--name", "");
    return stdout.trim().split("\n");
  }

  #do(...args: string[]) {
    return run("xdotool", args, { env: { ...process.env, DISPLAY: this.name } });
  }
}
