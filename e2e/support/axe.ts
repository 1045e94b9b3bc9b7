import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on the page, or in a part of it. All its rules run. In the page itself, which has no frames of others (`legacy`),
 * and without a list of what is well: that list is thousands of cells long, and took ten times as long.
 */
async function violationsIn(page: Page, part?: string) {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  return (await (part ? axe.include(part) : axe).analyze()).violations;
}

/** All that it finds, as lines. */
export async function faultsIn(page: Page, part: string): Promise<string[]> {
  return (await violationsIn(page, part)).map(({ id, impact }) => `${impact}: ${id}`);
}

/** What of it is serious, as lines. */
export async function seriousIn(page: Page, part?: string): Promise<string[]> {
  return (await violationsIn(page, part))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}
