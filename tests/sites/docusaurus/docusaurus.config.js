import stratogram from "stratogram/remark";

export default {
  title: "Shop",
  url: "https://example.com",
  baseUrl: "/",
  presets: [
    ["classic", { docs: { routeBasePath: "/", beforeDefaultRemarkPlugins: [stratogram] }, blog: false, pages: false }],
  ],
};
