import { codeOfValue, isCodeLabel, type LogRecord, recordLimits } from "../core/record";
import { type PortalCode, placeCode } from "./portal-code";
import { drawnLine, drawnTexts, isDrawnElement } from "./portal-text";
import type { Steps } from "./slices";
import { firstOf } from "./visibility";

/**
 * Reads codes out of panes of labels and values, in the five layouts that the portals are known to use, and in plain
 * definition lists. Source: class names and attributes seen by tools that drive the portals, 2026.
 */
interface Layout {
  label: string;
  /** The element with the value of a label. */
  valueOf(label: Element): Element | null | undefined;
}

const beside = (label: Element, item: string, value: string) =>
  (label.closest(item) ?? label.parentElement)?.querySelector(value);

const layouts: Layout[] = [
  {
    label: '[class*="essentialsLabel-"]',
    valueOf: (label) => beside(label, '[class*="essentialsItem-"]', '[class*="essentialsValue-"]'),
  },
  { label: '[id^="PropertyField"][id$="-label"]', valueOf: labelledBy },
  {
    label: "label.ms-Label[id]",
    valueOf: (label) => label.ownerDocument.getElementById(label.getAttribute("for") ?? "") ?? labelledBy(label),
  },
  {
    label: '[class*="asx-"][class*="__label"]',
    valueOf: (label) => label.parentElement?.querySelector('[class*="__value"]'),
  },
  {
    label: ".fxc-essentials-label",
    valueOf: (label) => beside(label, ".fxc-essentials-item", ".fxc-essentials-value"),
  },
  { label: "dt", valueOf: (label) => label.nextElementSibling },
];
const anyLabel = layouts.map(({ label }) => label).join(", ");

function labelledBy(label: Element): Element | null {
  return label.ownerDocument.querySelector(`[aria-labelledby~="${CSS.escape(label.id)}"]`);
}

/** The code beside a label of a pane, if the text is such a label. */
export function readPair(text: Text): PortalCode | undefined {
  const label = text.parentElement?.closest(anyLabel);
  if (!label || !isCodeLabel(labelText(label)) || !isDrawnElement(label)) return undefined;
  const value = valueElement(label);
  const code = value && codeOfValue(valueText(value));
  if (!code) return undefined;
  // What stands in a field is no text that could be marked; its label is.
  const at = placeCode(code, drawnTexts(value)) ?? { node: text, start: 0, end: text.data.trimEnd().length };
  return { code, place: "pane", ...at, record: () => recordOfPane(code, label) };
}

const valueElement = (label: Element): Element | undefined =>
  layouts.find(({ label: selector }) => label.matches(selector))?.valueOf(label) ?? undefined;

const labelText = (label: Element): string => drawnLine(label).replace(/[:：]$/, "");

/** Of fields only those that nobody can type into. */
function valueText(value: Element): string {
  if (!(value instanceof HTMLInputElement || value instanceof HTMLTextAreaElement)) return drawnLine(value);
  const isTyped = !value.readOnly && !value.disabled;
  return isTyped || value.type === "password" ? "" : value.value.trim();
}

const pane = '[role="dialog"], .ms-Panel, .fxs-blade-content-wrapper, .fxs-part-content, main, body';

/** All values beside the labels of the pane. */
function* recordOfPane(code: string, label: Element): Steps<LogRecord> {
  const fields: [string, string][] = [];
  for (const each of firstOf(label.closest(pane) ?? label, anyLabel)) {
    const value = isDrawnElement(each) ? valueElement(each) : undefined;
    const read = value ? valueText(value).slice(0, recordLimits.value) : "";
    const name = read === "" ? "" : labelText(each).slice(0, recordLimits.label);
    if (name !== "") fields.push([name, read]);
    if (fields.length >= recordLimits.fields || (yield)) break;
  }
  return { code, fields, text: "" };
}
