/** A name that every file system takes. */
export function safeFileName(name: string): string {
  return name.replace(/[<>:"/\\|?*\p{Cc}]/gu, "-");
}
