/** Whether a fragment says nothing at all, as when the page is opened by its plain name. */
export const isPlain = (fragment: string): boolean => /^#?\/?$/.test(fragment);
