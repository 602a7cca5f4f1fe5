import type { MenuItemConstructorOptions } from 'electron';
import type { HostWords } from '../../hosting/hostWords.ts';

export interface MenuPlan {
  readonly labels: HostWords;
  readonly isMac: boolean;
  readonly developing: boolean;
  newWindow(): void;
}

const line: MenuItemConstructorOptions = { type: 'separator' };

/** The menu as data. Labels are given for every role, since Electron's own are English only. */
export function menuTemplate({
  labels,
  isMac,
  developing,
  newWindow,
}: MenuPlan): MenuItemConstructorOptions[] {
  const newWindowItem = {
    label: labels['menu.newWindow'],
    accelerator: 'CommandOrControl+Shift+N',
    click: newWindow,
  };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: labels['menu.quit'] };
  const program: MenuItemConstructorOptions = {
    label: 'Callboard',
    submenu: [
      { role: 'about', label: labels['menu.about'] },
      line,
      { role: 'hide', label: labels['menu.hide'] },
      { role: 'hideOthers', label: labels['menu.hideOthers'] },
      { role: 'unhide', label: labels['menu.showAll'] },
      line,
      quit,
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: labels['menu.file'],
    submenu: [
      newWindowItem,
      { role: 'close', label: labels['menu.closeWindow'] },
      ...(isMac ? [] : [line, quit]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: labels['menu.edit'],
    submenu: [
      { role: 'undo', label: labels['menu.undo'] },
      { role: 'redo', label: labels['menu.redo'] },
      line,
      { role: 'cut', label: labels['menu.cut'] },
      { role: 'copy', label: labels['menu.copy'] },
      { role: 'paste', label: labels['menu.paste'] },
      { role: 'selectAll', label: labels['menu.selectAll'] },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: labels['menu.view'],
    submenu: [
      { role: 'zoomIn', label: labels['menu.zoomIn'] },
      { role: 'zoomOut', label: labels['menu.zoomOut'] },
      { role: 'resetZoom', label: labels['menu.actualSize'] },
      line,
      { role: 'togglefullscreen', label: labels['menu.fullScreen'] },
      ...(developing ? [{ role: 'toggleDevTools', label: labels['menu.inspect'] } as const] : []),
    ],
  };
  const window: MenuItemConstructorOptions = {
    label: labels['menu.window'],
    submenu: [{ role: 'minimize', label: labels['menu.minimize'] }],
  };
  return isMac ? [program, file, edit, view, window] : [file, edit, view, window];
}
