/** The part of `lwk doctor` that concerns compilers. */
import { findToolchain, here, type Where } from './find.ts';

/** What `lwk cc` would use, in the form of the other checks of `lwk doctor`. */
export interface ToolchainCheck {
  readonly name: string;
  readonly state: 'ok' | 'warn';
  readonly found: string;
  readonly advice: string;
}

/** Looks for a compiler. Never rejects; without one, programs that others compiled still run. */
export async function toolchainChecks(where: Where = here()): Promise<ToolchainCheck[]> {
  try {
    const { kind, description } = await findToolchain(where);
    const found =
      kind === 'npm' ? `${description} (compiled to WebAssembly itself: about 4 times slower)` : description;
    return [{ name: 'C and C++ compiler', state: 'ok', found, advice: '' }];
  } catch (error) {
    return [{ name: 'C and C++ compiler', state: 'warn', found: 'none', advice: (error as Error).message }];
  }
}
