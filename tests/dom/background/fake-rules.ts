import { vi } from "vitest";

/** Stands in for src/rules/answer.ts: a test says what is explained. */
export const answerSighting = vi.fn();
export const answerRecord = vi.fn();
export const answerText = vi.fn();
