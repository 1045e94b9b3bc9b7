import type { Page, Route } from '@playwright/test';

/** From now on requests for these files are left without an answer, until it is said how they end. */
export async function hold(page: Page, files: RegExp) {
  let held: Route[] = [];
  let isOpen = false;
  await page.route(files, (route) => (isOpen ? route.continue() : void held.push(route)));
  const end = async (how: (route: Route) => Promise<void>) => {
    const now = held;
    held = [];
    await Promise.all(now.map(how));
  };
  return {
    /** Requests that wait. */
    count: () => held.length,
    /** They fail; later ones wait again. */
    fail: () => end((route) => route.abort()),
    /** They are answered, and so are all later ones. */
    async letThrough() {
      isOpen = true;
      await end((route) => route.continue());
    },
  };
}
