// Keys of the test windows' own, for what is done between tests and inside them without being what they test: a key
// costs the window a tenth of what the palette does.

/** What a key does: the palette's title → the keys as playwright and as VS Code name them, and the command. */
export const SHORTCUTS = {
  'Notifications: Clear All Notifications': ['Control+Alt+Shift+1', 'ctrl+alt+shift+1', 'notifications.clearAll'],
  'View: Close All Editors': ['Control+Alt+Shift+2', 'ctrl+alt+shift+2', 'workbench.action.closeAllEditors'],
  'View: Revert and Close Editor': [
    'Control+Alt+Shift+3',
    'ctrl+alt+shift+3',
    'workbench.action.revertAndCloseActiveEditor',
  ],
  'View: Focus Active Editor Group': [
    'Control+Alt+Shift+4',
    'ctrl+alt+shift+4',
    'workbench.action.focusActiveEditorGroup',
  ],
  'Launch Sweeps: Refresh': ['Control+Alt+Shift+5', 'ctrl+alt+shift+5', 'launchSweeps.explorer.refresh'],
} as const;
export type Shortcut = keyof typeof SHORTCUTS;

/** The user's keybindings.json that has them. */
export const KEYBINDINGS = JSON.stringify(
  Object.values(SHORTCUTS).map(([, key, command]) => ({ key, command })),
  null,
  2,
);
