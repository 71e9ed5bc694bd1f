/**
 * Two addresses of the same page: on a host that the extension looks at, and on one that it does not. In one browser, so
 * that nothing else differs.
 */
export const hosts = {
  with: { portal: "https://portal.azure.com", signIn: "https://login.microsoftonline.com" },
  without: { portal: "https://portal.bench.example", signIn: "https://login.bench.example" },
} as const;
