import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import stratogram from "stratogram/remark";

export default defineConfig({
  integrations: [starlight({ title: "Shop", pagefind: false })],
  markdown: { remarkPlugins: [stratogram] },
});
