/** Stands in the built index.html where the nonce of this load goes. */
export const NONCE_PLACEHOLDER = "__CSP_NONCE__";

/**
 * The Content-Security-Policy of everything the window loads: nothing but the bundle's own files, no network,
 * no inline script, no eval. Style elements made at run time need the nonce.
 *
 * `csp("abc")` holds `style-src 'self' 'nonce-abc'`.
 */
export function csp(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}
