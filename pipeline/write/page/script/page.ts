// The page works without this script; it adds what markup alone cannot.
