import styles from "./styles/card.css?inline";

/**
 * All styles of the card and its pill, for the shadow root that `Card` is rendered into. They place themselves in the
 * window; the host element needs no size or place of its own.
 */
export const cardStyles: string = styles;
