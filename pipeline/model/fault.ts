/** A fault of what the user gave, not of the program: told in one line, exit code 2. */
export class Fault extends Error {
  /** @param message names the file, the place, what was found and how to mend it. */
  constructor(message: string) {
    super(message);
    this.name = "Fault";
  }
}
