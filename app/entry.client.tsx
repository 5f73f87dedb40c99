/** Remix asks for this file. Pages render no <Scripts/>, so no browser ever fetches it. */
export {};
