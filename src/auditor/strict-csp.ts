// Keeps zod from probing `new Function`, which a strict Content-Security-Policy reports even though it is caught.
// Must be imported before any module that makes a schema.
import { config } from 'zod';

config({ jitless: true });
