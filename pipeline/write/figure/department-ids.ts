/** The five departments that are always shown where they are mentioned. */
export const departments: readonly string[] = ["us.state", "us.justice", "us.dhs", "us.commerce", "us.dod"];
