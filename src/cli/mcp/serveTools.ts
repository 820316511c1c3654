import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js';
import { runTool } from '../../core/tools/runTool.ts';
import { inputSchema, type Tool, type ToolHost } from '../../core/tools/tool.ts';
import { TOOLS } from '../../core/tools/tools.ts';
import type { AccountOptions } from '../account/findAccount.ts';
import { EXIT } from '../exit.ts';
import { commandLineHost } from '../toolHost.ts';

export interface ServeOptions {
  readonly version: string;
  /** Also the tools that change something. */
  readonly allowLaunch: boolean;
  /** Confirms where the client has no way to ask the person. */
  readonly yes: boolean;
  readonly account: AccountOptions;
}

/** People read a question at their leisure. */
const PATIENCE_MS = 30 * 60_000;

/** Serves the tools over MCP on standard input and output, until the client ends it; gives the exit code. */
export async function serveTools({ version, allowLaunch, yes, account }: ServeOptions): Promise<number> {
  // Its own way to list tools wants schemas of another form; ours are JSON schemas already.
  const { server } = new McpServer({ name: 'launch-sweeps', version }, { capabilities: { tools: {} } });
  const tools = TOOLS.filter(({ needs }) => allowLaunch || needs !== 'change');
  const host = signedInOnce(commandLineHost(account, confirmBy(server, yes)));
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(listed) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${params.name}.`);
    const result = await runTool(tool, params.arguments ?? {}, host, signal);
    return { content: [{ type: 'text', text: result.text }], ...(result.isError && { isError: true }) };
  });
  const ended = new Promise<void>(done => {
    server.onclose = done;
    process.stdin.once('end', done);
  });
  await server.connect(new StdioServerTransport());
  await ended;
  return EXIT.done;
}

function listed(tool: Tool) {
  const readOnlyHint = tool.needs !== 'change';
  return {
    name: tool.name,
    description: tool.means,
    inputSchema: { ...inputSchema(tool), required: [...inputSchema(tool).required] },
    annotations: {
      readOnlyHint,
      openWorldHint: tool.needs !== 'file',
      ...(!readOnlyHint && { idempotentHint: false }),
    },
  };
}

/** Asks the person through the client; where that cannot ask, `yes` decides. */
function confirmBy(server: McpServer['server'], yes: boolean): ToolHost['confirm'] {
  return async ({ title, lines, go, isAgain = false }, signal) => {
    if (!server.getClientCapabilities()?.elicitation)
      return yes && !isAgain
        ? 'yes'
        : { no: 'this client cannot ask the person. They can start the server with --yes, or launch by themselves.' };
    const { action, content } = await server.elicitInput(
      {
        message: [title, ...lines].join('\n'),
        requestedSchema: {
          type: 'object',
          properties: { confirm: { type: 'boolean', title: go, default: false } },
          required: ['confirm'],
        },
      },
      { signal, timeout: PATIENCE_MS },
    );
    if (action === 'accept' && content?.['confirm'] === true) return 'yes';
    return { no: 'the person said no. Do not try again unless they ask for it.' };
  };
}

/** Whoever is signed in stays so: a failed look-up is tried again. */
function signedInOnce(host: ToolHost): ToolHost {
  let known: ReturnType<ToolHost['account']> | undefined;
  return {
    ...host,
    account() {
      known ??= host.account();
      return known.then(
        account => {
          if (account === undefined) known = undefined;
          return account;
        },
        (error: unknown) => {
          known = undefined;
          throw error;
        },
      );
    },
  };
}
