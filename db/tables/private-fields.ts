/** Private fields of an entry with their salt; deleting the row erases them, and the entry still verifies. */
export type PrivateFieldsTable = { seq: number; salt: Buffer; body: string };
