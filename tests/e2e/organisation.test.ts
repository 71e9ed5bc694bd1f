import { describe } from "vitest";
import { browsersUnderTest } from "../support/extension-browser.ts";
import { canManage } from "../support/managed-browser.ts";
import { testAdditions } from "./organisation/additions.ts";
import { testLimits } from "./organisation/limits.ts";
import { testSignInOff } from "./organisation/sign-in-off.ts";

/** Promise: what an organisation sets through the browser's real policies holds on pages and on the options page. */

describe.skipIf(!canManage).each(browsersUnderTest)("an organisation's policy in $family", testAdditions);
describe.skipIf(!canManage).each(browsersUnderTest)("another organisation's policy in $family", testLimits);
describe.skipIf(!canManage)("an organisation that wants nothing on sign-in pages, in Chromium", testSignInOff);
