import type { EdgeFacts, NodeFacts } from "../../source/spec.ts";
import type { Mark } from "../annotations.ts";
import { short } from "./names.ts";
import { pill } from "./tell.ts";

/** Protocols that encrypt, whatever else is said. */
const encrypting =
  /^(m?tls|ssl|https|wss|ssh|sftp|ftps|scp|smtps|imaps|ldaps|amqps|mqtts|grpcs|rediss|ipsec|quic|http\/3|wireguard|(tls|ssl|https|mtls)\b.*)$/i;

/** Whether what goes along an edge is encrypted, as its author says or its protocol does; none: nobody says so. */
export function isEncrypted({ encrypted, protocol = "" }: EdgeFacts): boolean | undefined {
  return encrypted ?? (encrypting.test(protocol.trim()) || undefined);
}

/** The protocol of an edge, and whether it is encrypted where the protocol alone does not tell. */
export function edgeEncryptionMarks(facts: EdgeFacts): readonly Mark[] {
  const protocol = short(facts.protocol ?? "", 20);
  const state = isEncrypted(facts);
  if (state === undefined) return protocol ? [pill("encryption", protocol)] : [];
  if (!state) return [pill("encryption", protocol ? `${protocol}, plain` : "Plain", "danger", "Not encrypted")];
  const tells = encrypting.test(protocol);
  const text = tells ? protocol : protocol ? `${protocol}, encrypted` : "Encrypted";
  return [pill("encryption", text, "good", "Encrypted")];
}

export function nodeEncryptionMarks({ encrypted }: NodeFacts): readonly Mark[] {
  if (encrypted === undefined) return [];
  return [encrypted ? pill("encryption", "Encrypted", "good") : pill("encryption", "Not encrypted", "danger")];
}
