import type { Session, WebContents } from "electron";
import { ORIGIN } from "./protocol.ts";

/**
 * Whether the session may make this request: only for the bundle itself, and for the developer tools' own pages
 * where `withDevtools` is on (never in a packaged app).
 */
export function isAllowedRequest(address: string, withDevtools: boolean): boolean {
  if (address.startsWith(`${ORIGIN}/`)) return true;
  // Pages make these two for themselves; no request leaves the computer.
  if (address.startsWith(`blob:${ORIGIN}/`) || address.startsWith("data:")) return true;
  return withDevtools && address.startsWith("devtools://");
}

/** Whether the page at this address, or origin, has the permission: ours needs storage that stays, and nothing else. */
export function isAllowedPermission(permission: string, address: string): boolean {
  return permission === "persistent-storage" && (address === ORIGIN || address.startsWith(`${ORIGIN}/`));
}

/** Closes the session to the network and refuses every permission but lasting storage. */
export function guardSession(session: Session, { withDevtools }: { readonly withDevtools: boolean }): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowedRequest(url, withDevtools) }));
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isAllowedPermission(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowedPermission(permission, origin));
  session.setDevicePermissionHandler(() => false);
}

/** Keeps the contents on the page that the app itself loaded, in this one window. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  // WebRTC's packets pass by the session's request rules.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
