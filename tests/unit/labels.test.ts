import { describe, expect, test } from "vitest";
import type { FactName } from "../../src/core/fact-names";
import { readLabels } from "../../src/core/labels";

/** Promise: a value that stands beside its label is read, in every spelling and language in which we know the label. */

const id = "c4c80de8-8312-4c94-82a9-e4ebf513b681";
const other = "5c391047-1bfc-4918-87bd-f2ebbdca4500";
const time = "2026-06-16 09:26:36Z";

const labels: [FactName, string, string[]][] = [
  ["correlationId", id, ["Correlation ID", "correlation_id", "Korrelations-ID", "相関 ID", "相关 ID", "关联 ID"]],
  ["correlationId", id, ["ID de corrélation", "ID de correlación", "ID de correlação"]],
  ["requestId", id, ["Request Id", "trace_id", "Tracking ID", "Ablaufverfolgungs-ID", "Anforderungs-ID"]],
  [
    "requestId",
    id,
    ["トレース ID", "要求 ID", "跟踪 ID", "请求 ID", "ID de seguimiento", "ID de suivi", "ID de demande"],
  ],
  [
    "timestamp",
    time,
    ["Timestamp", "Time stamp", "Zeitstempel", "タイムスタンプ", "时间戳", "Horodatage", "Marca de tiempo"],
  ],
  ["timestamp", "6/16/2026, 9:26:36 AM", ["Timestamp"]],
  ["appId", id, ["App ID", "Application identifier", "Client app ID", "Anwendungs-ID", "アプリ ID"]],
  ["resourceId", id, ["Resource ID", "resource app id"]],
  ["homeTenant", id, ["Home tenant ID"]],
  ["resourceTenant", id, ["Resource tenant ID"]],
  ["deviceId", id, ["Device ID", "Device identifier", "Geräte-ID"]],
  ["deviceId", "Not available", ["Device ID"]],
  ["userId", id, ["User ID", "user_object_id", "Benutzer-ID"]],
  ["servicePrincipalId", id, ["Service principal ID", "appServicePrincipalId"]],
  ["ipAddress", "203.0.113.7", ["IP address", "IP-Adresse", "Adresse IP", "Dirección IP"]],
  ["ipAddress", "2001:db8::7", ["IP address"]],
  ["user", "jane@contoso.com", ["User name", "User principal name", "UPN"]],
  ["appName", "Payroll", ["App name", "Application", "Anwendung", "Nom de l’application"]],
  ["devicePlatform", "Windows 10", ["Device platform", "Geräteplattform", "Operating system"]],
  ["deviceState", "Managed", ["Device state", "Gerätestatus"]],
  ["resourceName", "Orders", ["Resource"]],
  ["clientApp", "Browser", ["Client app"]],
  ["status", "Failure", ["Status"]],
  ["failureReason", "It is off", ["Failure reason"]],
  ["additionalDetails", "It is off", ["Additional details"]],
  ["policyName", "Block all", ["Policy name"]],
];

test.each(labels.flatMap(([fact, value, words]) => words.map((word) => [fact, word, value] as const)))(
  "%s after “%s”",
  (fact, word, value) => {
    expect(readLabels(`Details\n${word}: ${value}\nEnd`)).toEqual({ [fact]: value });
    expect(readLabels(`${word.toUpperCase()}\t${value}`)[fact]).toBe(value);
  },
);

test.each<[FactName, string]>([
  ["appName", "appDisplayName"],
  ["appName", "applicationDisplayName"],
  ["resourceName", "resourceDisplayName"],
  ["clientApp", "clientAppUsed"],
  ["failureReason", "failureReason"],
  ["failureReason", "resultDescription"],
  ["additionalDetails", "additionalDetails"],
  ["error", "error"],
  ["suberror", "subError"],
  ["claims", "claims"],
  ["devicePlatform", "operatingSystem"],
])("%s from the member %s of a record", (fact, name) => {
  expect(readLabels(`{"${name}": "Some words"}`)).toEqual({ [fact]: "Some words" });
});

test("a time before the code and an id in an address are read without a label", () => {
  expect(readLabels(`[${time}] AADSTS50011`)).toEqual({ timestamp: time });
  expect(readLabels(`https://graph.microsoft.com/v1.0/applications/${id}`)).toEqual({ appId: id });
});

describe("of several values of a kind", () => {
  test("the first counts", () => {
    expect(readLabels(`App ID: ${id}\nApp ID: ${other}`).appId).toBe(id);
    expect(readLabels(`App ID: ${other}\n/applications/${id}`).appId).toBe(id);
  });

  test.each(["-", "None", "null", "N/A"])("%s is none", (blank) => {
    expect(readLabels(`App name: ${blank}`)).toEqual({});
    expect(readLabels(`App name: ${blank}\nApp name: Payroll`).appName).toBe("Payroll");
  });

  test("a name that only begins or ends with such a word is one", () => {
    expect(readLabels("App name: None of them").appName).toBe("None of them");
    expect(readLabels("App name: Plan-").appName).toBe("Plan-");
  });
});

describe("a value", () => {
  test("is mended where the line broke inside it", () => {
    expect(readLabels("Timestamp: 2026-06-16 \n   09:26:36Z").timestamp).toBe(time);
  });

  test("ends before the label that was copied into the same line", () => {
    expect(readLabels("App name: Payroll  Client app: Browser").appName).toBe("Payroll");
  });

  test("is nothing where there is only one of the portal's icons", () => {
    expect(readLabels("App name: \ue8c8")).toEqual({});
    expect(readLabels("App name: Payroll \ue8c8").appName).toBe("Payroll");
  });

  test("of the resource or of a client request isn't taken for the app's or the request's", () => {
    expect(readLabels(`Resource App ID: ${id}`)).toEqual({ resourceId: id });
    expect(readLabels(`Client Request ID: ${id}`)).toEqual({});
    expect(readLabels(`Resource service principal ID: ${id}`)).toEqual({});
  });
});
