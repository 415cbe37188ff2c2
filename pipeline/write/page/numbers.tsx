import { grouped } from "../butterfly.js";

/** An integer with a comma for each thousand. */
export const Count = ({ of }: { readonly of: number }) => <span class="n">{grouped(of)}</span>;

/** *1 text*, *1,010 texts*. */
export const plural = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
