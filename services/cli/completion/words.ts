/** What completion scripts for all shells have in common. */
import { dashed, type Option } from '../args.ts';

/** All names of an option, with their dashes. */
export const namesOf = (option: Option): string[] => [option.name, ...(option.aliases ?? [])].map(dashed);

/** A word for a shell, whatever it holds. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
