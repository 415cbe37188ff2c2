// A process of the bench: gets jobs, one at a time, and sends back their rows.
import { done, type Job } from "./jobs.js";

process.on("message", ({ job, key, seed }: { readonly job: Job; readonly key: string; readonly seed: number }) => {
  process.send?.(done(job, key, seed));
});
