import stratogram from "stratogram/markdown-it";

export default {
  title: "Shop",
  markdown: { config: (md) => md.use(stratogram) },
};
