import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { version } from "../../integrations/node/version.ts";
import { tools } from "./index.ts";
import { addResources } from "./resources.ts";

const instructions = `Stratogram draws cloud and AI architectures from a short YAML document.
Read the resource stratogram://language once, and one of stratogram://examples. Find types with search_types; write the \
document; check it until it has no errors: each mistake says where it is, and its fix, where there is one, what to put \
there; then render it. As png you see the picture yourself. No places are written: Stratogram finds them.`;

/** Answers what comes through standard input until it ends. */
export async function serve(): Promise<void> {
  const server = new McpServer({ name: "stratogram", title: "Stratogram", version }, { instructions });
  for (const tool of tools) tool.addTo(server);
  addResources(server);
  // A line that is no message is not answered, as nobody knows what it asked.
  server.server.onerror = ({ message }) => void process.stderr.write(`stratogram mcp: ${message.slice(0, 500)}\n`);
  await server.connect(new StdioServerTransport());
}
