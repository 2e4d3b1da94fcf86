/** Whether what is said of how somebody proves who they are is that nobody has to. */
export function isNoAuthentication(auth: string): boolean {
  return /^(none|no|anonymous)$/i.test(auth.trim());
}
