/**
 * Stops on a state that the types say cannot be reached. The only throw that a rule may make.
 * Say what was found, and never a person's data: the words reach the log.
 */
export function impossible(found: string): never {
  throw new Error(`This cannot happen: ${found}`);
}
