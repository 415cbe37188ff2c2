/** What somebody would write who wants a page to break: in every paragraph a marker or two, so that each is shown as a hit. */
export const hostile = [
  "China must <script>globalThis.hacked = 1; alert(1)</script> and perhaps </script> help.",
  'The Pentagon will <img src=x onerror="globalThis.hacked = 2"> cooperate; \'perhaps" onmouseover="globalThis.hacked=3" x=\'.',
  "</style><style>body{display:none}</style> The United States should not. </title></textarea><!-- clearly --> <![CDATA[ must ]]>",
  'Perhaps &lt;b&gt; &amp; &#60;script&#62; &NotAnEntity; may agree. javascript:globalThis.hacked=4 <a href="javascript:alert(2)">must</a>',
  "\u202EThe Pentagon must not wait\u202C, said \u2066China\u2069; \u200Fperhaps.",
  `Z${"\u0301".repeat(200)}algo may ${"\u0316".repeat(100)} threaten. ${"W".repeat(5000)} will not.`,
  `\${globalThis.hacked = 5} {{constructor.constructor('globalThis.hacked=6')()}} must <svg onload=globalThis.hacked=7> agree.`,
  "\u0000\u0001\u0008 The Commerce Department \uD800 should \uDC00 act. 中国必须合作 👩‍👩‍👧‍👦 clearly. يجب على الصين أن تتعاون perhaps.",
  "“We must </q><script>globalThis.hacked = 8</script> act,” said the State Department.",
].join("\n\n");
