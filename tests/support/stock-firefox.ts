import { PlaywrightBrowserProvider, type PlaywrightProviderOptions, playwright } from "@vitest/browser-playwright";

/**
 * Vitest's provider for a stock Firefox, which Playwright drives over WebDriver BiDi; Playwright's own Firefox is a
 * patched one.
 */
export function stockFirefox(
  launchOptions: Pick<NonNullable<PlaywrightProviderOptions["launchOptions"]>, "executablePath" | "timeout">,
): ReturnType<typeof playwright> {
  const options: PlaywrightProviderOptions = { launchOptions: { channel: "moz-firefox", ...launchOptions } };
  return { ...playwright(options), providerFactory: (project) => new StockFirefoxProvider(project, options) };
}

/**
 * Over BiDi a frame's name arrives some time after the frame, and Vitest gives up when it cannot find the frame of the
 * tests by its name. It is the only frame of Vitest's page.
 */
class StockFirefoxProvider extends PlaywrightBrowserProvider {
  override getCommandsContext(sessionId: string) {
    const context = super.getCommandsContext(sessionId);
    const frame = async () => context.page.mainFrame().childFrames()[0] ?? context.frame();
    return { ...context, frame };
  }
}
