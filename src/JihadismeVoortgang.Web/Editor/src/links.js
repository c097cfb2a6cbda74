// Which addresses a link may have. The server judges again, and more closely.

const Allowed = /^(?:https?|mailto):[^\s<>"\\`\p{Cc}]+$/iu;
const Complete = /^(?:https?:\/\/[^/?#]+|mailto:[^@]+@[^@]+)/i;
const MailAddress = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/;
const HostName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i;

export const isAllowed = target => Allowed.test(target);

/**
 * The address somebody means: a bare host name or mail address is completed.
 * @returns {string | null} null when no link can lead there.
 */
export function completed(typed) {
  const address = typed.trim();
  const target = MailAddress.test(address) ? `mailto:${address}`
    : HostName.test(address) ? `https://${address}`
    : address;
  return isAllowed(target) && Complete.test(target) ? target : null;
}
