import { config } from 'zod';

/** The page's policy forbids making code of text, which zod would otherwise try once to see whether it may. */
config({ jitless: true });
