/** Menus close as readers expect: on Escape, and when something else is pressed. */
export function closeMenus(): void {
  const open = () => document.querySelector<HTMLDetailsElement>('details.menu[open]');
  document.addEventListener('keydown', ({ key }) => {
    const menu = key === 'Escape' ? open() : null;
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    const menu = open();
    if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
