import { emptyCompany } from '#app/commands/test-company.ts';
import { sendMails } from '#app/mail/send-mails.server.ts';

/** A process that a test kills: `killed-sender <database> <instant> <url>` sends the mails that wait by then, and ends. */
const [database = '', instant = '', url = ''] = process.argv.slice(2);
const company = await emptyCompany(instant, database);
await sendMails(company, { url, from: 'kept@example.org' });
await company.db.destroy();
