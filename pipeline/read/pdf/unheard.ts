/** Names of what a damaged file makes the library throw; no error of the runtime or of ours is called so. */
const ofLibrary = /^(?!DOM)\w+Exception$|^FormatError$/;

let reading = 0;

const hear = (error: unknown): void => {
  // What is not the library's stays what it is to the runtime: the end of the program.
  if (!(error instanceof Error && ofLibrary.test(error.name))) throw error;
};

/**
 * Keeps the library that reads PDFs from ending the program by errors for which it does not itself wait: of whatever
 * matters to the reading it tells by what is waited for. Gives back how to end that, once all was read.
 */
export const hearErrors = (): (() => Promise<void>) => {
  if (reading === 0) process.on("unhandledRejection", hear);
  reading += 1;
  return async () => {
    // They come a turn late.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    reading -= 1;
    if (reading === 0) process.off("unhandledRejection", hear);
  };
};
