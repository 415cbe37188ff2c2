/** What the tables' descriptions say: words between asterisks are examples, between backticks names of columns and values. */
export const Marked = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/(\*[^*]+\*|`[^`]+`)/).map((part, at) => {
      if (part.startsWith("*") && part.length > 1) return <em key={at}>{part.slice(1, -1)}</em>;
      return part.startsWith("`") && part.length > 1 ? <code key={at}>{part.slice(1, -1)}</code> : part;
    })}
  </>
);
