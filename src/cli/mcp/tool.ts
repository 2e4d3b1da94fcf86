import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult, ToolAnnotations } from "@modelcontextprotocol/sdk/types.js";
import { type ZodRawShape, z } from "zod";
import { explainFault } from "../fault.ts";
import { refusal } from "./answer.ts";

/** Something that an assistant can ask for. */
export interface Tool {
  readonly name: string;
  addTo(server: McpServer): void;
}

/** What an assistant reads of a tool before it asks, and what the tool does. */
interface Described<Shape extends ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Shape;
  /** Whether it changes files; otherwise it only reads. */
  readonly writes?: boolean;
  answer(input: z.output<z.ZodObject<Shape>>): CallToolResult | Promise<CallToolResult>;
}

/** A tool that refuses what it does not know, and survives a fault of ours. */
export function toolOf<Shape extends ZodRawShape>(described: Described<Shape>): Tool {
  const { name, title, description, input, writes = false } = described;
  const annotations: ToolAnnotations = {
    ...{ title, readOnlyHint: !writes, destructiveHint: writes, idempotentHint: true, openWorldHint: false },
  };
  // What the SDK makes of this type is deeper than the compiler goes; it passes on what the schema has read.
  const inputSchema: z.ZodType = z.strictObject(input);
  return {
    name,
    addTo(server) {
      server.registerTool(name, { title, description, inputSchema, annotations }, async (given: unknown) => {
        try {
          return await described.answer(given as z.output<z.ZodObject<Shape>>);
        } catch (error) {
          explainFault(error, name);
          return refusal("this is a fault of stratogram, not of the document; what it says on standard error helps us");
        }
      });
    },
  };
}
