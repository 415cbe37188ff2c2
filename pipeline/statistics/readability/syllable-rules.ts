/** Words that no rule gets right, by their syllables. */
export const exceptions: ReadonlyMap<string, number> = new Map(
  [
    [1, "isle isles aisle aisles clothes ache aches aged owed chaired dr"],
    [
      2,
      "business colonel evening wednesday soldier soldiers hour hours our ours sour flour scour lion lions fiery mr chile whereas thereof whereof sovereign sovereigns conscience",
    ],
    [2, "alien's senior seniors junior juniors genius people science premier frontier frontiers cordial orphan poem"],
    [3, "businesses nuclear linear recipe employee ourselves realize realizes realized parliament familiar behavior"],
    [3, "korea area areas idea ideas sovereignty extraordinary"],
    [4, "apostrophe catastrophe parliamentary"],
  ].flatMap(([count, words]) =>
    String(words)
      .split(" ")
      .map((word) => [word, Number(count)] as const),
  ),
);

/** What a compound or a derivation goes on with behind a silent e. */
const goesOn = [
  "s?m[ae]n|land|guard|work|where|wise|hold|hood|ship|ful|less|ly|li(?:ness|hood|er|est)|ness|ment|some|thing|body|town|time",
  "wards?|keep|maker|making|line|ball|back|wide|wash|sight|se[ea]|saw|most|front|cast|ground|runner|bear|head|fore|by|with",
  "tofore|how|what|day|style|long|spread|house|craft|way|place|side|power|boat|stead|mark|room|ty$|teen",
].join("|");

/** How a spelling changes the number of vowel groups, each time that it is found. */
export const corrections: readonly (readonly [RegExp, number])[] = [
  // Silent e: at the end, before s and d, and inside; but not where it carries an l or r, or where s and d are spoken.
  [/e$(?<=[aeiouy].*[^aeiouy]e)(?<!(?:[^aeiouyrl]l|[bct]r)e)/, -1],
  [/es$(?<=[aeiouy].*[^aeiouycgsxz]es)(?<!(?:[^aeiouyrl]l|[bct]r|[cs]h)es)/, -1],
  [
    /ed$(?<=[aeiouy].*[^aeiouytd]ed)(?<!(?:[^aeiouyrl]l|[bct]r|hundr|sacr|hatr|fr|nak|wick|kindr|crook|rugg|ragg|jagg|wretch)ed)/,
    -1,
  ],
  [
    new RegExp(
      `(?<=[aeiouy][^aeiouy]{1,3})(?<![^aeiouyrl]l|ehem|incr|excr|ten|verth|neth|[ei]l|cl|[mp]pl)e(?=${goesOn})`,
      "g",
    ),
    -1,
  ],
  // Consonants that are a syllable of their own.
  [/[aiy]sms?$|thms?$/, 1],
  [/(?<=[^aeiou]i)re[ds]?$(?<![sx][hp]ire[ds]?)/, 1],
  // Everyone, specifically.
  [/^every(?=.)|(?<!it|log)ically$/, -1],
  // i and another vowel.
  [
    /(?<![ctsgx]|[lr]n|gin|van|ll|[ae]l|il(?=ian)|rr|l(?=iam))ia(?!ge|r|m)|(?<=[cts])ia(?=t(?!iv)[eio])|(?<=[cdtr])ia(?=ry|ries)|(?<=l)ia(?=n[ct]|ble|r)/g,
    1,
  ],
  [/(?<![cstgx]|[ln]l|[ou]n|in(?=ion)|hav|sav|bell|bil|mil)io|(?<=[cstg])ios?$/g, 1],
  [/iu(?!s$)|(?<!n)ius$/g, 1],
  [/(?<![ct])ien(?!d)|(?<=sc)ien(?=t|ce$)|iet|ieth$|(?<!^[pt]|ash|anc)iers?$|(?<!pr)iest$|iing/g, 1],
  // e and another vowel.
  [/(?<!p|j|h|y|g|ur|ther|wher|mor)eo(?!u)|(?<=g)eo(?=[gmp])|(?<![gt])eou|(?<=cour?t)eou/g, 1],
  [
    /creat(?!ur)|(?<=[dr])eas?$|reali[ts]|theat|^rea(?=ct|ff|ss|pp|dj|lign|rr|w)|eans?$(?<!(?:^|[^n])[cmldjbs]eans?|ocean)|ear$(?<=nuclear|linear)/g,
    1,
  ],
  [/eum|^reun|eing|^rein(?=[fvsct])|^reit|dei[ft]|thei[sz]|nuclei|albei/g, 1],
  [/^(?:pre|re)e(?=min|mer|lect|xam|sta|nter|mph|xist)/, 1],
  // u and another vowel.
  [
    /(?<![gq])u(?:al|at|ar[yi]|an(?=c|t))|(?<![gq])ue(?:n[ct]|l)|uing|uers?$|uit(?:y|ie|o|i[ov])|nuine|ruin|fluid|suici|ui[sz]m|uous?|suez|duet/g,
    1,
  ],
  // o and a and another vowel.
  [
    /oing|oers?$|(?<=[rt])oic(?!e)|oi[sz]m|egois|coinc|poe[tm]|coe[xdqr]|noel|soever|coali|oasi|croa[tc]|coop|coord|zoo(?=l)/g,
    1,
  ],
  [/chao|aic|aism|naiv|israel(?!i)|ying(?<=[^aeiou]ying)|(?<=[^aeiou])y[aoe](?=.)(?!s$|d$|rd)/g, 1],
];
