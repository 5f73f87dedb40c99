/** Published methods; the newest is in force. `parameters` is JSON of Method. */
export type MethodsTable = {
  number: number;
  parameters: string;
  sources: string;
  published: string;
  seq: number;
};
