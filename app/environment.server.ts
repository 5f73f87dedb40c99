/** All that is read of the environment, in one place, whenever it is asked for; `.env.example` says what each means. */
export const environment = {
  get port() {
    return process.env.PORT ?? '3000';
  },
  get host() {
    return process.env.HOST;
  },
  get trustProxy() {
    return process.env.TRUST_PROXY;
  },
  get databaseUrl() {
    return process.env.DATABASE_URL;
  },
  get ledgerKey() {
    return process.env.LEDGER_KEY;
  },
  get ledgerKeyFile() {
    return process.env.LEDGER_KEY_FILE;
  },
  /** By which server mail is sent, and from whom. */
  get smtpUrl() {
    return process.env.SMTP_URL;
  },
  get mailFrom() {
    return process.env.MAIL_FROM;
  },
  get logLevel() {
    return process.env.LOG_LEVEL ?? 'info';
  },
  /** Where mistakes of the program come from is shown. */
  get isTraced() {
    return Boolean(process.env.KEPT_TRACE);
  },
  /** Of the terminal, as `fr_FR.UTF-8`. */
  get locale() {
    return process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  },
  get isDevelopment() {
    return process.env.NODE_ENV === 'development';
  },
};

/** React is several times slower when it thinks that someone is developing. */
export function runInProduction(): void {
  process.env.NODE_ENV ??= 'production';
}
