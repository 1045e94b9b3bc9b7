import type { Page } from '@playwright/test';

/**
 * Does to the page what a browser's translation does: takes every text out of its place and puts elements with its own text
 * there, now and whenever text comes or changes. The words stay what they were, so that what is read can be compared.
 */
export async function translate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const SPARED = 'svg, script, style, textarea, noscript, [translate="no"], .notranslate, font';
    const wrap = (text: Text) => {
      if (!text.data.trim() || !text.parentElement || text.parentElement.closest(SPARED)) return;
      const font = document.createElement('font');
      font.append(document.createElement('font'));
      font.firstElementChild!.textContent = text.data;
      text.replaceWith(font);
    };
    const wrapAll = (root: Node) => {
      if (root instanceof Text) return wrap(root);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      found.forEach(wrap);
    };
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData') wrapAll(target);
        else addedNodes.forEach(wrapAll);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}
