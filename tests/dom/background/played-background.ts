import { vi } from "vitest";
import { answerMessages } from "../../../src/background/messages";

/**
 * Plays the background over the played browser, with interface strings of one word and rules that a test makes up. Only
 * for tests that import nothing else which leads to the browser: the fakes have to come first.
 */
vi.mock("../../../src/platform/browser", async () => await import("./fake-browser"));
vi.mock("../../../src/platform/strings", () => ({ loadStrings: async () => ({ fold: "Fold" }) }));
vi.mock("../../../src/rules/answer", async () => await import("./fake-rules"));

answerMessages();
