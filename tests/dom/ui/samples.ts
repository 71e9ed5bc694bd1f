import type { ExplainedCause, ExplainedFinding, Explanation } from "../../../src/core/explanation";

/** Invented findings for tests of the interface. */

const cause: ExplainedCause = {
  id: "http-behind-proxy",
  title: ["The app sits behind a proxy and builds the address with http"],
  because: ["The address sent starts with http:// and is not localhost."],
  evidence: [
    { fact: "redirectUri", predicate: "scheme", argument: "http" },
    { fact: "redirectUri", predicate: "loopback", argument: false },
  ],
  who: "app-owner",
  retry: "after-fix",
  check: ["Visitors use https, but the address sent begins with ", { code: ["http://"] }, "."],
  fix: [
    ["Let the app trust the proxy's ", { bold: ["X-Forwarded-Proto"] }, " header."],
    [
      "Compare the address with the list under ",
      {
        link: { title: "Authentication", url: "https://entra.microsoft.com/#view/x" },
        text: [{ bold: ["App registrations > ", { value: "Contoso Payroll", fact: "appName" }, " > Authentication"] }],
      },
      " of the app.",
    ],
  ],
  commands: [
    {
      shell: "azure-cli",
      run: "az ad app show --id c4c80de8-5a3f-4c37-9a55-6e2b9b3d1f00 --query web.redirectUris",
      shows: ["The addresses that are registered"],
    },
  ],
};

const otherCause: ExplainedCause = {
  id: "never-registered",
  title: ["The address was never registered"],
  who: "home-admin",
  retry: "after-fix",
  widens: "redirect-uri",
  role: "Application Developer",
  licence: "Microsoft Entra ID P1",
  fix: [["Ask the app's developer whether the address is theirs."], ["Add it under the right platform."]],
  commands: [],
};

const explanation: Explanation = {
  code: "50011",
  name: "InvalidReplyTo",
  depth: "full",
  title: ["The app sent a return address that isn't registered"],
  stage: "request",
  who: ["app-owner"],
  retry: "after-fix",
  user: ["The app asked to bring you back to an address that isn't on its list."],
  causes: [cause, otherCause],
  avoid: [["Don't register an address with a wildcard."]],
  note: ["The comparison is exact, letter case included."],
  related: ["500113"],
  answer: [],
  logs: [{ code: "50011", tenant: "resource" }],
  links: [{ title: "Redirect URI restrictions", url: "https://learn.microsoft.com/entra/reply-url" }],
  sources: [
    { title: "Error AADSTS50011", url: "https://learn.microsoft.com/troubleshoot/50011", checked: "2026-11-20" },
  ],
  ruleStatus: "documented",
};

/** A redirect error on Microsoft's page, with evidence, a request and a bundle. */
export const redirectError: ExplainedFinding = {
  code: "50011",
  main: true,
  status: "failure",
  surface: "page",
  origin: { trust: "microsoft", host: "login.microsoftonline.com" },
  facts: {
    appId: "c4c80de8-5a3f-4c37-9a55-6e2b9b3d1f00",
    appName: "Contoso Payroll",
    redirectUri: "http://payroll.contoso.com/signin-oidc",
    correlationId: "019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b",
    requestId: "5b0b6f0e-6b7f-4a0b-8b53-0f5ff4ee0c00",
    timestamp: "2026-11-20T13:20:49Z",
    flow: "interactive",
  },
  explanation,
  request: {
    to: "app-owner",
    subject: "Sign-in to Contoso Payroll fails (AADSTS50011)",
    body: "Signing in to Contoso Payroll fails.\nPlease check whether the return address is yours.",
    ticket: "AADSTS50011 Contoso Payroll 2026-11-20 13:20 UTC",
    leftOut: ["user", "ipAddress"],
  },
  bundle: { text: "code: AADSTS50011", json: '{\n  "code": "50011"\n}', leftOut: ["user"] },
  adminLinks: [{ title: "Sign-in logs", url: "https://entra.microsoft.com/#view/logs" }],
  adminQueries: [{ shell: "kql", run: 'SigninLogs | where CorrelationId == "019f2847"' }],
  names: {},
  scopes: [],
  report: { title: "AADSTS50011: wrong or unclear", body: "We say: …", url: "https://github.com/example/issues/new" },
};

/** A Conditional Access block that may be somebody else's attempt. */
export const policyBlock: ExplainedFinding = {
  ...redirectError,
  code: "53003",
  facts: { appName: "Contoso Payroll", correlationId: "019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b" },
  explanation: {
    ...explanation,
    code: "53003",
    title: ["Your organisation's access policy blocked this sign-in"],
    stage: "policy",
    who: ["home-admin"],
    user: ["A rule of your organisation doesn't allow this sign-in the way it was made."],
    ifNotYou: ["Didn't you just try to sign in? Then tell your IT admin."],
    causes: [{ ...otherCause, fix: [["Find the sign-in in the log."]] }],
  },
  request: { ...(redirectError.request as NonNullable<ExplainedFinding["request"]>), to: "home-admin" },
};

/** A mistyped password: the reader's own to mend. */
export const wrongPassword: ExplainedFinding = {
  ...policyBlock,
  main: false,
  code: "50126",
  explanation: {
    ...policyBlock.explanation,
    code: "50126",
    title: ["The user name or password is wrong"],
    stage: "credential",
    who: ["user"],
    retry: "now",
  },
};

/** A code that nobody knows. */
export const unknownCode: ExplainedFinding = {
  code: "999999",
  main: true,
  status: "failure",
  surface: "page",
  origin: { trust: "microsoft", host: "login.microsoftonline.com" },
  facts: {},
  explanation: {
    code: "999999",
    depth: "unknown",
    title: ["Microsoft Entra refused this sign-in"],
    who: ["home-admin"],
    retry: "later",
    user: ["This code isn't in any public list."],
    causes: [],
    avoid: [],
    related: [],
    answer: [],
    logs: [],
    links: [],
    sources: [],
    ruleStatus: "inferred",
  },
  adminLinks: [],
  adminQueries: [],
  names: {},
  scopes: [],
  report: { title: "AADSTS999999: no rule yet", body: "Message: …", url: "https://github.com/example/issues/new" },
};

/** The same text on a page that could have written it itself: no request, commands or filled links. */
export const unconfirmed: ExplainedFinding = {
  ...unknownCode,
  code: "50011",
  origin: { trust: "unconfirmed", host: "payroll-login.example" },
  facts: redirectError.facts,
  explanation: { ...explanation, causes: [{ ...cause, commands: [] }] },
};

/** Values that try to break out: markup, right-to-left marks, no place to wrap. */
export const hostile: ExplainedFinding = {
  ...redirectError,
  facts: {
    ...redirectError.facts,
    appName: '<img src=x onerror="alert(1)"> \u202egro.tfosorcim',
    redirectUri: `http://${"a".repeat(900)}.example/<script>alert(1)</script>`,
    scope: "שלום עולם ".repeat(20),
    user: "{appId} <b>kim</b>@contoso.com",
  },
  explanation: {
    ...explanation,
    title: ["The app ", { value: '<img src=x onerror="alert(1)">'.repeat(4), fact: "appName" }, " sent something else"],
    causes: [
      {
        ...cause,
        fix: [
          ["Read ", { value: "x".repeat(400), fact: "scope" }, " aloud."],
          ["שלום ", { value: "עולם", fact: "scope" }, " (RTL)."],
        ],
        commands: [{ shell: "shell", run: `echo "${"y".repeat(300)}"` }],
      },
    ],
  },
};
