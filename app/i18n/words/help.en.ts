/** The help dialog. `keys` has a sentence for every action that does not bring its own. */
export const helpEn = {
  lead: 'A depthwise separable convolution: filter every channel on its own, then mix the channels at every pixel.',
  keysTitle: 'Keys on this page',
  keysAlways: 'Keys that work on controls too',
  keysNote:
    'While a field, grid, slider, radio button or button has the focus it keeps its own keys. These work there too, except in text fields:',
  keyColumn: 'Key',
  doesColumn: 'What it does',
  /** Names of keys that are not drawn on them in every language. */
  keyNames: { Space: 'Space', PageDown: 'Page Down', PageUp: 'Page Up' } as Record<string, string>,
  keys: {
    step: 'one step on, one step back',
    larger: 'one step of the next larger unit',
    ends: 'first step, last step',
    play: 'play and pause',
    unit: 'step by multiply-add, cell, row, map, stage',
    blank: 'blank the screen; any key or press brings it back',
    reset: 'back to the layer’s own weights and input',
    clickerArrows: 'the same as → ← (some clickers send these)',
    page: 'one step on, one step back',
    before: 'while it is held: the board with its weights as they were',
    undo: 'undo',
    redo: 'redo',
    unpin: 'let go of what is pinned or selected',
    closeMenu: 'close the menu',
    help: 'this help',
  },
  sections: [
    {
      title: 'Steps of cells, rows, maps and stages',
      words: [
        'Forward runs to the end of the unit that has begun, back to the end of the unit before, or to the first step where there is none. From the middle of a unit, forward and then back therefore leads to the end of the unit before, not to where you started; step by multiply-add to go anywhere else.',
      ],
    },
    {
      title: 'Presentation clickers',
      words: [
        'They work as they are: forward and back step, whatever was pressed before, and the button for a black screen blanks it.',
      ],
    },
    {
      title: 'Pointing and touch',
      words: [
        'Point at a cell, a factor of the formula or a line of code, and its partners light up everywhere else. A click on a filtered or output cell runs to it.',
        'On a touch screen a tap pins a cell; tap it again or elsewhere to let go. Where cells are small the nearest one is taken.',
      ],
    },
    {
      title: 'Editing',
      words: [
        'Click an input cell or a weight to select it. Then click it again to type a number, drag it up or down, or turn the wheel over it. On a touch screen a bar with −, number and + opens.',
        'By keys: Tab to a grid, arrows to a cell, then a digit, −, . or F2 to type, Enter to take the number, Esc to give up; Alt+↑ and Alt+↓ change it in small steps.',
        'Undo and redo cover every edit and every setting, but not the steps.',
      ],
    },
    {
      title: 'In Learn',
      words: [
        'The arrows and a clicker turn the screens of a chapter; where its figure has steps, those come first. With the projector’s theme one screen is shown at a time. This help lists a chapter’s keys when it is opened there.',
      ],
    },
    {
      title: 'What stays on this device',
      words: [
        'Everything. There is no server that computes, no account and no counting of visitors; the layer runs in this browser. Your language, your theme, your predictions and progress in Learn are kept here and, so that a reload or a crash loses nothing, your last own pictures, the last five settings of Explore, and the layer, weights, drawings and numbers of each tab.',
        'The browser’s developer tools (F12) show what is kept, in the tab Application (in Firefox: Storage).',
      ],
    },
    {
      title: 'Your pictures stay here: see for yourself',
      words: [
        'A picture is read by this browser and computed on this device. The page could not send it anywhere else if it wanted to: it comes with a rule (Content Security Policy) by which the browser refuses every connection but to the site that the page is from, and everything that is not written in the page’s own files.',
        'First: open the developer tools (F12), tab Network, choose a picture and let a layer run over it. What appears are files of the page itself; nothing is sent.',
        'Second: open Explore, wait for the first map, cut the network (flight mode), and choose a picture. Everything goes on as before.',
        'Third: look at the page’s source. Near its top stands Content-Security-Policy, with the rule connect-src. In the developer tools’ Console enter fetch("https://example.com"): the browser refuses it by that rule.',
        'A lesson that was saved as a file (in Share) goes further: its rule names no site at all, so it reaches no network.',
      ],
    },
  ],
  licences: 'Licences of the libraries in this page',
  forget: 'Forget everything kept on this device',
  forgotten:
    'Nothing of yours is kept on this device now. What is on the board stays until you leave the page; what you change from here on is kept again.',
  notForgotten:
    'The browser does not let this page at its storage. Clear the data of this site in the browser’s settings.',
};

export type HelpWords = typeof helpEn;
