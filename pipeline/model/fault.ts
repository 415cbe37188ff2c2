/** A line that somebody reads; what is longer quotes a file that has no end. */
const [longest, head, tail] = [2000, 1500, 300];

const shortened = (message: string): string =>
  message.length <= longest ? message : `${message.slice(0, head)} … ${message.slice(-tail)}`;

/** A fault of what the user gave, not of the program: told in one line, exit code 2. */
export class Fault extends Error {
  /** @param message names the file, the place, what was found and how to mend it; the midst of a very long one is left out. */
  constructor(message: string) {
    super(shortened(message));
    this.name = "Fault";
  }
}
