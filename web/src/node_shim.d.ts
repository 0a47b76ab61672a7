// The two parts of Node that the unit tests use; the pages never see them.
declare module "node:test" {
  export function test(name: string, body: () => void | Promise<void>): void;
}
declare module "node:assert/strict" {
  const assert: {
    equal(actual: unknown, expected: unknown, message?: string): void;
    deepEqual(actual: unknown, expected: unknown, message?: string): void;
    ok(value: unknown, message?: string): void;
  };
  export default assert;
}
/// In the unit tests a style sheet is its text.
declare module "*.css" {
  const text: string;
  export default text;
}
