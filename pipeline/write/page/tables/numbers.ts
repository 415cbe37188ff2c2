/** What stands where there is no figure. */
export const nothing = "–";

/** A whole number, with commas between thousands. */
export const whole = (value: number): string =>
  String(Math.abs(value))
    .replace(/\B(?=(\d{3})+$)/g, ",")
    .replace(/^/, value < 0 ? "−" : "");

const fixed = (value: number, digits: number): string => {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
};

/** A rate, or a difference of rates: a digit behind the point, none from a hundred on, two below one. */
export const rateText = (value: number): string => {
  const size = Math.abs(value);
  if (size >= 99.95) return whole(Math.round(value));
  return fixed(value, size < 0.995 && size > 0 ? 2 : 1);
};

/** A figure with a sign, as of log ratios. */
export const signedText = (value: number, digits = 2): string => {
  const text = fixed(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
};

/** A probability: three digits behind the point, or that it is below what they can tell. */
export const chanceText = (value: number): string => (value < 0.001 ? "< .001" : value.toFixed(3).replace(/^0/, ""));

/** A share in per cent. */
export const shareText = (value: number): string => `${fixed(value * 100, value > 0 && value < 0.0095 ? 1 : 0)} %`;

/** A share or a measure between 0 and 1, with two digits. */
export const partText = (value: number): string => fixed(value, 2);
