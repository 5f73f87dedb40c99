/**
 * Where the audit puts what it may need again, by key: more than fits into memory. Values are plain data. The map
 * given by `inMemory` is for small ledgers; whoever reads large ones gives one that spills to disk.
 */
export type Shelf<Value> = {
  get: (key: string) => Value | undefined;
  put: (key: string, value: Value) => void;
};
export type MakeShelf = <Value>(name: string) => Shelf<Value>;

export function inMemory<Value>(): Shelf<Value> {
  const map = new Map<string, Value>();
  return { get: (key) => map.get(key), put: (key, value) => void map.set(key, value) };
}
