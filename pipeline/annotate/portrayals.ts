import { stage } from "./stage.js";

/** What is said of an actor's rise or decline. */
export const portrayals = stage({
  adds: "portrayals",
  needs: ["tokens", "sentences", "negations", "actors", "stance", "quotations"],
  prepare: () => () => [],
});
