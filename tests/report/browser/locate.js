// Where on the page the text stands that the reader sees, each time: [top, bottom] in the window.
(text) => {
  const squeeze = (part) => part.normalize("NFKC").replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, "").toLowerCase();
  const isShown = (node) => {
    const element = node.parentElement;
    return !/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|RP)$/.test(element.tagName)
      && element.checkVisibility({ visibilityProperty: true });
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let all = "";
  const places = [];
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (!isShown(node)) continue;
    for (let at = 0; at < node.data.length; at++) {
      const shown = squeeze(node.data[at]);
      all += shown;
      for (let n = 0; n < shown.length; n++) places.push([node, at]);
    }
  }
  const key = squeeze(text);
  const found = [];
  for (let at = all.indexOf(key); key && at >= 0; at = all.indexOf(key, at + 1)) {
    const range = document.createRange();
    range.setStart(...places[at]);
    const [node, last] = places[at + key.length - 1];
    range.setEnd(node, last + 1);
    const box = range.getBoundingClientRect();
    found.push([box.top, box.bottom]);
  }
  return { found, scrolled: window.scrollY, height: window.innerHeight };
}
