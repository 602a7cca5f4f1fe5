import { hash, verify } from '@node-rs/argon2';

/** OWASP's second recommendation for argon2id, the library's default kind (19 MiB, two passes, one lane): about 30 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const shortestPassword = 10;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

/** With no stored hash the same work is done on a stand-in, so that time does not tell which addresses exist. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  standIn ??= hash('nobody has this password', cost);
  const right = await verify(stored ?? (await standIn), password.normalize('NFKC'));
  return right && stored !== null;
}
let standIn: Promise<string> | undefined;
