const remembered = 'kept-single-keys';

/** Whether keys of one character act; they do until they are turned off. */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(remembered) !== 'off';
  } catch {
    // A browser that remembers nothing for us.
    return true;
  }
}

export function turnSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(remembered);
    else localStorage.setItem(remembered, 'off');
  } catch {
    // They stay as they are.
  }
}
