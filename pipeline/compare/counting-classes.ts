export { actorClasses, type CountingClasses, frameClasses, stanceClasses } from "../model/counting-classes.js";
