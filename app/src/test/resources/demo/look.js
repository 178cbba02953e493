// Looks at the page that is open and gives one line for each thing that is wrong with it.
async (language) => {
    const faults = [];
    const fault = (what, where) => faults.push(where ? what + ": " + where : what);
    const html = document.documentElement;

    if (html.lang !== language) fault("the page says its language is", html.lang);
    if (!document.title.includes("·")) fault("the title names no page", document.title);
    if (document.title.startsWith(" ")) fault("the title is empty before its place");
    const headings = document.querySelectorAll("h1");
    if (headings.length !== 1) fault("headings of the first rank", String(headings.length));
    if (html.scrollWidth > html.clientWidth) {
        const wide = [...document.querySelectorAll("main *")]
            .filter((it) => it.getBoundingClientRect().right > html.clientWidth + 1)
            .slice(0, 3)
            .map((it) => it.outerHTML.slice(0, 120));
        fault(`wider than its ${html.clientWidth} pixels by ${html.scrollWidth - html.clientWidth}`, wide.join(" | "));
    }

    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (parent.closest("script, style, textarea, pre")) continue;
        texts.push([walker.currentNode.nodeValue, parent]);
    }
    for (const element of document.querySelectorAll("[title], [aria-label], [alt], [placeholder]")) {
        for (const name of ["title", "aria-label", "alt", "placeholder"]) {
            if (element.hasAttribute(name)) texts.push([element.getAttribute(name), element]);
        }
    }
    // Words that French does not have; the test knows what people wrote in English.
    const english = /(?<![\p{L}’'-])(the|of|and|is|are|was|were|with|this|that|these|for|from|by|to|has|have|been|which|not|you|your|their|when|what|who|how|its|it|be|will|no|yes|or)(?![\p{L}’'-])/iu;
    for (const [raw, element] of texts) {
        const text = raw.replace(/\s+/g, " ").trim();
        if (!text) continue;
        if (text.includes("??")) fault("a message is missing", text);
        if (/^[a-z][\w-]*(\.[\w-]+)+$/.test(text)) fault("the key of a message", text);
        if (language !== "fr" || element.closest("[lang]").lang !== "fr" || !english.test(text)) continue;
        fault("English on a French page", text);
    }

    const found = await axe.run(document, { resultTypes: ["violations"] });
    for (const rule of found.violations) {
        for (const node of rule.nodes) fault(`axe ${rule.id}, ${rule.help}`, node.html.slice(0, 200) + " " + (node.any[0] ?? node.all[0] ?? node.none[0])?.message);
    }
    return faults;
}
