/** Published calendars, every version; the newest of a name is in force. `body` is JSON of Calendar. */
export type CalendarsTable = { name: string; hash: string; body: string; seq: number };
