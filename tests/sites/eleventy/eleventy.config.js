import stratogram from "stratogram/markdown-it";

export default function (config) {
  config.amendLibrary("md", (md) => md.use(stratogram));
  return { markdownTemplateEngine: false };
}
