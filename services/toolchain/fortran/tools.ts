/** The two compilers that Fortran takes: flang, and a clang for what it makes. */
import { LwkError } from '../../../runtime/abi/errors.ts';
import { findToolchain, here, type Toolchain } from '../find.ts';
import { type Flang, findFlang } from './flang.ts';

export interface Tools {
  readonly flang: Flang;
  readonly toolchain: Toolchain;
}

/** @throws LwkError `LWK_E_TOOLCHAIN` if there is no flang, or no clang for what it makes */
export async function findTools(env: NodeJS.ProcessEnv): Promise<Tools> {
  const flang = await findFlang(env);
  const toolchain = await findToolchain({ ...here(), env }, flang.major);
  if (toolchain.major >= flang.major) return { flang, toolchain };
  throw new LwkError(
    'LWK_E_TOOLCHAIN',
    `${flang.path} is flang ${flang.version}, and the only compiler for WebAssembly is ${toolchain.description}: it has to be ` +
      `of the same version or a later one. On Debian: \`apt-get install clang-${flang.major} lld-${flang.major}\`.`,
    { flang: flang.version, clang: toolchain.description },
  );
}
