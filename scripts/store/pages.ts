import { readFixture, serveFixture } from "../../tests/support/fixtures.ts";
import type { PageServer } from "../../tests/support/page-server.ts";

/** The pages that stand behind the pictures: those of our tests, with invented people, laid out for a picture. */

/** The box of a sign-in page stands at the side, where the card leaves room. */
const atTheSide = `
  .flex-column { align-items: flex-start; padding-inline-start: 120px; }
  .win-scroll { width: 570px; }
  .sign-in-box { padding: 56px; font-size: 18px; line-height: 27px; }
  .title { font-size: 28px; line-height: 34px; }
  .debug-details-banner { display: none; }
`;

const logs = `
  body { font: 13px/20px "Segoe UI", system-ui, sans-serif; color: #242424; }
  .ms-Panel { display: none !important; }
  .ms-DetailsHeader { border-bottom: 1px solid #d1d1d1; font-weight: 600; }
  .ms-DetailsRow-fields { border-bottom: 1px solid #ebebeb; }
  .ms-DetailsRow-fields, .ms-DetailsHeader { padding-inline: 12px; }
  [role=columnheader], [role=gridcell] { flex: none; padding: 11px 8px; white-space: nowrap; text-overflow: ellipsis; }
  [data-automation-key=requestId], [data-item-key=requestId] { display: none; }
  [data-automation-key=ipAddress], [data-item-key=ipAddress] { display: none; }
  [data-automation-key=createdDateTime], [data-item-key=createdDateTime] { width: 170px !important; }
  [data-automation-key=user], [data-item-key=user] { width: 118px !important; }
  [data-automation-key=application], [data-item-key=application] { width: 176px !important; }
  [data-automation-key=status], [data-item-key=status] { width: 96px !important; }
  [data-automation-key=errorCode], [data-item-key=errorCode] { width: 140px !important; }
`;

const portal = `
  body { margin: 0; font: 14px/20px "Segoe UI", system-ui, sans-serif; color: #242424; background: #fff; }
  .fxs-topbar, .fxs-blade-title-titleText { box-sizing: border-box; }
  .fxs-topbar { height: 40px; padding: 10px 20px; background: #2b3a45; color: #fff; font-size: 13px; }
  .fxs-blade-title-titleText { height: 60px; margin: 0; padding: 18px 20px 0; font-size: 22px; }
  iframe.fxs-reactview-frame-active { width: 100% !important; height: 600px !important; }
`;

/** More rows than the fixture has. */
const rows = [
  ["8:41:02 AM", "Megan Bowen", "Azure Portal", "Success", "0"],
  ["8:40:10 AM", "Megan Bowen", "Azure Portal", "Interrupted", "50074"],
  ["8:37:31 AM", "Alex Wilber", "Microsoft Teams", "Failure", "53003"],
  ["8:29:46 AM", "Diego Siciliani", "Contoso Payroll", "Failure", "50105"],
  ["8:22:19 AM", "Lynne Robbins", "Contoso Travel", "Failure", "65001"],
  ["8:12:55 AM", "Adele Vance", "Exchange Online", "Failure", "50126"],
  ["8:11:40 AM", "Adele Vance", "Exchange Online", "Failure", "50126"],
  ["8:03:08 AM", "Isaiah Langer", "Contoso Expenses", "Failure", "7000222"],
  ["7:58:27 AM", "Grady Archie", "Microsoft Teams", "Failure", "50053"],
  ["7:55:02 AM", "Johanna Lorenz", "Contoso Travel", "Failure", "500011"],
  ["7:51:14 AM", "Patti Fernandez", "Azure Portal", "Success", "0"],
].map(([time, user, application, status, code], i) => [
  `7/22/2026, ${time}`,
  `e744810e-2f2d-401a-a854-b4967dec2${i}00`,
  user,
  application,
  status,
  code,
  `203.0.113.${40 + i}`,
]);

const notAssigned =
  "AADSTS50105: Your administrator has configured the application Contoso Payroll ('c4c80de8-8312-4c94-82a9-e4ebf513b681') to block users unless they are specifically granted ('assigned') access to the application.";
const notRegistered =
  "AADSTS50011: The redirect URI 'http://payroll.contoso.com/signin-oidc' specified in the request does not match the redirect URIs configured for the application 'c4c80de8-8312-4c94-82a9-e4ebf513b681'.";

/** The error page with another code and message. */
const withMessage = (html: string, code: string, message: string): string =>
  html
    .replaceAll("50011", code)
    .replace(/("strServiceExceptionMessage":")[^"]*/, (_, before) => before + message.replaceAll("'", "\\u0026#x27;"));

/** Their addresses. */
export interface StorePages {
  blocked: string;
  redirect: string;
  logs: string;
}

/** Serves them. */
export function servePages(server: PageServer): StorePages {
  const error = readFixture("converged-error");
  const shell = readFixture("portal-shell");
  const blocked = { ...error, url: `${error.url}&blocked`, html: withMessage(error.html, "50105", notAssigned) };
  const redirect = { ...error, html: withMessage(error.html, "50011", notRegistered) };
  for (const page of [blocked, redirect]) serveFixture(server, page, atTheSide);
  serveFixture(server, shell, portal);
  const frame = readFixture("portal-signin-details-frame");
  const body = frame.html.replace(
    /ROWS = \[.*?\]\], DETAILS/s,
    `ROWS = ${JSON.stringify([rows[0], ...rows])}, DETAILS`,
  );
  server.serve(frame.url, { body, css: logs });
  return { blocked: blocked.url, redirect: redirect.url, logs: shell.url };
}
