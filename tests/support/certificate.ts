import { createHash, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

/** A key with a certificate that nobody else trusts, and what a browser needs to trust it alone. */
export interface Certificate {
  key: string;
  cert: string;
  /** Base64 SHA-256 of the public key, for Chromium's --ignore-certificate-errors-spki-list. */
  publicKeyHash: string;
}

/** Makes a certificate that is good for a week. Nothing is written to disk. */
export async function makeCertificate(): Promise<Certificate> {
  const week = 7 * 24 * 60 * 60 * 1000;
  const { private: key, cert } = await generate([{ name: "commonName", value: "Sign-in Lens demo pages" }], {
    keyType: "ec",
    notAfterDate: new Date(Date.now() + week),
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return { key, cert, publicKeyHash: createHash("sha256").update(publicKey).digest("base64") };
}
