/**
 * Why something is left out here; nothing where all that it needs is there. With
 * `LEADERSHIP_HOSTS=all`, as in CI, nothing may be left out: then it throws.
 *
 * @param what its name
 * @param isThere whether what `npm run test:hosts` installs for it from Debian is there
 */
export function whyNot(what: string, isThere: () => boolean): string | undefined {
  if (isThere()) return undefined;
  const reason = `${what} can’t be tried: what it needs from Debian is not installed. npm run test:hosts installs it, on Debian and as root, and says above what was wrong.`;
  if (process.env.LEADERSHIP_HOSTS === 'all') throw new Error(reason);
  console.warn(`SKIPPED: ${reason}`);
  return reason;
}
