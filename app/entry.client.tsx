import { closeMenus } from './ui/keys/close-menus.ts';
import { followKeys } from './ui/keys/follow-keys.ts';
import { openKeysOverPage } from './ui/keys/open-keys.ts';
import { searchAsTyped } from './ui/keys/search-as-typed.ts';

// All the script that a browser ever gets, and only on staff pages; see content/decisions/no-script.md.
followKeys(openKeysOverPage());
searchAsTyped();
closeMenus();
