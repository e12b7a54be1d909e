// What ends so is one of several, and takes "the"; "Children’s physiotherapy" and "Kooth" do not.
const TAKES_THE = /\b(?:services?|teams?|hubs?|walk-ins?|line)$/i;

/** A service's name within a sentence: `the Kent Therapeutic Support Service`, `Kooth`. */
export function the(name: string): string {
  return TAKES_THE.test(name) ? `the ${name}` : name;
}

/** The same at the start of a sentence: `The Kent Therapeutic Support Service`, `Kooth`. */
export function The(name: string): string {
  return TAKES_THE.test(name) ? `The ${name}` : name;
}
