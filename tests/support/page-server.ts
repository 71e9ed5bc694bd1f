import { createServer as createProxy } from "node:http";
import { createServer as createPages } from "node:https";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";
import { makeCertificate } from "./certificate.ts";
import { contentPolicy, withNonces } from "./content-policy.ts";

/** One answer of the page server. */
interface ServedPage {
  body: string;
  /** Put into the head of an HTML page. */
  css?: string;
  contentType?: string;
  status?: number;
}

/**
 * Serves pages over TLS under any host name. Browsers reach it as their proxy, so that
 * https://login.microsoftonline.com/… is answered here and the address bar says so.
 */
export interface PageServer {
  /** Host and port for the browser's proxy setting. */
  proxy: string;
  publicKeyHash: string;
  /** Answers this URL from now on. The query counts, a fragment does not. */
  serve(url: string, page: ServedPage): void;
  /** Hosts that were asked for and are not served here, in order. */
  foreignHosts: string[];
  /** Addresses that were asked for on hosts that are served here, in order. */
  requests: string[];
  close(): Promise<void>;
}

/** `foreign`: what happens to hosts without a page here. Tests refuse them; a demo lets its links work. */
export async function startPageServer({ foreign }: { foreign: "refuse" | "forward" }): Promise<PageServer> {
  const { key, cert, publicKeyHash } = await makeCertificate();
  const pages = new Map<string, ServedPage>();
  const hosts = new Set<string>();
  const foreignHosts: string[] = [];
  const requests: string[] = [];
  const sockets = new Set<Duplex>();

  const pageServer = createPages({ key, cert }, (request, response) => {
    const url = new URL(request.url ?? "/", `https://${request.headers.host}`);
    requests.push(url.href);
    const page = pages.get(url.href);
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    const { body, css = "", contentType = "text/html; charset=utf-8", status = 200 } = page;
    const isHtml = contentType.startsWith("text/html");
    response.writeHead(status, {
      "content-type": contentType,
      ...(isHtml ? { "content-security-policy": contentPolicy } : {}),
    });
    response.end(isHtml ? withNonces(body, css) : body);
  });

  const proxy = createProxy((_, response) => response.writeHead(502).end());
  proxy.on("connect", (request, socket) => {
    sockets.add(socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy()));
    const { hostname, port } = new URL(`https://${request.url}`);
    if (hosts.has(hostname)) {
      accept(socket);
      pageServer.emit("connection", socket);
      return;
    }
    foreignHosts.push(hostname);
    if (foreign === "refuse") socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    else forward(socket, hostname, Number(port || 443));
  });

  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    proxy: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    publicKeyHash,
    foreignHosts,
    requests,
    serve(url, page) {
      const { href, hostname } = new URL(url.replace(/#.*/, ""));
      hosts.add(hostname);
      pages.set(href, page);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

const accept = (socket: Duplex) => socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");

function forward(socket: Duplex, host: string, port: number): void {
  const target = connect(port, host, () => {
    accept(socket);
    target.pipe(socket).pipe(target);
  });
  target.on("error", () => socket.destroy());
  socket.on("close", () => target.destroy());
}
