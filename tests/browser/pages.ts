const engine = "/node_modules/elkjs/lib/elk-worker.min.js";

/** A page with the element, as a site without a bundler has it. */
export function pageOf(body: string, head = ""): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Page</title>
<link rel="icon" href="/icon.svg">
${head}
<script type="module" src="/dist/element.js"></script>
</head>
<body>
${body}
</body>
</html>`;
}

/** An element with these attributes, that finds the layout engine. */
export function stratoGram(attributes: string, contents = ""): string {
  return `<strato-gram elk="${engine}" ${attributes}>${contents}</strato-gram>`;
}

export const shop = `title: Shop
provider: aws
nodes:
  buyer: users
  app:
    type: vpc
    nodes: { api: lambda, db: dynamodb }
edges: [buyer -> app.api, app.api -> app.db]
flows:
  order: { title: An order, steps: [buyer -> app.api, app.api -> app.db] }
views:
  glance: { title: At a glance, collapse: [app] }
`;

export const files = {
  "icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  "shop.strato.yaml": shop,
  "plain.html": pageOf(stratoGram('id="a" src="/shop.strato.yaml"')),
  "live.html": pageOf(
    `${stratoGram('id="a" src="/shop.strato.yaml" interactive')}${stratoGram('id="b" interactive theme="dark" view="glance"', `<script type="application/yaml">${shop}</script>`)}`,
  ),
  "broken.html": pageOf(stratoGram('id="a"', `<template>nodes: { a: lamda }</template>`)),
};
