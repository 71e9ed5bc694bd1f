import type { Filled, FilledNode } from "../core/rich-text";
import { ExternalLink } from "./external-link";

/** A filled text as elements. Values of the message stand isolated, so that they cannot turn the words around them. */
export function RichText({ text }: { text: Filled }) {
  return <>{text.map(renderNode)}</>;
}

function renderNode(node: FilledNode, key: number) {
  if (typeof node === "string") return node;
  if ("value" in node) return <bdi key={key}>{node.value}</bdi>;
  if ("bold" in node) {
    return (
      <strong key={key}>
        <RichText text={node.bold} />
      </strong>
    );
  }
  if ("code" in node) {
    return (
      <code key={key}>
        <RichText text={node.code} />
      </code>
    );
  }
  const words = <RichText text={node.text} />;
  return node.link ? (
    <ExternalLink key={key} url={node.link.url}>
      {words}
    </ExternalLink>
  ) : (
    <span key={key}>{words}</span>
  );
}
