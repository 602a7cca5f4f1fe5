/**
 * Lets the user save what stands in memory: Electron asks where to (`electron/main/security/navigation.ts` lets a page
 * save nothing else), a browser puts it where it puts downloads.
 */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address once it has begun, which is after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
