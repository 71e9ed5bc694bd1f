import { type Filled, type FilledNode, plain } from "../core/rich-text";
import { useStrings } from "./context";
import { ExternalLink } from "./external-link";

export interface RichTextProps {
  text: Filled;
  /** BCP 47 tag of its language: rules are English unless they are translated. */
  language?: string;
}

/**
 * A filled text as elements. Values of the message stand isolated, so that they cannot turn the words around them; a text
 * in another language than the interface says so, for voices and for the direction of its sentences.
 */
export function RichText({ text, language = "en" }: RichTextProps) {
  const { language: around } = useStrings();
  const nodes = text.map(renderNode);
  if (language === around) return <>{nodes}</>;
  return (
    <span lang={language} dir="ltr">
      {nodes}
    </span>
  );
}

/** Fits into a line of its own in the narrowest window. */
const isShortName = (text: string) => text.length <= 24 && !text.includes(" ");

function renderNode(node: FilledNode, key: number) {
  if (typeof node === "string") return node;
  if ("value" in node) return <bdi key={key}>{node.value}</bdi>;
  if ("bold" in node) return <strong key={key}>{node.bold.map(renderNode)}</strong>;
  if ("code" in node) {
    return (
      <code key={key} class={isShortName(plain(node.code)) ? "unbroken" : undefined}>
        {node.code.map(renderNode)}
      </code>
    );
  }
  const words = node.text.map(renderNode);
  return node.link ? (
    <ExternalLink key={key} url={node.link.url}>
      {words}
    </ExternalLink>
  ) : (
    <span key={key}>{words}</span>
  );
}
